"""axe-core finds nothing: every kind of page and of state, on a phone and on a desktop, light and
dark, read from the left and from the right.

A page is opened once and looked at four times. What a colour scheme cannot change is asked in light
only; everything is asked at both widths and in both directions.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import ViewportSize

    from tests.browser.conftest import Visitor

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
COLOURS = ["color-contrast", "link-in-text-block"]
VIOLATIONS = """async (rules) => {
  const asked = { resultTypes: ["violations"], preload: false, iframes: false }
  if (rules.length > 0) asked.runOnly = { type: "rule", values: rules }
  // Drawings that are all of a kind and hold no words: the one in the player is looked at.
  const { violations } = await axe.run({ exclude: [[".stroke-picture"]] }, asked)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`)
}"""
PAGES = (
    "/",
    "/views/medial/rwo-shr",
    "/zones/ingham-liver",
    "/areas",
    "/areas/heart",
    "/systems",
    "/systems/digestive",
    "/body",
    "/techniques",
    "/techniques/thumb-walking",
    "/traditions",
    "/traditions/ingham",
    "/sources",
    "/sources/iaomai",
    "/evidence",
    "/cautions",
    "/compare",
    "/compare/heart",
    "/massage",
    "/massage/six-step",
    "/about",
    "/embed/plantar-both",
    "/no-such-page",
)
# These are in one language.
ENGLISH_PAGES = ("/offline", "/docs")


def show_the_whole_sheet(page: Page) -> None:
    expect(page.locator("#panel .organ")).to_be_visible()
    page.set_viewport_size(PHONE)
    page.locator(".sheet-handle").click()
    expect(page.locator("#sheet")).to_have_attribute("data-height", "full")


def search(page: Page) -> None:
    page.locator("[role=combobox]").first.press_sequentially("b")
    expect(page.locator("[role=option]").first).to_be_visible()


def ask_for_the_keys(page: Page) -> None:
    expect(page.locator("#panel .organ")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_be_visible()


def ask_for_the_lines(page: Page) -> None:
    page.locator("[data-embed]").click()
    expect(page.locator("dialog[open] [data-line=frame]")).not_to_have_value("")


def play(page: Page) -> None:
    expect(page.locator("main.massage")).to_have_attribute("data-ready", "true")
    page.locator(".none-of-these").click()
    page.keyboard.press("Space")
    expect(page.locator(".player")).to_have_attribute("data-playing", "true")


def say_one_of_these(page: Page) -> None:
    page.locator(".one-of-these").click()
    expect(page.locator(".not-today")).to_be_visible()


def fill_a_handout(page: Page) -> None:
    expect(page.locator(".chosen-places > li")).to_have_count(2)


def wait_for_a_question(page: Page) -> None:
    expect(page.locator(".study.is-ready .options button").first).to_be_visible()


STATES: dict[str, Callable[[Page], None]] = {
    "/?zone=ingham-liver&foot=right": show_the_whole_sheet,
    "/?zone=ingham-kidney&foot=left": ask_for_the_keys,
    "/views/plantar": search,
    "/zones/ingham-kidney": ask_for_the_lines,
    "/study": wait_for_a_question,
    "/massage/bedtime": play,
    "/massage/ten-minute-lift": say_one_of_these,
    "/handout?zones=ingham-liver,ingham-kidney&tradition=ingham": fill_a_handout,
}


def look(page: Page, found: list[str]) -> None:
    # Not as a script of the page: its policy lets none in.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    where = page.evaluate("location.pathname + location.search")

    def ask(size: ViewportSize, scheme: str, rules: list[str]) -> None:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found.extend(
            f"{where} {scheme} {size['width']}: {each}" for each in page.evaluate(VIOLATIONS, rules)
        )

    ask(PHONE, "light", [])
    ask(PHONE, "dark", COLOURS)
    ask(DESKTOP, "dark", COLOURS)
    ask(DESKTOP, "light", [])


@pytest.mark.parametrize("home", ["", "/ar"])
def test_axe_finds_nothing(visitor: Visitor, home: str) -> None:
    page = visitor.open("/offline")
    found: list[str] = []
    for path in PAGES + (() if home else ENGLISH_PAGES):
        page.goto(visitor.served + home + path)
        look(page, found)
    for path, reach in STATES.items():
        page.goto(visitor.served + home + path)
        reach(page)
        look(page, found)
    # Chromium says so, of the one page that is not there.
    missing = [noise for noise in visitor.noises if "404" in noise]
    assert len(missing) == 1
    visitor.noises.remove(missing[0])
    assert found == []
