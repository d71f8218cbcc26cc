"""The dialog that gives the lines to copy: one line, one button, and it says what works where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.engine import without_script

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor


@pytest.mark.parametrize("path", ["/zones/ingham-liver", "/?zone=ingham-liver&foot=right"])
def test_one_button_copies_the_line_that_shows_what_is_shown(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Put it on your site").click()
    dialog = page.get_by_role("dialog")
    line = dialog.locator("[data-line=frame]")
    expect(line).to_have_value(
        f'<iframe src="{visitor.served}/embed/plantar-right?zone=ingham-liver" '
        'title="Liver: foot reflexology chart" width="100%" height="920" frameborder="0" '
        'loading="lazy"></iframe>'
    )
    expect(dialog).to_contain_text("This address works only on your computer.")
    expect(dialog.frame_locator("iframe").locator(".zone.is-selected")).to_be_visible()
    expect(dialog.get_by_role("button", name="Copy")).to_have_count(1)
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == line.input_value()
    expect(dialog.locator("[data-line=tag]")).to_be_hidden()
    dialog.get_by_text("Other forms").click()
    expect(dialog.locator("[data-line=tag]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Put it on your site")).to_be_focused()


def test_a_place_s_panel_leads_to_its_line(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=right")
    page.locator("#panel").get_by_role("button", name="Embed").click()
    expect(page.get_by_role("dialog").locator("[data-line=frame]")).to_have_value(
        re.compile("zone=ingham-liver")
    )


def test_the_fixed_version_is_what_the_browser_then_accepts(visitor: Visitor) -> None:
    page = visitor.open("/views/medial")
    page.get_by_role("button", name="Put it on your site").click()
    fixed = page.locator("[data-line=fixed]")
    expect(fixed).to_have_value(re.compile('integrity="sha384-'))
    host = visitor.open("/about")
    host.evaluate(
        """(line) => {
          const parsed = new DOMParser().parseFromString(line, "text/html")
          const given = parsed.querySelector("script")
          const script = document.createElement("script")
          for (const { name, value } of given.attributes) script.setAttribute(name, value)
          document.body.prepend(parsed.querySelector("sole-map"), script)
        }""",
        fixed.input_value(),
    )
    expect(host.locator("sole-map .sole-map-chart")).to_be_visible()


@without_script
def test_without_a_script_no_dead_button_is_shown(visitor: Visitor) -> None:
    page = visitor.open("/zones/ingham-liver", java_script_enabled=False)
    expect(page.get_by_role("button", name="Put it on your site")).to_have_count(0)
