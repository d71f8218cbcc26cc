"""What a finger does on the chart: it taps, holds, flicks, pinches; nothing happens twice."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from playwright.sync_api import CDPSession, Page, expect

from tests.browser.engine import touched

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

Spot = tuple[float, float]
MILLIMETRE = 96 / 25.4


class Fingers:
    """Real touches, as the browser gets them from a screen."""

    def __init__(self, page: Page) -> None:
        self._session: CDPSession = page.context.new_cdp_session(page)

    def touch(self, kind: str, *spots: Spot) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(spots)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def press_point(page: Page, zone: str) -> Spot:
    x, y = page.evaluate(
        """(id) => {
          const link = document.getElementById(id)
          const [x, y] = link.dataset.press.split(" ").map(Number)
          const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(link.getScreenCTM())
          return [left, top]
        }""",
        zone,
    )
    return x, y


@touched
def test_one_tap_says_name_place_who_and_what_lies_there(visitor: Visitor) -> None:
    page = visitor.phone("/")
    entries = page.evaluate("history.length")
    page.touchscreen.tap(*press_point(page, "plantar-right-ingham-liver"))
    summary = page.locator("#panel .summary")
    expect(summary.locator(".organ")).to_have_text("Liver")
    expect(summary.locator(".place")).to_have_text("right sole, zones 3 to 5, just under the ball")
    expect(summary.locator(".standings li")).to_have_count(2)
    expect(summary.locator(".skin")).to_contain_text("fourth and fifth metatarsals")
    room = page.evaluate("innerHeight")
    for part in (".organ", ".place", ".standings", ".skin"):
        box = summary.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= room, part
    assert page.evaluate("history.length") == entries + 1


TAPPED = """([count, seed]) => {
  let state = seed
  const next = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296
  const spots = []
  const frame = document.querySelector(".chart-window").getBoundingClientRect()
  const end = document.querySelector("#sheet").getBoundingClientRect().top
  while (spots.length < count) {
    const x = frame.left + next() * frame.width
    const y = frame.top + next() * (Math.min(end, frame.bottom) - frame.top)
    const zone = document.elementFromPoint(x, y)?.closest("a.zone")
    if (zone) spots.push([x, y, zone.dataset.zone])
  }
  return spots
}"""


@touched
def test_taps_anywhere_inside_zones_select_the_zone_that_is_touched(visitor: Visitor) -> None:
    page = visitor.phone("/")
    wrong = []
    for foot in ("right", "left"):
        page.get_by_role("radio", name=foot.capitalize()).check()
        for x, y, zone in page.evaluate(TAPPED, [100, random.Random(foot).getrandbits(31)]):
            page.touchscreen.tap(x, y)
            page.wait_for_function("() => document.querySelector('#panel .organ')")
            chosen = page.evaluate("new URLSearchParams(location.search).get('zone')")
            if chosen != zone:
                wrong.append((x, y, zone, chosen))
            page.evaluate("document.querySelector('.close').click()")
            page.wait_for_function("() => !document.querySelector('#panel .organ')")
            page.evaluate("scrollTo(0, 0)")
    assert wrong == []


@touched
def test_a_held_finger_reads_names_through_a_loupe_and_lifting_opens_one(visitor: Visitor) -> None:
    page = visitor.phone("/")
    fingers = Fingers(page)
    start = press_point(page, "plantar-right-ingham-liver")
    end = press_point(page, "plantar-right-ingham-kidney")
    fingers.touch("touchStart", start)
    loupe = page.locator(".loupe-lens")
    expect(loupe).to_be_visible()
    expect(page.locator(".loupe-name")).to_have_text("Liver")
    box = loupe.bounding_box()
    assert box is not None
    assert abs(box["width"] - 30 * MILLIMETRE) < 1
    assert abs(start[1] - (box["y"] + box["height"]) - 22 * MILLIMETRE) < 1
    fingers.touch("touchMove", end)
    expect(page.locator(".loupe-name")).to_have_text("Kidneys")
    assert page.evaluate("scrollY") == 0
    entries = page.evaluate("history.length")
    fingers.touch("touchEnd")
    expect(page.locator("#panel .organ")).to_have_text("Kidneys")
    expect(loupe).to_be_hidden()
    assert page.evaluate("history.length") == entries + 1


@touched
def test_a_flick_over_the_chart_scrolls_the_page(visitor: Visitor) -> None:
    page = visitor.phone("/")
    fingers = Fingers(page)
    x, y = press_point(page, "plantar-right-ingham-small-intestine")
    fingers.touch("touchStart", (x, y))
    for step in range(1, 8):
        fingers.touch("touchMove", (x, y - 40 * step))
    fingers.touch("touchEnd")
    page.wait_for_function("scrollY > 100")
    expect(page.locator(".loupe")).to_be_hidden()
    expect(page.locator("#panel .organ")).to_have_count(0)


@touched
def test_two_fingers_enlarge_the_chart_and_one_moves_it_then(visitor: Visitor) -> None:
    page = visitor.phone("/")
    fingers = Fingers(page)
    x, y = press_point(page, "plantar-right-ingham-kidney")
    fingers.touch("touchStart", (x, y - 30), (x, y + 30))
    for apart in (45, 60, 75, 90):
        fingers.touch("touchMove", (x, y - apart), (x, y + apart))
    fingers.touch("touchEnd")
    chart = page.locator(".sole-map-chart")
    expect(chart).to_have_attribute("data-names", "close")
    larger = press_point(page, "plantar-right-ingham-kidney")
    assert abs(larger[0] - x) < 3
    assert abs(larger[1] - y) < 3
    expect(page.locator(".close-names text", has_text="Gallbladder")).to_be_visible()
    expect(page.locator("#panel .organ")).to_have_count(0)
    fingers.touch("touchStart", (x, y))
    for step in (10, 20, 40):
        fingers.touch("touchMove", (x, y - step))
    fingers.touch("touchEnd")
    moved = press_point(page, "plantar-right-ingham-kidney")
    assert moved[1] < larger[1] - 20
    assert page.evaluate("scrollY") == 0
    expect(page.locator("#panel .organ")).to_have_count(0)
    page.get_by_role("button", name="The whole chart").click()
    expect(chart).to_have_attribute("data-names", "some")
