"""One foot at a time on a phone, and nothing ever lies over the place that is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.engine import touched, without_script

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor


def shown_feet(page: Page) -> list[str]:
    """The feet whose sole lies inside the window, and can be touched."""
    feet: list[str] = page.evaluate(
        """() => {
          const frame = document.querySelector(".chart-window").getBoundingClientRect()
          return [...document.querySelectorAll(".layer-foot .foot")].filter((foot) => {
            const box = foot.getBoundingClientRect()
            const isInside = box.left >= frame.left - 1 && box.right <= frame.right + 1
            return isInside && getComputedStyle(foot).visibility === "visible"
          }).map((foot) => foot.dataset.foot)
        }"""
    )
    return feet


@pytest.mark.parametrize("java_script", [True, pytest.param(False, marks=without_script)])
def test_the_switch_shows_one_foot_at_a_time_or_both(visitor: Visitor, java_script: bool) -> None:
    page = visitor.phone("/", java_script_enabled=java_script)
    assert shown_feet(page) == ["right"]
    page.get_by_role("radio", name="Left").check()
    assert shown_feet(page) == ["left"]
    page.get_by_role("radio", name="Both", exact=True).check()
    assert shown_feet(page) == ["right", "left"]


@pytest.mark.each_engine
@pytest.mark.parametrize("path", ["/ar/", "/ar/zones/ingham-liver"])
def test_where_text_runs_from_the_right_the_right_foot_shows_too(
    visitor: Visitor, path: str
) -> None:
    assert visitor.phone(path).locator("html").get_attribute("dir") == "rtl"
    assert shown_feet(visitor.phone(path)) == ["right"]


def test_the_chosen_foot_is_in_the_address(visitor: Visitor) -> None:
    page = visitor.phone("/")
    page.get_by_role("radio", name="Left").check()
    assert page.url.endswith("?foot=left")
    page.reload()
    assert shown_feet(page) == ["left"]


def test_the_first_screen_holds_title_switch_a_large_foot_and_the_strip(visitor: Visitor) -> None:
    page = visitor.phone("/")
    foot = page.locator(".layer-foot .foot[data-foot=right]").bounding_box()
    strip = page.locator("#sheet").bounding_box()
    title = page.locator("h1").bounding_box()
    assert foot is not None
    assert strip is not None
    assert title is not None
    assert foot["height"] >= 480
    assert foot["y"] + foot["height"] <= strip["y"]
    assert strip["height"] == 88
    line = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).lineHeight)")
    assert title["height"] <= 3 * line + 1


@pytest.mark.each_engine
def test_view_line_and_layers_are_on_the_first_screen_and_under_nothing(visitor: Visitor) -> None:
    page = visitor.phone("/")
    strip = page.locator("#sheet").bounding_box()
    assert strip is not None
    wanted = page.locator(
        ".page-switch a, .layers-opener, .foot-switch label, .zoom button:visible"
    )
    for control in wanted.all():
        box = control.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= strip["y"], control.inner_text()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390
        assert control.evaluate(
            """(control) => {
              const { left, top, width, height } = control.getBoundingClientRect()
              const met = document.elementFromPoint(left + width / 2, top + height / 2)
              return control.contains(met)
            }"""
        ), control.inner_text()


# Long names of views and lines, and a script from the right.
@pytest.mark.parametrize("lang", ["fr", "de", "ar"])
def test_in_every_language_the_controls_leave_the_foot_its_room(
    visitor: Visitor, lang: str
) -> None:
    page = visitor.phone(f"/{lang}/")
    strip, switch = (page.locator(one).bounding_box() for one in ("#sheet", ".foot-switch"))
    assert strip is not None
    assert switch is not None
    assert switch["y"] + switch["height"] <= strip["y"]
    foot = page.locator(".sole-map-chart .layer-foot .foot").first.bounding_box()
    assert foot is not None
    assert foot["height"] >= 460


COVERED = """() => {
  const place = document.querySelector(".mark.is-selected:not(.is-twin)").getBoundingClientRect()
  const sheet = document.querySelector("#sheet").getBoundingClientRect()
  return place.bottom > sheet.top || place.top < 0
}"""


@pytest.mark.parametrize("height", [844, 667])
def test_the_sheet_never_covers_the_selected_zone(visitor: Visitor, height: int) -> None:
    page = visitor.phone("/")
    page.set_viewport_size({"width": 390, "height": height})
    zones = page.eval_on_selector_all(
        ".zone[data-foot=right]", "links => links.map(link => link.dataset.zone)"
    )
    covered = []
    for zone in zones:
        page.evaluate(
            "zone => document.getElementById(`plantar-right-${zone}`).dispatchEvent("
            "new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1}))",
            zone,
        )
        expect(page.locator("#sheet")).to_have_attribute("data-height", "summary")
        page.wait_for_function(
            "zone => document.querySelector('#panel a[href$=\"zones/' + zone + '\"]')", arg=zone
        )
        if page.evaluate(COVERED):
            covered.append(zone)
    assert covered == []


COVERED_NAMES = """() => {
  const controls = [...document.querySelectorAll(".foot-switch span, .zoom")]
  const names = [...document.querySelectorAll(".layer-labels text")]
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true })
  const boxes = (all) => all.filter(isSeen).map((one) => [one, one.getBoundingClientRect()])
  const found = []
  for (const [name, a] of boxes(names)) {
    for (const [, b] of boxes(controls)) {
      const isApart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
      if (!isApart) found.push(name.textContent)
    }
  }
  return found
}"""


@pytest.mark.parametrize(("foot", "zone"), [("right", "liver"), ("left", "spleen")])
def test_no_control_lies_over_a_name_with_the_sheet_open(
    visitor: Visitor, foot: str, zone: str
) -> None:
    page = visitor.phone(f"/?zone=ingham-{zone}&foot={foot}")
    expect(page.locator("#sheet")).to_have_attribute("data-height", "summary")
    expect(page.locator("#panel .organ")).to_be_visible()
    assert page.evaluate(COVERED_NAMES) == []


def test_four_times_enlarged_it_is_one_column_and_the_sheet_leaves_the_zone_in_sight(
    visitor: Visitor,
) -> None:
    page = visitor.open("/about", viewport={"width": 320, "height": 256})
    for path in ("/", "/?zone=ingham-liver&foot=right", "/zones/ingham-liver", "/massage/six-step"):
        page.goto(visitor.served + path)
        if "?" in path:
            expect(page.locator("#panel .organ")).to_be_visible()
            assert page.evaluate(COVERED) is False
        if "massage" in path:
            expect(page.locator("main.massage")).to_have_attribute("data-ready", "true")
            page.locator(".none-of-these").click()
            expect(page.locator(".player")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        cut = page.locator("header nav a:visible, .player button:visible").evaluate_all(
            """all => all.map(one => [one.textContent.trim(), one.getBoundingClientRect()])
              .filter(([, box]) => box.left < 0 || box.right > innerWidth).map(([name]) => name)"""
        )
        assert cut == [], path


# What WCAG 1.4.12 lets a reader ask for.
SPACED = """() => {
  const words = document.querySelectorAll("body *:not(svg, svg *)")
  for (const { style } of words) {
    for (const [name, value] of [["line-height", "1.5"], ["letter-spacing", ".12em"],
      ["word-spacing", ".16em"]]) style.setProperty(name, value, "important")
  }
  for (const { style } of document.querySelectorAll("p")) {
    style.setProperty("margin-block-end", "2em", "important")
  }
}"""
CUT = """() => [...document.querySelectorAll("main :is(a, button, label, p, h1, h2, h3, li)")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .visually-hidden, .name-tag"))
  .filter((one) => getComputedStyle(one).overflowX !== "visible")
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .filter((one) => getComputedStyle(one).clipPath === "none")
  .map((one) => one.textContent.trim().slice(0, 40))"""


def test_text_may_be_spaced_out_and_nothing_is_cut(visitor: Visitor) -> None:
    page = visitor.phone("/about")
    for path in ("/zones/ingham-liver", "/massage/six-step", "/compare/heart", "/cautions"):
        page.goto(visitor.served + path)
        page.evaluate(SPACED)
        assert page.evaluate(CUT) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_the_full_sheet_leaves_the_zone_in_sight(visitor: Visitor) -> None:
    page = visitor.phone("/?zone=ingham-small-intestine&foot=right")
    handle = page.locator(".sheet-handle")
    handle.click()
    expect(handle).to_have_attribute("aria-expanded", "true")
    assert page.evaluate(COVERED) is False
    handle.click()
    expect(handle).to_have_attribute("aria-expanded", "false")


@touched
def test_a_tap_selects_the_zone_that_is_touched(visitor: Visitor) -> None:
    page = visitor.phone("/")
    box = page.locator("#plantar-right-ingham-kidney .zone-place").bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#panel .organ")).to_have_text("Kidneys")
    assert page.evaluate(COVERED) is False


def test_search_on_one_foot_says_when_the_organ_is_on_the_other(visitor: Visitor) -> None:
    page = visitor.phone("/?foot=left")
    page.get_by_role("combobox").click()
    page.keyboard.type("liver")
    expect(page.get_by_role("option", selected=True)).to_have_text("Liver")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_contain_text("Only on the right foot.")
    page.get_by_role("button", name="Show it there").click()
    assert shown_feet(page) == ["right"]
    assert page.evaluate(COVERED) is False
