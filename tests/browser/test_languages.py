"""Another language in the browser: nothing English is put into the page, nor is anything lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.rendered_words import EnglishNet, words_of_page

if TYPE_CHECKING:
    from solemap.data.catalog import Catalog
    from tests.browser.conftest import Visitor

LIVER = "#plantar-right-ingham-liver"


def no_english(net: EnglishNet, page: Page) -> None:
    assert net.caught(words_of_page(page.content())) == []


def test_what_the_explorer_puts_into_a_page_is_in_its_language(
    visitor: Visitor, catalog: Catalog
) -> None:
    """A place, a technique, a complaint's card, bare skin and a slip of the finger, one page."""
    net = EnglishNet(catalog, "ja")
    page = visitor.open("/ja/?zone=ingham-liver&foot=right")
    heading = page.locator("#panel .organ")
    expect(heading).to_have_text("肝臓")
    no_english(net, page)

    page.locator("#techniques a").first.click()
    expect(heading).not_to_have_text("肝臓")
    no_english(net, page)

    field = page.get_by_role("combobox")
    field.fill("頭痛")
    expect(page.get_by_role("option").first).to_be_visible()
    no_english(net, page)
    field.press("Enter")
    expect(heading).to_have_text(catalog.complaints["headache"].label["ja"])
    no_english(net, page)

    field.fill("かんぞうう")
    expect(page.locator(".search-note")).not_to_be_empty()
    no_english(net, page)
    assert page.locator(".search-note").inner_text().strip()


def test_a_massage_speaks_the_page_s_language_on_both_feet(
    visitor: Visitor, catalog: Catalog
) -> None:
    """The left foot's drawings are files for all languages; the page names them."""
    net = EnglishNet(catalog, "ar")
    page = visitor.open("/ar/massage/six-step")
    expect(page.locator("main.massage")).to_have_attribute("data-ready", "true")
    page.locator(".none-of-these").click()
    stage = page.locator(".stage-of-strokes svg")
    expect(stage).to_have_attribute("data-foot", "right")
    no_english(net, page)
    page.locator(".player .other-foot").click()
    expect(stage).to_have_attribute("data-foot", "left")
    no_english(net, page)
    assert "اليسرى" in (stage.locator("title").text_content() or "")


def test_arabic_is_laid_out_from_the_right_and_the_chart_is_not_mirrored(visitor: Visitor) -> None:
    page = visitor.open("/ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    wordmark = page.locator(".wordmark").bounding_box()
    assert wordmark is not None
    assert wordmark["x"] > DESKTOP["width"] / 2
    where = """(name) => document.querySelector(name).getBoundingClientRect().x"""
    # The sole of the right foot has its big toe at its left, in every language.
    arabic = [
        page.evaluate(where, f"[data-zone={name}]") for name in ("ingham-liver", "ingham-brain")
    ]
    page.goto(page.url.replace("/ar/", "/"))
    english = [
        page.evaluate(where, f"[data-zone={name}]") for name in ("ingham-liver", "ingham-brain")
    ]
    assert (arabic[0] < arabic[1]) == (english[0] < english[1])


def test_the_language_switch_keeps_the_view_and_what_is_selected(visitor: Visitor) -> None:
    page = visitor.open("/de/views/lateral")
    page.locator(".view-switch [data-view=plantar]").click()
    zone = page.locator(LIVER)
    expect(zone).to_be_visible()
    zone.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel .organ")).to_have_text("Leber")
    query = page.url.partition("?")[2]
    page.locator(".languages a[hreflang=fr]").click()
    expect(page.locator("#panel .organ")).to_have_text("Foie")
    assert page.url == f"{visitor.served}/fr/?{query}"
    expect(page.locator(".sole-map-chart").first).to_have_attribute("data-view", "plantar")
