"""Agreement and common ground as layers, and another tradition's outline: read off the file."""

import pytest
from coloraide import Color
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.theme import FAMILIES, THEMES, Theme, ThemeName
from solemap.charts.zone import BACK, DASHES
from solemap.data.catalog import Catalog
from solemap.data.errors import UnknownRecord
from solemap.data.models.vocabulary import Sourcing, View

SVG = "{http://www.w3.org/2000/svg}"
AGREEMENT = (Layer.AGREEMENT, Layer.LABELS)


def drawn(catalog: Catalog, foot_map: FootMap, **options: object) -> etree._Element:
    return etree.fromstring(render_chart(catalog, foot_map, ChartOptions(**options)).encode())


def sourcing_of(link: etree._Element) -> str:
    return next(
        name.removeprefix("sourced-")
        for name in link.get("class").split()
        if name.startswith("sourced-")
    )


def links(root: etree._Element) -> list[etree._Element]:
    return list(root.iter(f"{SVG}a"))


def agreed(root: etree._Element) -> dict[str, etree._Element]:
    patches = root.xpath('//*[@class="layer-agreement"]//*[starts-with(@class, "agreed step-")]')
    return {patch.get("data-zone"): patch for patch in patches}


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("tradition", ["ingham", "rwo-shr"])
def test_each_zone_has_the_step_of_what_its_line_says(
    catalog: Catalog, foot_map: FootMap, theme: ThemeName, view: View, tradition: str
) -> None:
    root = drawn(catalog, foot_map, layers=AGREEMENT, theme=theme, view=view, tradition=tradition)
    patches = agreed(root)
    single, between, both = THEMES[theme].steps
    steps = {"single": single, "one": between, "disputed": between, "both": both}
    assert {link.get("data-zone") for link in links(root)} == set(patches)
    for link in links(root):
        said = sourcing_of(link)
        assert patches[link.get("data-zone")][-1].get("fill") == steps[said]
        assert link[1].get("stroke-dasharray") == DASHES[Sourcing(said)]


def test_the_bodys_colours_are_off_while_it_is_on(catalog: Catalog, foot_map: FootMap) -> None:
    theme = THEMES[ThemeName.LIGHT]
    root = drawn(catalog, foot_map, layers=AGREEMENT, highlight=("liver",))
    assert all(link[1].get("fill-opacity") == "0" for link in links(root))
    seen = {patch[-1].get("fill") for patch in agreed(root).values()}
    assert seen.isdisjoint({*map(theme.fill, FAMILIES), *map(theme.strong, FAMILIES)})


def test_its_legend_shows_the_steps(catalog: Catalog, foot_map: FootMap) -> None:
    samples = {
        node.get("class").split()[0]: node.get("fill")
        for node in drawn(catalog, foot_map, layers=AGREEMENT).xpath(
            '//*[@class="layer-legend"]/*[contains(@class, "step")]'
        )
    }
    single, between, both = THEMES[ThemeName.LIGHT].steps
    assert samples == {
        "sourced-both": both,
        "sourced-one": between,
        "sourced-disputed": between,
        "sourced-single": single,
    }


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_steps_are_read_as_more_and_names_on_them_too(theme: Theme) -> None:
    lightness = [Color(step).convert("lab-d65")["lightness"] for step in theme.steps]
    falls = not theme.is_dark
    assert lightness == sorted(lightness, reverse=falls)
    for one, other in zip(theme.steps, theme.steps[1:], strict=False):
        assert Color(one).delta_e(Color(other), method="2000") >= 15
    for step, name in zip(theme.steps, theme.on_steps, strict=True):
        assert Color(step).contrast(Color(name), method="wcag21") >= 4.5


def test_a_name_on_the_darkest_step_is_light(catalog: Catalog, foot_map: FootMap) -> None:
    root = drawn(catalog, foot_map, layers=AGREEMENT)
    names = root.xpath('//*[@class="label inside"][@data-zone="ingham-liver"]')
    assert names
    assert {name.get("fill") for name in names} == {THEMES[ThemeName.LIGHT].on_steps[2]}


def test_on_common_ground_only_what_both_schools_place_stands_out(
    catalog: Catalog, foot_map: FootMap
) -> None:
    root = drawn(catalog, foot_map, layers=(Layer.COMMON_GROUND, Layer.LABELS))
    assert {sourcing_of(link) for link in links(root)} == {"both", "one", "disputed", "single"}
    for link in links(root):
        back = None if sourcing_of(link) == "both" else str(BACK)
        assert link[1].get("fill-opacity") == back
    named = {node.get("data-zone") for node in root.xpath('//*[starts-with(@class, "label ")]')}
    common = {link.get("data-zone") for link in links(root) if sourcing_of(link) == "both"}
    assert named == common
    assert "ingham-liver" in named
    assert "ingham-heart" not in named


def other_lines(root: etree._Element) -> list[tuple[str, str, str]]:
    """Foot, zone and dashes of each outline."""
    return [
        (node.getparent().get("data-foot"), node.get("data-zone"), node.get("stroke-dasharray"))
        for node in root.xpath('//*[contains(@class, "other-line")]')
    ]


@pytest.mark.parametrize("outline", ["heart", "rwo-shr-heart"])
def test_the_other_schools_heart_is_drawn_hollow_and_named(
    catalog: Catalog, foot_map: FootMap, outline: str
) -> None:
    root = drawn(catalog, foot_map, outline=outline, layers=(Layer.ZONES,))
    assert other_lines(root) == [("left", "rwo-shr-heart", DASHES[Sourcing.DISPUTED])]
    line = root.xpath('//*[contains(@class, "other-line")]')[0]
    assert line.getparent().get("fill") == "none"
    assert [name.text for name in root.xpath('//*[@class="other-name"]')] == [
        "Heart · Chinese line"
    ]
    assert {link.get("data-zone") for link in links(root)}.isdisjoint({"rwo-shr-heart"})


def test_an_outline_is_on_its_own_view_only_and_the_same_lit_or_not(
    catalog: Catalog, foot_map: FootMap
) -> None:
    assert other_lines(drawn(catalog, foot_map, outline="heart", view=View.DORSAL)) == []
    lit = drawn(catalog, foot_map, outline="knee", view=View.LATERAL, highlight=("knee",))
    assert {zone for _, zone, _ in other_lines(lit)} == {"rwo-shr-knee"}


def test_an_unknown_outline_names_the_nearest(catalog: Catalog, foot_map: FootMap) -> None:
    with pytest.raises(UnknownRecord) as caught:
        drawn(catalog, foot_map, outline="hart")
    assert "heart" in caught.value.nearest
