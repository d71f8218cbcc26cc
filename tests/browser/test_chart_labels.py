"""Names on the drawn chart, measured in the browser that shows them: none overlaps, none is cut,
none is too small to read, on any screen and on paper.
"""

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from tests.browser.engine import on_paper

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visitor

WIDTHS = (320, 390, 768, 1280)
# What a screen's reader still reads with ease. Units: CSS pixels.
SMALLEST = 11.0
# Glyph boxes hold room above and below the letters; names set solid may share that room.
SHARED_ROOM = 0.22

MEASURE = """() => {
  const chart = document.querySelector(".sole-map-chart");
  const frame = chart.closest(".chart-window").getBoundingClientRect();
  const labels = [...chart.querySelectorAll(".label")].filter((label) => label.checkVisibility());
  return {
    frame: [frame.left, frame.top, frame.right, frame.bottom],
    labels: labels.map((label) => {
      const box = label.getBoundingClientRect();
      const scale = label.getScreenCTM().a;
      return {
        text: label.textContent,
        box: [box.left, box.top, box.right, box.bottom],
        size: parseFloat(getComputedStyle(label).fontSize) * scale,
      };
    }),
  };
}"""


def seen_labels(page: "Page") -> tuple[list[float], list[dict[str, object]]]:
    """The window's box, and each label that can be seen in it."""
    found = page.evaluate(MEASURE)
    left, _, right, _ = found["frame"]
    inside = [
        label for label in found["labels"] if label["box"][2] > left and label["box"][0] < right
    ]
    return found["frame"], inside


def overlap(one: list[float], other: list[float]) -> bool:
    room = SHARED_ROOM * (one[3] - one[1])
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] + room < other[3] - room
        and other[1] + room < one[3] - room
    )


def assert_legible(page: "Page", smallest: float) -> None:
    frame, labels = seen_labels(page)
    assert labels
    for label in labels:
        box, text = label["box"], label["text"]
        assert box[0] >= frame[0] - 0.5 and box[2] <= frame[2] + 0.5, f"{text} is cut"  # noqa: PT018
        assert label["size"] >= smallest, f"{text} is {label['size']} px tall"
    for one, other in combinations(labels, 2):
        assert not overlap(one["box"], other["box"]), f"{one['text']} lies on {other['text']}"


@pytest.mark.parametrize("width", WIDTHS)
def test_names_on_the_page_are_whole_apart_and_large_enough(visitor: "Visitor", width: int) -> None:
    page = visitor.open("/", viewport={"width": width, "height": 844})
    assert_legible(page, SMALLEST)


@pytest.mark.parametrize("foot", ["right", "left"])
def test_one_foot_on_a_phone_shows_only_whole_names(visitor: "Visitor", foot: str) -> None:
    page = visitor.open(f"/?foot={foot}", viewport={"width": 390, "height": 844})
    assert_legible(page, SMALLEST)


@on_paper
def test_names_on_paper_are_whole_and_apart(visitor: "Visitor") -> None:
    page = visitor.open("/", viewport={"width": 1040, "height": 720})
    page.emulate_media(media="print")
    assert_legible(page, 8.0)


@pytest.mark.parametrize("view", ["dorsal", "lateral", "medial"])
@pytest.mark.parametrize("width", WIDTHS)
def test_names_on_the_other_views_are_legible_too(
    visitor: "Visitor", view: str, width: int
) -> None:
    page = visitor.open(f"/views/{view}", viewport={"width": width, "height": 844})
    assert_legible(page, SMALLEST)


@on_paper
@pytest.mark.parametrize("path", ["/", "/views/dorsal", "/views/medial", "/views/lateral"])
def test_paper_shows_both_feet_with_their_leaders(visitor: "Visitor", path: str) -> None:
    page = visitor.open(path, viewport={"width": 600, "height": 840})
    page.emulate_media(media="print")
    hidden = page.locator(".leader, .foot").evaluate_all(
        "all => all.filter((one) => getComputedStyle(one).visibility !== 'visible').length"
    )
    assert page.locator(".level-2 .leader").count() > 0
    assert hidden == 0
