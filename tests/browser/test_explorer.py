"""From a touch on the sole to who says so: by pointer, by keyboard, by link, by name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
import shapely
from playwright.sync_api import Locator, Page, expect

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View
from tests.browser.engine import without_script

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

LIVER = "#plantar-right-ingham-liver"


def query_of(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def touch(page: Page, zone: str) -> None:
    """Click a zone at its press point, as a hand would."""
    place = page.evaluate(
        """(zone) => {
          const link = document.querySelector(zone)
          const [x, y] = link.dataset.press.split(" ").map(Number)
          const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(link.getScreenCTM())
          return [left, top]
        }""",
        zone,
    )
    page.mouse.click(*place)


def heading(page: Page) -> Locator:
    return page.locator("#panel .organ")


@pytest.mark.each_engine
def test_a_click_on_the_liver_shows_who_places_it_there_and_reload_restores_it(
    visitor: Visitor,
) -> None:
    page = visitor.open("/")
    touch(page, LIVER)
    expect(heading(page)).to_have_text("Liver")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("ight sole")
    expect(panel).to_contain_text("Place from the sources, edges ours.")
    expect(panel).to_contain_text("Studies have not shown")
    assert panel.locator(".techniques a").count() >= 1
    assert panel.locator(".sources a").count() >= 2
    assert query_of(page) == {"zone": ["ingham-liver"], "foot": ["right"]}
    told = panel.inner_text()
    page.reload()
    expect(heading(page)).to_have_text("Liver")
    assert panel.inner_text() == told
    expect(page.locator(".mark.is-selected")).to_have_count(1)


@pytest.mark.each_engine
def test_the_keyboard_alone_finds_the_liver_and_closes_it_again(visitor: Visitor) -> None:
    page = visitor.open("/")
    stops = page.locator(".sole-map-chart a[tabindex='0']")
    expect(stops).to_have_count(1)
    for _ in range(24):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.zone')"):
            break
    for key in arrows_to(page, "plantar-right-ingham-liver"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.id") == "plantar-right-ingham-liver"
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Liver")
    expect(heading(page)).to_be_focused()
    assert query_of(page)["zone"] == ["ingham-liver"]
    page.keyboard.press("Escape")
    expect(heading(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.id") == "plantar-right-ingham-liver"
    assert "zone" not in query_of(page)


WALKS = """async ([from, to]) => {
  const { nextStop } = await import("/assets/lib/arrow-keys.js")
  const { ChartView } = await import("/assets/lib/chart-view.js")
  const copy = document.querySelector(".sole-map-chart")
  const stops = new ChartView(copy, null).stops
  const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]
  const walk = (start) => {
    const ways = new Map([[start, []]])
    for (const [at, way] of ways) {
      for (const key of keys) {
        const next = nextStop(stops, at, key)
        if (next && !ways.has(next)) ways.set(next, [...way, key])
      }
    }
    return ways
  }
  if (to) return walk(from).get(to)
  return stops.filter(({ name }) => walk(name).size < stops.length).map(({ name }) => name)
}"""


def arrows_to(page: Page, zone: str) -> list[str]:
    """The fewest arrow keys from the focused zone to another."""
    here = page.evaluate("document.activeElement.id")
    keys: list[str] = page.evaluate(WALKS, [here, zone])
    return keys


def test_by_arrow_keys_every_zone_is_reached_from_every_other(visitor: Visitor) -> None:
    page = visitor.open("/")
    assert page.evaluate(WALKS, [None, None]) == []


def test_home_and_end_lead_to_the_first_and_the_last_zone(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver")
    page.locator(LIVER).focus()
    page.keyboard.press("Home")
    first = page.evaluate("document.activeElement.getBoundingClientRect().top")
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") > first


@without_script
def test_without_javascript_the_zone_is_a_link_to_its_own_page(visitor: Visitor) -> None:
    page = visitor.open("/", java_script_enabled=False)
    page.locator("#areas a", has_text=re.compile("^Liver$")).click()
    assert urlsplit(page.url).path == "/zones/ingham-liver"
    expect(page.locator("h1")).to_have_text("Liver")
    expect(page.locator("main")).to_contain_text("Place from the sources, edges ours.")
    assert page.locator(".techniques a").count() >= 1
    assert page.locator(".sources a").count() >= 2
    expect(page.locator(f"{LIVER}.is-highlighted")).to_have_count(1)


@without_script
def test_without_javascript_a_click_on_the_drawing_opens_the_same_page(visitor: Visitor) -> None:
    page = visitor.open("/", java_script_enabled=False)
    touch(page, LIVER)
    page.wait_for_url("**/zones/ingham-liver")
    assert urlsplit(page.url).path == "/zones/ingham-liver"


def test_choosing_a_technique_lights_its_zones_and_no_others(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=right")
    link = page.locator("#panel .techniques a").first
    technique = link.get_attribute("data-technique")
    link.click()
    expect(page.locator(".filter-note")).to_be_visible()
    assert query_of(page)["technique"] == [technique]
    answer = page.request.get(f"{visitor.served}/api/v1/techniques/{technique}").json()
    lit = page.eval_on_selector_all(
        ".zone.is-highlighted", "links => [...new Set(links.map(link => link.dataset.zone))]"
    )
    assert sorted(lit) == sorted(answer["zones"])
    page.locator(".filter-note button").click()
    expect(page.locator(".zone.is-highlighted")).to_have_count(0)
    expect(heading(page)).to_have_text("Liver")


def test_a_technique_from_the_list_has_its_own_panel_and_address(visitor: Visitor) -> None:
    page = visitor.open("/")
    link = page.locator("#techniques a").first
    name = link.inner_text()
    link.click()
    expect(heading(page)).to_have_text(name)
    page.reload()
    expect(heading(page)).to_have_text(name)


@pytest.mark.each_engine
def test_back_and_forward_walk_through_what_was_touched(visitor: Visitor) -> None:
    page = visitor.open("/")
    touch(page, LIVER)
    expect(heading(page)).to_have_text("Liver")
    touch(page, "#plantar-left-ingham-spleen")
    expect(heading(page)).to_have_text("Spleen")
    page.go_back()
    expect(heading(page)).to_have_text("Liver")
    page.go_back()
    expect(heading(page)).to_have_count(0)
    page.go_forward()
    expect(heading(page)).to_have_text("Liver")


@pytest.mark.each_engine
def test_search_lights_the_zone_and_enter_opens_it(visitor: Visitor) -> None:
    page = visitor.open("/")
    field = page.get_by_role("combobox")
    field.click()
    page.keyboard.type("spl")
    option = page.get_by_role("option", selected=True)
    expect(option).to_have_text("Spleen")
    expect(page.locator("#plantar-left-ingham-spleen.is-highlighted")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Spleen")
    assert query_of(page) == {"zone": ["ingham-spleen"], "foot": ["left"]}
    expect(field).to_have_attribute("aria-expanded", "false")


def test_a_mistyped_name_is_answered_with_the_nearest(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("combobox").click()
    page.keyboard.type("splean")
    expect(page.locator(".search-note")).to_have_text("Nothing called splean. Did you mean spleen?")
    page.locator(".search-note button").click()
    expect(heading(page)).to_have_text("Spleen")


def test_a_complaint_is_answered_in_words_and_lights_no_place(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=right")
    expect(heading(page)).to_have_text("Liver")
    page.get_by_role("combobox").click()
    page.keyboard.type("headache")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.locator(".zone.is-highlighted")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Headache")
    expect(heading(page)).to_be_focused()
    answer = page.request.get(f"{visitor.served}/api/v1/search?q=headache").json()
    card = answer["items"][0]["card"]
    for part in ("evidence", "caution", "see_a_clinician", "routine", "notice"):
        expect(page.locator("#panel")).to_contain_text(card[part])
    expect(page.locator(".mark.is-selected")).to_have_count(0)
    assert "zone" not in query_of(page)
    page.keyboard.press("Escape")
    expect(heading(page)).to_have_count(0)


BARE = """() => {
  const svg = document.querySelector(".sole-map-chart")
  const box = svg.querySelector(".layer-foot .foot[data-foot=right]").getBoundingClientRect()
  for (let y = box.bottom - 20; y > box.top; y -= 6) {
    for (let x = box.left + 10; x < box.right; x += 6) {
      if (document.elementFromPoint(x, y)?.matches(".foot-fill")) return [x, y]
    }
  }
}"""


def test_bare_skin_is_an_answer_and_names_the_nearest(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.mouse.click(*page.evaluate(BARE))
    expect(page.locator("#panel")).to_contain_text("No chart we read places anything here.")
    expect(page.locator("#panel")).to_contain_text("Nearest:")
    page.locator("#panel a[data-zone]").click()
    assert "zone" in query_of(page)


def test_the_wrong_foot_says_which_is_the_right_one_and_shows_it(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=left")
    expect(page.locator("#panel")).to_contain_text("Only on the right foot.")
    expect(page.locator(".layer-zones .foot[data-foot=left] .is-ghost")).to_have_count(1)
    page.locator("#panel [data-action=other-foot]").click()
    expect(page.locator("#panel .note", has_text="Only on the")).to_have_count(0)
    assert query_of(page) == {"zone": ["ingham-liver"], "foot": ["right"]}


def test_a_zone_from_one_source_says_so(visitor: Visitor) -> None:
    page = visitor.open("/")
    single = page.locator(".zone.sourced-single").first.get_attribute("data-zone")
    page.goto(f"{visitor.served}/?zone={single}")
    expect(page.locator("#panel")).to_contain_text("Only one line shows this.")


@pytest.mark.each_engine
def test_what_is_under_the_pointer_is_what_the_map_says(visitor: Visitor) -> None:
    """A grid over both soles: elementFromPoint and /api/v1/hit, borders aside by one unit."""
    page = visitor.open("/")
    seen = page.evaluate(
        """() => {
          const svg = document.querySelector(".sole-map-chart")
          const found = []
          for (const foot of ["right", "left"]) {
            const group = svg.querySelector(`.layer-zones .foot[data-foot=${foot}]`)
            for (let y = 10; y < 1000; y += 22) {
              for (let x = -160; x < 214; x += 22) {
                const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(group.getScreenCTM())
                const zone = document.elementFromPoint(left, top)?.closest("a.zone")
                found.push([foot, x, y, zone?.dataset.zone ?? null])
              }
            }
          }
          return found
        }"""
    )
    assert len(seen) > 1000
    assert sum(zone is not None for *_, zone in seen) > 300
    wrong = [spot for spot in seen if not agrees(visitor.foot_map, *spot)]
    assert wrong == []


def agrees(foot_map: FootMap, foot: str, x: float, y: float, zone: str | None) -> bool:
    return zone == top_zone(foot_map, foot, x, y) or is_at_a_border(foot_map, foot, x, y)


def is_at_a_border(foot_map: FootMap, foot: str, x: float, y: float) -> bool:
    place = shapely.Point(x, y)
    zones = foot_map.placed_on(View.PLANTAR, Foot(foot), "ingham")
    return any(zone.polygon.boundary.distance(place) <= 1 for zone in zones)


def top_zone(foot_map: FootMap, foot: str, x: float, y: float) -> str | None:
    hit = foot_map.hit(View.PLANTAR, Foot(foot), Point(x, y), "ingham")
    return hit.zones[0].zone.id if hit.zones else None


@pytest.mark.parametrize("path", ["/", "/?zone=ingham-liver&foot=right", "/zones/ingham-liver"])
@pytest.mark.parametrize("width", [320, 390, 820, 1024, 1280])
def test_no_page_scrolls_sideways(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.each_engine
def test_the_page_keeps_nothing_on_the_machine(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=right")
    expect(heading(page)).to_have_text("Liver")
    kept = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert json.dumps(kept) == '["", 0, 0]'
    assert page.context.cookies() == []
