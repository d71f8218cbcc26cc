"""The pages that lead to the others: nothing is missing, nothing is narrowed away."""

from collections.abc import Callable

import pytest
from lxml import html

from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View


@pytest.fixture(scope="module")
def page(ask) -> Callable[[str], html.HtmlElement]:
    return lambda path: html.fromstring(ask(path).text)


def test_every_record_is_linked_from_the_page_of_its_kind(page, catalog: Catalog) -> None:
    kinds = {
        "areas": catalog.areas,
        "systems": catalog.body_systems,
        "techniques": catalog.techniques,
        "traditions": catalog.traditions,
        "sources": catalog.sources,
    }
    footer = page("/").xpath("//footer//a/@href")
    for kind, ids in kinds.items():
        linked = page(f"/{kind}").xpath("//main//a/@href")
        assert {f"/{kind}/{one}" for one in ids} <= set(linked), kind
        assert f"/{kind}" in footer


def test_a_record_leads_back_to_the_others_of_its_kind(page) -> None:
    for path in ("/areas/liver", "/systems/urinary", "/techniques/kneading", "/sources/iaomai"):
        assert page(path).xpath("//p[@class='up']/a/@href") == [path.rpartition("/")[0]]
    assert "/systems/digestive" in page("/areas/liver").xpath("//main//a/@href")


@pytest.mark.parametrize("path", ["/areas", "/techniques", "/sources"])
def test_every_choice_of_a_filter_leaves_something(page, ask, path: str) -> None:
    root = page(path)
    rules = ask("/assets/styles/index.css").text
    choices = root.xpath("//fieldset[@class='filter']//input/@value")
    kept = [entry.get("data-of").split() for entry in root.xpath("//main//li[@data-of]")]
    assert choices[0] == "0"
    assert len(choices) > 3
    for choice in choices[1:]:
        assert 0 < sum(choice in of for of in kept) < len(kept)
        # What no rule hides would stay whatever is chosen.
        assert f'[value="{choice}"]:checked) :is([data-of]:not([data-of~="{choice}"])' in rules


def test_the_filter_of_areas_says_what_the_comparison_does(page, catalog: Catalog) -> None:
    root = page("/areas")
    [both] = [
        label.xpath("string(input/@value)")
        for label in root.xpath("//fieldset//label")
        if label.text_content().strip() == "Both schools put it in one place"
    ]
    for entry in root.xpath("//main//li[@data-of]"):
        area = entry.xpath("string(a/@href)").rpartition("/")[2]
        assert (entry.get("data-of") == both) is catalog.agreement(area).schools_agree, area


def test_a_system_takes_up_what_its_zones_do(page, catalog: Catalog, foot_map) -> None:
    drawn = page("/systems").xpath("//svg[@class='little-feet']")
    assert len(drawn) == len(catalog.body_systems)
    taken = sum(len(pair.xpath(".//path[@class='taken']")) for pair in drawn)
    assert taken == sum(
        placed.view is View.PLANTAR
        for zone in catalog.zones_of_tradition("ingham")
        for placed in foot_map.placed(zone.id)
    )
    lit = page("/systems/urinary").xpath("//a[contains(@class, 'is-highlighted')]/@data-area")
    assert {catalog.area(area).body_system for area in lit} == {"urinary"}


def test_an_area_is_lit_on_its_page_whichever_line_places_it(page, catalog: Catalog) -> None:
    lines = set()
    for area in catalog.areas:
        zones = {zone.id for zone in catalog.zones_of_area(area)}
        lit = page(f"/areas/{area}").xpath("//a[contains(@class, 'is-highlighted')]/@data-zone")
        assert bool(lit) is bool(zones), area
        assert set(lit) <= zones
        lines |= {catalog.zone(zone).tradition for zone in lit}
    assert lines == set(catalog.traditions)


def test_the_language_of_a_source_is_read_in_the_language_of_the_page(page) -> None:
    def languages(path: str) -> list[str]:
        return [label.text_content().strip() for label in page(path).xpath("//fieldset//label")]

    assert "Chinese" in languages("/sources")
    assert "Chinesisch" in languages("/de/sources")


def test_about_counts_what_there_is(page, catalog: Catalog) -> None:
    said = page("/about").xpath("//dl[contains(@class, 'counted')]/dd/text()")
    assert [int(number) for number in said] == [
        *(len(catalog.areas), len(catalog.body_systems), len(catalog.techniques)),
        *(len(catalog.traditions), len(catalog.sources), len(catalog.zones)),
    ]
