"""The explorer by keyboard alone, and by its list: nothing needs a pointer, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.engine import downloaded

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor


def focused(page: Page) -> str:
    """What the focus is on, as it is heard."""
    words: str = page.evaluate(
        "(document.activeElement.getAttribute('aria-label')"
        " ?? document.activeElement.textContent).trim()"
    )
    return words


def tab_to(page: Page, words: str, key: str = "Tab") -> None:
    """Walks there as somebody would; a walk without end is a failure."""
    for _ in range(80):
        page.keyboard.press(key)
        if words in focused(page):
            return
    raise AssertionError(f"no tab stop says {words}")


@pytest.mark.each_engine
def test_keys_alone_find_the_liver_who_puts_it_there_and_the_other_line(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Find a part of the body")).to_be_focused()
    page.keyboard.type("liv")
    expect(page.get_by_role("option", selected=True)).to_have_text("Liver")
    page.keyboard.press("Enter")
    assert focused(page) == "Liver"
    expect(page.get_by_role("list", name="Schools").get_by_role("listitem")).to_have_count(2)
    expect(page.locator("#announcement")).to_contain_text("Liver")
    tab_to(page, "Show its outline on this chart")
    page.keyboard.press("Enter")
    expect(page.locator(".other-school .other-line")).to_have_count(1)
    tab_to(page, "Share")
    page.keyboard.press("Escape")
    expect(page.locator("#panel .organ")).to_have_count(0)
    assert focused(page).startswith("Liver, right sole")


def test_the_other_foot_is_a_key_away_where_one_is_shown(visitor: Visitor) -> None:
    page = visitor.open("/?view=medial&zone=ingham-bladder&foot=right")
    expect(page.locator("#panel .organ")).to_have_text("Bladder")
    page.get_by_role("radio", name="Right").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Left")).to_be_checked()
    expect(page.get_by_role("radio", name="Left")).to_be_focused()
    assert parse_qs(urlsplit(page.url).query)["foot"] == ["left"]
    expect(page.locator("#panel .place")).to_contain_text("left")


def test_letters_lead_to_names_and_signs_make_the_chart_larger(visitor: Visitor) -> None:
    page = visitor.open("/")
    stop = page.locator(".sole-map-chart a[tabindex='0']")
    stop.focus()
    page.keyboard.type("sple")
    assert focused(page).startswith("Spleen")
    chart = page.locator(".sole-map-chart")
    page.keyboard.press("+")
    page.keyboard.press("+")
    expect(chart).to_have_attribute("data-names", "close")
    # The focus is never out of sight, however large the chart is.
    for key in ("Home", "End", "ArrowUp"):
        page.keyboard.press(key)
        seen = page.evaluate(
            """() => {
              const frame = document.querySelector(".chart-window").getBoundingClientRect()
              const box = document.activeElement.getBoundingClientRect()
              return box.left >= frame.left && box.right <= frame.right
                && box.top >= frame.top && box.bottom <= frame.bottom
            }"""
        )
        assert seen, key
    page.keyboard.press("0")
    expect(chart).to_have_attribute("data-names", "all")


def test_a_question_mark_shows_the_keys_and_gives_the_focus_back(visitor: Visitor) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=right")
    expect(page.locator("#panel .organ")).to_have_text("Liver")
    page.locator("#plantar-right-ingham-liver").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    assert focused(page).startswith("Liver, right sole")
    expect(page.locator("#panel .organ")).to_have_text("Liver")


def test_the_list_is_narrowed_and_lights_what_it_names(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_label("Narrow the list").fill("colon")
    shown = page.locator("#areas .zone-list > li:visible")
    expect(shown).to_have_count(4)
    expect(page.locator(".list-count")).to_have_text("Shown: 4 of 62")
    expect(page.locator("#areas .area-groups > section:visible")).to_have_count(1)
    shown.get_by_role("link", name="Sigmoid colon").focus()
    expect(page.locator(".zone.is-highlighted")).to_have_attribute(
        "data-zone", "ingham-sigmoid-colon"
    )
    page.get_by_label("Narrow the list").fill("")
    page.get_by_role("radio", name="a single source").check()
    lines = page.eval_on_selector_all(
        "#areas .zone-list > li:not([hidden]) .swatch", "all => all.map(one => one.className)"
    )
    assert lines
    assert all("sourced-single" in line for line in lines)
    page.get_by_role("link", name="Top", exact=True).click()
    expect(page.locator(".sole-map-chart")).to_have_attribute("data-view", "dorsal")
    expect(page.get_by_role("radio", name="a single source")).to_be_checked()


@pytest.mark.parametrize(
    "button", ["Share", pytest.param("Download the drawing", marks=downloaded)]
)
def test_a_place_is_taken_away_as_a_link_or_a_drawing(visitor: Visitor, button: str) -> None:
    page = visitor.open("/?zone=ingham-liver&foot=right", permissions=["clipboard-write"])
    expect(page.locator("#panel .organ")).to_have_text("Liver")
    if button == "Share":
        page.get_by_role("button", name=button).click()
        expect(page.get_by_text("Link copied")).to_be_visible()
        return
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename == "ingham-liver-right.svg"
    drawing = download.value.path().read_text(encoding="utf-8")
    assert 'id="plantar-right-ingham-liver"' in drawing
    assert "tabindex" not in drawing
    assert 'class="mark' not in drawing
