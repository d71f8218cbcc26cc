"""Two ways in that need no pointer: keys alone, and what the accessibility tree says.

Each finds the liver, reads who places it there, sees it on the body, switches the foot, takes the
line that embeds it, and plays its technique.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

FOCUSED = """() => {
  const { activeElement: one } = document
  const said = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent
  return said.replace(/\\s+/g, " ").trim()
}"""
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SCHOOLS = """
- list "Schools":
  - listitem: Western here
  - listitem: Chinese here
"""
LINE = "/embed/plantar-right?zone=ingham-liver"


def press_to(page: Page, words: str, key: str = "Tab") -> None:
    """As far as it takes; a walk without end is a failure."""
    for _ in range(200):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED) == words:
            return
    raise AssertionError(f"no tab stop says {words}")


def test_by_keys_alone(visitor: Visitor) -> None:
    page = visitor.open("/", viewport=PHONE, permissions=CLIPBOARD)
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("liver")
    expect(page.get_by_role("option", selected=True)).to_have_text("Liver")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .organ")).to_be_focused()
    expect(page.get_by_role("list", name="Schools")).to_match_aria_snapshot(SCHOOLS)
    press_to(page, "Show more or less", "Shift+Tab")
    page.keyboard.press("Enter")
    press_to(page, "Reflex areas of the arch and midfoot")
    press_to(page, "And where each line leaves its rule")
    expect(page.locator(".body-frame a[aria-current]").first).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Liver"
    assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "true"
    press_to(page, "Right", "Shift+Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Left")).to_be_focused()
    expect(page.locator("#panel")).to_contain_text("Only on the right foot.")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="Right")).to_be_checked()
    press_to(page, "Its own page")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zones/ingham-liver")
    press_to(page, "Put it on your site")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] [data-line=frame]")).to_have_value(
        re.compile(re.escape(LINE))
    )
    press_to(page, "Copy")
    page.keyboard.press("Enter")
    expect(page.locator("#embed").get_by_text("Copied.")).to_be_visible()
    assert LINE in page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("Escape")
    press_to(page, "Massage", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/massage")
    press_to(page, "Choose from the foot's map")
    page.keyboard.press("Enter")
    press_to(page, "Liver")
    page.keyboard.press("Space")
    press_to(page, "Put it together")
    page.keyboard.press("Enter")
    page.wait_for_url("**/massage/built?*")
    expect(page.locator("main.massage")).to_have_attribute("data-ready", "true")
    press_to(page, "None of these")
    page.keyboard.press("Enter")
    for _ in range(20):
        if page.locator(".player-title").inner_text() == "Liver":
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.locator(".player")).to_have_attribute("data-playing", "true")
    expect(page.locator(".player-title")).to_have_text("Liver")
    expect(page.locator(".say-now")).not_to_be_empty()


def test_by_roles_and_names_alone(visitor: Visitor) -> None:
    page = visitor.open("/", viewport=PHONE, permissions=CLIPBOARD)
    page.get_by_role("combobox", name="Find a part of the body").fill("liver")
    page.get_by_role("option", name="Liver", exact=True).click()
    panel = page.get_by_role("region", name="What charts put here")
    expect(panel.get_by_role("heading", name="Liver", exact=True)).to_be_visible()
    expect(panel.get_by_role("list", name="Schools")).to_match_aria_snapshot(SCHOOLS)
    page.get_by_role("button", name="Show more or less").click()
    expect(panel.get_by_role("link", name="Reflex areas of the arch and midfoot")).to_be_visible()
    reasoned = page.get_by_role("region", name="How the map was reasoned")
    reasoned.scroll_into_view_if_needed()
    liver = reasoned.get_by_role("link", name="Liver", exact=True)
    expect(liver).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Show more or less").click()
    page.get_by_role("radio", name="Left").check()
    expect(panel).to_contain_text("Only on the right foot.")
    page.get_by_role("button", name="Show it there").click()
    expect(page.get_by_role("radio", name="Right")).to_be_checked()
    page.get_by_role("button", name="Put it on your site").click()
    dialog = page.get_by_role("dialog", name="Put it on your site")
    line = dialog.get_by_role("textbox", name="The line to copy")
    expect(line).to_have_value(re.compile(re.escape(LINE)))
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied.")
    assert LINE in page.evaluate("navigator.clipboard.readText()")
    dialog.get_by_role("button", name="Close").click()
    page.get_by_role("banner").get_by_role("link", name="Massage").click()
    page.get_by_text("Choose from the foot's map").click()
    page.get_by_role("checkbox", name="Liver", exact=True).check()
    page.get_by_role("button", name="Put it together").click()
    page.get_by_role("button", name="None of these").click()
    title = page.get_by_role("heading", name="Liver", exact=True, level=2)
    for _ in range(20):
        if title.is_visible():
            break
        page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(title).to_be_visible()
