"""The body figure beside the chart: a cross-hair both ways, and organs that lead to zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.engine import without_script

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor


def explorer_with_figure(visitor: Visitor, path: str = "/") -> Page:
    page = visitor.open(path)
    page.locator("#reasoned").scroll_into_view_if_needed()
    expect(page.locator("#reasoned .body-figure")).to_be_visible()
    return page


def middle(part: Locator) -> tuple[float, float]:
    box = part.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_finger_on_the_foot_moves_a_cross_hair_on_the_body(visitor: Visitor) -> None:
    page = explorer_with_figure(visitor)
    page.locator("#plantar-right-ingham-bladder .zone-place").hover()
    ring = page.locator('#reasoned .body[data-view="front"] .cross-hair circle')
    expect(ring).to_have_count(1)
    across, up = (float(ring.get_attribute(name) or 0) for name in ("cx", "cy"))
    # The first strip of the right half, somewhere in the lower belly.
    assert 0 < across < 25
    assert 480 < up < 620
    page.locator("h1").hover()
    expect(ring).to_have_count(0)


def test_a_finger_on_the_body_moves_a_cross_hair_on_the_foot_of_its_side(visitor: Visitor) -> None:
    page = explorer_with_figure(visitor)
    page.mouse.move(*middle(page.locator("#body-front-spleen .part-ink")))
    expect(page.locator("#reasoned .body-name")).to_have_text("Spleen")
    expect(page.locator('.layer-contour .foot[data-foot="left"] .cross-hair')).to_have_count(1)
    expect(page.locator('.layer-contour .foot[data-foot="right"] .cross-hair')).to_have_count(0)


def test_an_organ_of_the_body_leads_to_its_zone(visitor: Visitor) -> None:
    page = explorer_with_figure(visitor)
    page.locator("#body-front-spleen").click()
    expect(page.locator("#panel .organ")).to_have_text("Spleen")
    assert "zone=ingham-spleen" in page.url
    expect(page.locator("#body-front-spleen")).to_have_class(
        "part family-lymph-and-defence is-highlighted"
    )


def test_a_zone_lights_its_organ_and_keeps_its_cross_hair(visitor: Visitor) -> None:
    page = explorer_with_figure(visitor, "/?zone=ingham-liver&foot=right")
    expect(page.locator("#body-front-liver")).to_have_class("part family-digestion is-highlighted")
    expect(page.locator("#reasoned .cross-hair")).to_have_count(2)


def test_the_figure_is_one_tab_stop_and_arrows_walk_on_it(visitor: Visitor) -> None:
    page = explorer_with_figure(visitor)
    assert page.locator('#reasoned a.part[tabindex="0"]').count() == 1
    page.locator('#reasoned a.part[tabindex="0"]').focus()
    before = page.evaluate("document.activeElement.id")
    page.keyboard.press("ArrowDown")
    after = page.evaluate("document.activeElement.id")
    assert after != before
    assert after.startswith("body-")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .organ")).to_be_focused()


@pytest.mark.parametrize("java_script", [True, pytest.param(False, marks=without_script)])
def test_its_own_page_is_whole(visitor: Visitor, java_script: bool) -> None:
    page = visitor.open("/body", java_script_enabled=java_script)
    expect(page.locator(".body-figure a.part").first).to_be_visible()
    expect(page.locator("figcaption")).to_have_text(
        "How the map was reasoned: five strips, four lines."
    )
    heads = page.locator(".leaving", has_text="Each foot shows the other side's part of the head.")
    expect(heads).to_have_count(1)
