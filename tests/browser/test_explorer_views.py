"""Four views, two lines, the bones: in the explorer's address, by pointer, by keys, by link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View
from solemap.data.notice import SORE_SPOT, WHEN_TO_STOP
from tests.browser.engine import without_script

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

ON_SCREEN = """(zone) => {
  const link = document.querySelector(zone)
  const [x, y] = link.dataset.press.split(" ").map(Number)
  const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(link.getScreenCTM())
  return [left, top]
}"""
BARE = """(foot) => {
  const drawing = document.querySelector(`.layer-foot .foot[data-foot=${foot}]`)
  const box = drawing.getBoundingClientRect()
  const isBare = (x, y) => document.elementFromPoint(x, y)?.matches(".foot-fill, .bone")
  for (let y = box.bottom - 20; y > box.top; y -= 6) {
    for (let x = box.left + 10; x < box.right; x += 6) {
      const around = [[x, y], [x - 9, y], [x + 9, y], [x, y - 9], [x, y + 9]]
      if (around.every((spot) => isBare(...spot))) return [x, y]
    }
  }
}"""


def query_of(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def heading(page: Page) -> Locator:
    return page.locator("#panel .organ")


def view_link(page: Page, name: str) -> Locator:
    switch = page.get_by_role("navigation", name="Which side of the foot")
    return switch.get_by_role("link", name=name, exact=True)


def line_link(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Whose chart").get_by_role("link", name=name)


def expect_view(page: Page, view: View, tradition: str = "ingham") -> None:
    chart = page.locator(".sole-map-chart:not(.is-leaving)")
    expect(chart).to_have_attribute("data-view", view.value)
    expect(chart).to_have_attribute("data-tradition", tradition)


def listed(page: Page) -> set[str]:
    found: list[str] = page.eval_on_selector_all(
        "#areas [data-zone]", "links => links.map(link => link.dataset.zone)"
    )
    return set(found)


def drawn(page: Page) -> set[str]:
    found: list[str] = page.eval_on_selector_all(
        ".sole-map-chart a.zone", "links => links.map(link => link.dataset.zone)"
    )
    return set(found)


def test_the_switch_shows_a_view_and_the_address_keeps_it(visitor: Visitor) -> None:
    page = visitor.open("/")
    view_link(page, "Inner side").click()
    expect_view(page, View.MEDIAL)
    expect(view_link(page, "Inner side")).to_have_attribute("aria-current", "page")
    assert query_of(page) == {"view": ["medial"]}
    view_link(page, "Top").click()
    expect_view(page, View.DORSAL)
    page.reload()
    expect_view(page, View.DORSAL)
    assert query_of(page) == {"view": ["dorsal"]}
    page.go_back()
    expect_view(page, View.MEDIAL)
    page.go_back()
    expect_view(page, View.PLANTAR)
    assert query_of(page) == {}
    page.go_forward()
    expect_view(page, View.MEDIAL)


def test_switching_to_and_fro_leaves_one_drawing_that_answers_once(visitor: Visitor) -> None:
    page = visitor.open("/", reduced_motion="no-preference")
    for name in ("Top", "Sole", "Outer side", "Sole"):
        view_link(page, name).click()
    expect_view(page, View.PLANTAR)
    expect(page.locator(".sole-map-chart")).to_have_count(1)
    before = page.evaluate("history.length")
    # While one drawing fades into the other, the browser shows pictures of both.
    page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished))")
    page.mouse.click(*page.evaluate(ON_SCREEN, "#plantar-right-ingham-liver"))
    expect(heading(page)).to_have_text("Liver")
    assert page.evaluate("history.length") == before + 1


@pytest.mark.parametrize("view", list(View))
def test_the_list_is_the_equal_of_every_drawing(visitor: Visitor, view: View) -> None:
    for tradition in ("ingham", "rwo-shr"):
        page = visitor.open(f"/?view={view}&tradition={tradition}")
        expect_view(page, view, tradition)
        assert listed(page) == drawn(page) != set()
        page.get_by_role("button", name="Layers").click()
        small = page.eval_on_selector_all(
            "#areas [data-zone], .page-switch a, .layers button:not(.listed-lead),"
            ".zoom button:not(.whole)",
            "all => all.map(one => one.getBoundingClientRect())"
            ".filter(({ width, height }) => width < 24 || height < 24).length",
        )
        assert small == 0


@without_script
def test_without_javascript_every_view_and_line_is_a_page(visitor: Visitor) -> None:
    page = visitor.open("/", java_script_enabled=False)
    view_link(page, "Inner side").click()
    assert urlsplit(page.url).path == "/views/medial"
    expect_view(page, View.MEDIAL)
    line_link(page, "Chinese line").click()
    assert urlsplit(page.url).path == "/views/medial/rwo-shr"
    expect_view(page, View.MEDIAL, "rwo-shr")
    page.locator("#areas a").first.click()
    assert urlsplit(page.url).path.startswith("/zones/rwo-shr-")
    page.get_by_role("link", name="Open in the explorer").click()
    assert urlsplit(page.url).path.endswith("/rwo-shr")
    view_link(page, "Sole").click()
    line_link(page, "Western line").click()
    assert urlsplit(page.url).path == "/"


def test_a_page_of_another_view_goes_on_as_the_explorer(visitor: Visitor) -> None:
    page = visitor.open("/views/lateral")
    expect_view(page, View.LATERAL)
    page.mouse.click(*page.evaluate(ON_SCREEN, "#lateral-right-ingham-hip"))
    expect(heading(page)).to_have_text("Hip joint")
    expected = {"view": ["lateral"], "zone": ["ingham-hip"], "foot": ["right"]}
    assert query_of(page) == expected
    page.reload()
    expect(heading(page)).to_have_text("Hip joint")
    page.go_back()
    expect(heading(page)).to_have_count(0)
    expect_view(page, View.LATERAL)


def test_a_click_on_the_inner_side_says_where_who_and_what_lies_there(visitor: Visitor) -> None:
    page = visitor.open("/?view=medial")
    expect_view(page, View.MEDIAL)
    page.mouse.click(*page.evaluate(ON_SCREEN, "#medial-right-ingham-uterus-prostate"))
    expect(heading(page)).to_have_text("Womb or prostate")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("nner side of the right foot")
    expect(panel).to_contain_text("Both schools put it here.")
    answer = page.request.get(f"{visitor.served}/api/v1/zones/ingham-uterus-prostate").json()
    skin = next(
        place["under_the_skin"]
        for place in answer["placements"]
        if (place["view"], place["foot"]) == ("medial", "right")
    )
    expect(panel.locator(".skin")).to_have_text(
        re.compile(f"under the skin: {', '.join(skin)}", re.IGNORECASE)
    )
    order = panel.inner_text()
    said = ["Womb or prostate", "nner side", "Both schools", "Under the skin", "It hurts here"]
    assert [order.index(words) for words in said] == sorted(order.index(words) for words in said)


def test_the_keyboard_walks_and_opens_a_zone_of_the_inner_side(visitor: Visitor) -> None:
    page = visitor.open("/?view=medial")
    expect_view(page, View.MEDIAL)
    stop = page.locator(".sole-map-chart a[tabindex='0']")
    expect(stop).to_have_count(1)
    stop.focus()
    page.keyboard.press("End")
    last = page.evaluate("document.activeElement.id")
    page.keyboard.press("ArrowUp")
    here = page.evaluate("[document.activeElement.id, document.activeElement.dataset.foot]")
    assert here[0] != last
    assert here[1] == "right"
    name = page.locator(f"#{here[0]}").get_attribute("aria-label") or ""
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    assert name.startswith(heading(page).inner_text() + ", inner side of the right foot")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == here[0]
    assert query_of(page) == {"view": ["medial"], "foot": ["right"]}


def test_a_zone_that_is_not_on_the_sole_opens_the_view_it_is_on(visitor: Visitor) -> None:
    page = visitor.open("/?zone=rwo-shr-hip&foot=left")
    expect(page.locator("#panel .place")).to_contain_text("of the left foot")
    answer = page.request.get(f"{visitor.served}/api/v1/zones/rwo-shr-hip").json()
    expect_view(page, View(answer["placements"][0]["view"]), "rwo-shr")
    assert query_of(page)["view"] == [answer["placements"][0]["view"]]
    expect(page.locator(".mark.is-selected:not(.is-twin)")).to_have_count(1)


def test_a_zone_of_the_other_line_keeps_the_view_when_it_is_on_it(visitor: Visitor) -> None:
    page = visitor.open("/?view=medial&zone=ingham-bladder&tradition=rwo-shr")
    expect(heading(page)).to_have_text("Bladder")
    expect_view(page, View.MEDIAL)


def test_search_finds_what_lies_on_another_view(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("combobox").click()
    page.keyboard.type("womb")
    expect(page.get_by_role("option", selected=True)).to_have_text(re.compile("Womb or prostate"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Womb or prostate")
    expect_view(page, View.MEDIAL)


def test_a_sliver_beside_a_zone_is_the_zone(visitor: Visitor) -> None:
    """Under the buttocks' place a strip of heel is left, too thin to have words of its own."""
    page = visitor.open("/?view=lateral")
    expect_view(page, View.LATERAL)
    sliver = page.evaluate(
        """() => {
          const zone = document.querySelector("#lateral-right-ingham-buttock .zone-place")
          const box = zone.getBoundingClientRect()
          // A pointer stands on whole pixels.
          for (let y = Math.ceil(box.bottom) + 8; y > box.top; y -= 1) {
            for (let x = Math.ceil(box.left + box.width / 3); x < box.right - 20; x += 1) {
              const found = document.elementFromPoint(x, y)
              if (found?.matches(".foot-fill")) return [x, y]
            }
          }
        }"""
    )
    page.mouse.click(*sliver)
    expect(heading(page)).to_have_text("Buttocks")


