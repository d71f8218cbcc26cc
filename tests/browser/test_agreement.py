"""Who agrees, common ground, the other line's outline: switched, seen, kept by the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from solemap.charts.theme import THEMES, ThemeName
from tests.browser.engine import on_paper

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

FILL_OF = """(zone) => getComputedStyle(zone.querySelector(".zone-ink")).fill"""
FILLS = f"""() => Object.fromEntries(
  [...document.querySelectorAll(".sole-map-chart a.zone")].map((zone) => [
    [...zone.classList].find((name) => name.startsWith("sourced-")).slice(8), ({FILL_OF})(zone),
  ]))"""
TWO_FILLS = f"""(zones) => zones.map(
  (zone) => ({FILL_OF})(document.querySelector(`.sole-map-chart a[data-zone="${{zone}}"]`)))"""


def as_rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))


def switch(page: Page, name: str) -> None:
    if name != "Who agrees":
        page.get_by_role("button", name="Layers").click()
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("theme", [ThemeName.LIGHT, ThemeName.DARK])
def test_agreement_fills_the_chart_and_its_legend_by_step(
    visitor: Visitor, theme: ThemeName
) -> None:
    page = visitor.open("/", color_scheme=theme.value)
    families = page.locator(".legend .families")
    expect(families).to_be_visible()
    switch(page, "Who agrees")
    expect(page.get_by_role("button", name="Who agrees")).to_have_attribute("aria-pressed", "true")
    assert page.url.endswith("?layers=agreement")
    single, between, both = map(as_rgb, THEMES[theme].steps)
    steps = {"single": single, "one": between, "disputed": between, "both": both}
    page.wait_for_function(
        f"(steps) => JSON.stringify(Object.entries(({FILLS})()).sort()) === steps",
        arg=page.evaluate("(steps) => JSON.stringify(Object.entries(steps).sort())", steps),
    )
    expect(families).to_be_hidden()
    sample = page.locator(".legend .swatch.sourced-both")
    assert sample.evaluate("(swatch) => getComputedStyle(swatch).backgroundColor") == both
    page.reload()
    expect(page.get_by_role("button", name="Who agrees")).to_have_attribute("aria-pressed", "true")
    switch(page, "Who agrees")
    expect(families).to_be_visible()


def test_agreement_stays_on_when_the_view_and_the_line_change(visitor: Visitor) -> None:
    page = visitor.open("/?layers=agreement")
    for link in ("Inner side", "Chinese line"):
        page.get_by_role("link", name=link, exact=True).click()
        expect(page.locator(".sole-map-chart.shows-agreement")).to_have_count(1)
    both = page.locator(".sole-map-chart .zone.sourced-both .zone-ink").first
    expect(both).to_have_css("fill", as_rgb(THEMES[ThemeName.LIGHT].steps[2]))


def test_on_common_ground_the_rest_steps_back_and_loses_its_name(visitor: Visitor) -> None:
    page = visitor.open("/")
    zones = ["ingham-liver", "ingham-heart"]
    liver, heart = page.evaluate(TWO_FILLS, zones)
    switch(page, "Common ground")
    expect(page.locator(".sole-map-chart.shows-common-ground")).to_have_count(1)
    page.wait_for_function(f"([zones, was]) => ({TWO_FILLS})(zones)[1] !== was", arg=[zones, heart])
    assert page.evaluate(TWO_FILLS, zones)[0] == liver
    names = page.locator(".sole-map-chart .level-2 text")
    expect(names.filter(has_text="Liver")).to_be_visible()
    expect(names.filter(has_text="Diaphragm").first).to_be_hidden()


def test_the_panel_draws_where_the_other_line_puts_it(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-heart&foot=left")
    schools = page.locator(".standings li")
    expect(schools).to_have_text(["Western ●here", "Chinese ○elsewhere"])
    expect(page.locator("#panel .others")).to_contain_text("Chinese line: ")
    page.get_by_role("button", name="Show its outline on this chart").click()
    outline = page.locator(".other-school .other-line")
    expect(outline).to_have_attribute("data-zone", "rwo-shr-heart")
    expect(outline).to_have_css("fill", "none")
    expect(page.locator(".other-school text")).to_have_text("Heart · Chinese line")
    assert "layers=other-school" in page.url
    page.get_by_role("button", name="Show its outline on this chart").click()
    expect(outline).to_have_count(0)


def test_the_outline_is_of_what_is_selected_and_no_more(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-heart&foot=left&layers=other-school")
    expect(page.locator(".other-school .other-line")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".other-school")).to_have_count(0)


def test_a_query_opens_the_areas_own_comparison(visitor: Visitor) -> None:
    page = visitor.open("/compare?area=heart")
    page.wait_for_url("**/compare/heart")
    expect(page.get_by_role("heading", level=1)).to_have_text("Heart, line by line")
    page = visitor.open("/compare?area=no-such")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Where charts agree")


def test_three_pairs_stand_in_a_row_on_a_phone_and_are_dark_in_the_dark(visitor: Visitor) -> None:
    page = visitor.phone("/compare/liver", color_scheme="dark")
    pairs = page.locator(".multiples").first.locator("li:has(> .little-feet)")
    boxes = [box for pair in pairs.all() if (box := pair.bounding_box())]
    assert len(boxes) >= 3
    assert len({round(box["y"]) for box in boxes[:3]}) == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    outline = page.locator(".little-outline").first
    expect(outline).to_have_css("fill", as_rgb(THEMES[ThemeName.DARK].foot))


def test_taught_differently_is_copied_from_the_panel_and_from_the_page(visitor: Visitor) -> None:
    granted = {"permissions": ["clipboard-read", "clipboard-write"]}
    for path in ("/?zone=ingham-heart&foot=left", "/zones/ingham-heart"):
        page = visitor.open(path, **granted)
        page.locator("details.taught summary").click()
        page.get_by_role("button", name="Copy it").click()
        expect(page.locator("details.taught").get_by_text("Copied.")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert '"area": "heart"' in copied


@on_paper
@pytest.mark.parametrize("path", ["/compare/heart", "/cautions", "/massage/six-step"])
def test_what_leads_elsewhere_is_not_printed(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    page.emulate_media(media="print")
    for part in (".site-header", ".languages"):
        expect(page.locator(part)).to_be_hidden()
