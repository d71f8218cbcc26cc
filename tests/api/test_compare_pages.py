"""The pages of comparison: whole without a script, by name, without a score."""

import re

import pytest
from lxml import html

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.little_feet import place_on
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View


def page_of(ask, path):
    answer = ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    return html.fromstring(answer.text)


def areas_under(page, kind):
    return page.xpath(f"//section[@aria-labelledby='{kind}']//@data-area")


def test_what_differs_stands_first_and_every_area_of_several_lines_is_there(ask, catalog):
    page = page_of(ask, "/compare")
    kinds = page.xpath("//section/@aria-labelledby")
    assert kinds == ["differ", "both", "one", "single"]
    listed = [area for kind in kinds for area in areas_under(page, kind)]
    assert len(listed) == len(set(listed))
    several = {area for area in catalog.areas if len(catalog.agreement(area).lines) > 1}
    assert set(listed) == several
    assert {"heart", "knee", "thyroid"} <= set(areas_under(page, "differ"))
    both = {"liver", "kidney", "spleen", "stomach", "bladder", "spine"}
    assert both <= set(areas_under(page, "both"))


def test_the_table_marks_each_school_on_each_map(ask):
    page = page_of(ask, "/compare")
    [row] = page.xpath("//tr[.//a[@data-area='heart']]")
    assert [cell.text_content().strip() for cell in row.xpath("td")] == [
        "●here",
        "○elsewhere",
        "○elsewhere",
        "●here",
    ]


@pytest.mark.parametrize("area", ["heart", "liver", "spine", "hip"])
def test_an_area_has_a_pair_of_feet_a_line_at_one_scale(ask, catalog, area):
    page = page_of(ask, f"/compare/{area}")
    lines = catalog.agreement(area).lines
    pairs = page.xpath("//svg[@class='little-feet']")
    assert len(pairs) == len(lines) > 1
    for pair in pairs:
        width = float(pair.get("viewbox").split()[2])
        assert float(pair.get("width")) / width == pytest.approx(96 / 808, rel=0.02)
        assert pair.get("aria-label")
        assert len(pair.xpath(".//use")) == 2
        drawn = {use.get("href").removeprefix("#") for use in pair.xpath(".//use")}
        assert drawn <= set(page.xpath("//svg[@class='little-outlines']//@id"))
    words = " ".join(page.text_content().split())
    for said in lines:
        number = len(said.sources)
        assert f"{number} chart{'s' if number > 1 else ''}" in words


def test_a_patch_is_on_the_feet_that_are_said_and_faint_where_none_is(ask, catalog):
    page = page_of(ask, "/compare/heart")
    said = {}
    for pair in page.xpath("//svg[@class='little-feet']"):
        name = pair.xpath("string(following-sibling::h3)")
        feet = pair.xpath(".//g[path]/@data-foot")
        said[name] = (feet, set(pair.xpath(".//path/@fill-opacity")))
    assert said["Charts after Rwo Shr"] == (["left"], set())
    assert said["American charts"] == (["right", "left"], {"0.45"})


def test_nothing_is_scored_and_nobody_is_independent(ask, catalog):
    for area in ("heart", "liver", "brain", "elbow"):
        text = page_of(ask, f"/compare/{area}").text_content()
        assert "%" not in text
        assert "independent" not in text.lower()
        assert not re.search(r"\d+ (of|out of) \d+", text)


def test_every_comparison_is_a_page_of_its_own_in_the_sitemap(ask, catalog):
    sitemap = ask("/sitemap.xml").text
    assert all(f"/compare/{area}</loc>" in sitemap for area in catalog.areas)
    assert ask("/compare/hart").status == 404
    assert "/compare/heart" in ask("/areas/heart").text
    assert "/compare/heart" in ask("/zones/ingham-heart").text


def test_an_area_that_nobody_places_says_so(ask, catalog):
    silent = next(area for area in catalog.areas if not catalog.agreement(area).lines)
    page = page_of(ask, f"/compare/{silent}")
    assert not page.xpath("//svg[@class='little-feet']")
    assert "No chart we read says where" in page.text_content()


def test_a_patch_is_the_whole_of_what_is_said(catalog: Catalog, foot_map: FootMap) -> None:
    for area in catalog.areas:
        for said in catalog.agreement(area).lines:
            for place in said.places:
                frame = foot_map.frame(place.view)
                polygon = place_on(frame, place)
                assert polygon.is_valid
                assert 0 < polygon.area <= frame.outline.area * 1.2, (area, place)
                if place.view is View.PLANTAR:
                    assert polygon.difference(frame.outline.buffer(1)).area < 1