def test_the_other_line_shows_the_same_organ(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-heart&foot=left")
    expect(heading(page)).to_have_text("Heart")
    line_link(page, "Chinese line").click()
    expect_view(page, View.PLANTAR, "rwo-shr")
    expect(heading(page)).to_have_text("Heart")
    assert query_of(page)["zone"] == ["rwo-shr-heart"]
    assert query_of(page)["tradition"] == ["rwo-shr"]
    page.go_back()
    expect_view(page, View.PLANTAR)
    assert query_of(page)["zone"] == ["ingham-heart"]


def test_bones_lie_under_the_zones_and_the_address_says_so(visitor: Visitor) -> None:
    page = visitor.open("/?view=medial")
    toggle = page.get_by_role("button", name="Bones")
    page.get_by_role("button", name="Layers").click()
    expect(toggle).to_have_attribute("aria-pressed", "false")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".layer-bones [data-foot=right] [data-bone=calcaneus]")).to_be_visible()
    assert query_of(page) == {"view": ["medial"], "layers": ["bones"]}
    view_link(page, "Top").click()
    expect_view(page, View.DORSAL)
    expect(page.locator(".layer-bones [data-foot=right] .bone").first).to_be_visible()
    page.mouse.click(*page.evaluate(BARE, "right"))
    expect(heading(page)).to_have_text("Bare skin")
    page.reload()
    expect(page.locator(".layer-bones [data-foot=right] .bone").first).to_be_visible()
    page.get_by_role("button", name="Layers").click()
    toggle.click()
    expect(page.locator(".layer-bones [data-foot=right] .bone").first).to_be_hidden()


