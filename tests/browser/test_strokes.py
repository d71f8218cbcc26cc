"""Strokes in a real browser, under the strict policy: they move, and rest where that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.engine import on_paper

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Visitor

CHART = "/charts/plantar-right.svg?routine=six-step&step=5&layers=zones"
SHOWN = """(name) => [...document.querySelectorAll(name)]
    .every((part) => getComputedStyle(part).display !== "none")"""
AT = """(seconds) => {
  const svg = document.documentElement
  svg.pauseAnimations()
  svg.setCurrentTime(seconds)
  const box = document.querySelector(".stroke-contact").getBoundingClientRect()
  const lit = [...document.querySelectorAll(".stroke-wake")]
    .filter((wake) => wake.getBoundingClientRect().width > 0)
  const names = lit.map(({ dataset }) => dataset.zone)
  return { y: box.y + box.height / 2, width: box.width, lit: names }
}"""


def at(page: Page, seconds: float) -> dict[str, object]:
    found: dict[str, object] = page.evaluate(AT, seconds)
    return found


def test_the_contact_goes_to_the_heel_and_back_and_zones_light_in_its_wake(
    visitor: Visitor,
) -> None:
    page = visitor.open(CHART, reduced_motion="no-preference")
    assert page.evaluate(SHOWN, ".stroke-moving")
    assert not page.evaluate(SHOWN, ".stroke-still")
    first, middle, far, back = (at(page, seconds) for seconds in (0.4, 1.5, 2.9, 4.5))
    assert first["y"] < middle["y"] < far["y"]  # type: ignore[operator]
    assert back["y"] == pytest.approx(middle["y"], abs=4)
    assert "ingham-diaphragm" in first["lit"]  # type: ignore[operator]
    assert "ingham-foot" in far["lit"]  # type: ignore[operator]
    assert "ingham-diaphragm" not in far["lit"]  # type: ignore[operator]
    # Between two lines the first contact is gone.
    assert at(page, 6.9)["width"] == 0


def test_where_less_motion_is_asked_for_ghosts_and_an_arrow_stand_still(visitor: Visitor) -> None:
    page = visitor.open(CHART, reduced_motion="reduce")
    assert page.evaluate(SHOWN, ".stroke-still")
    assert not page.evaluate(SHOWN, ".stroke-moving")


@on_paper
def test_on_paper_ghosts_and_an_arrow_stand_still(visitor: Visitor) -> None:
    page = visitor.open(CHART, reduced_motion="no-preference")
    page.emulate_media(media="print")
    assert page.evaluate(SHOWN, ".stroke-still")
    assert not page.evaluate(SHOWN, ".stroke-moving")