@pytest.mark.parametrize("view", list(View))
def test_where_it_hurts_is_a_sore_spot_and_names_what_lies_there(
    visitor: Visitor, view: View
) -> None:
    page = visitor.open(f"/?view={view}")
    expect_view(page, view)
    spot = page.evaluate(BARE, "right")
    point = page.evaluate(
        """([x, y]) => {
          const group = document.querySelector(".layer-zones .foot[data-foot=right]")
          const at = new DOMPoint(x, y).matrixTransform(group.getScreenCTM().inverse())
          return [at.x, at.y]
        }""",
        spot,
    )
    page.mouse.click(*spot)
    expect(heading(page)).to_have_text("Bare skin")
    folded = page.locator("#panel .hurts")
    expect(folded.get_by_text(SORE_SPOT)).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.get_by_text(SORE_SPOT)).to_be_visible()
    for sentence in WHEN_TO_STOP:
        expect(folded.get_by_text(sentence)).to_be_visible()
    near = {
        name
        for dx in (-8, 0, 8)
        for dy in (-8, 0, 8)
        for name in visitor.foot_map.hit(
            view, Foot.RIGHT, Point(point[0] + dx, point[1] + dy), "ingham"
        ).under_the_skin
    }
    told = folded.locator("[data-text=under]").inner_text()
    assert told
    assert any(name in told for name in near)


def test_on_a_phone_the_folded_line_gets_room(visitor: Visitor) -> None:
    page = visitor.phone("/?view=lateral&zone=ingham-hip&foot=right")
    expect(heading(page)).to_have_text("Hip joint")
    page.locator("#panel .hurts summary").click()
    expect(page.locator("#sheet")).to_have_attribute("data-height", "full")


@pytest.mark.parametrize("java_script", [True, pytest.param(False, marks=without_script)])
@pytest.mark.parametrize("view", [View.MEDIAL, View.LATERAL])
def test_from_the_side_a_phone_shows_the_chosen_foot_whole(
    visitor: Visitor, view: View, java_script: bool
) -> None:
    page = visitor.phone(f"/views/{view}", java_script_enabled=java_script)
    for foot, other in (("Right", "left"), ("Left", "right")):
        page.get_by_role("radio", name=foot).check()
        frame = page.locator(".chart-window").bounding_box()
        drawing = page.locator(f".layer-foot .foot[data-foot={foot.lower()}]").bounding_box()
        assert frame is not None
        assert drawing is not None
        assert frame["x"] <= drawing["x"]
        assert drawing["x"] + drawing["width"] <= frame["x"] + frame["width"]
        assert frame["y"] <= drawing["y"]
        assert drawing["y"] + drawing["height"] <= frame["y"] + frame["height"]
        expect(page.locator(f".layer-foot .foot[data-foot={other}]")).to_have_css(
            "visibility", "hidden"
        )


@pytest.mark.parametrize("path", ["/views/dorsal", "/views/medial", "/views/lateral/rwo-shr"])
@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_no_view_scrolls_sideways(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
