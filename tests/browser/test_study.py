"""The page where one learns a map: what is right is what the map says, whoever asks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from solemap.charts.geometry.way_words import way_words
from solemap.data.models.vocabulary import Foot, View
from tests.browser.engine import on_paper, without_script

if TYPE_CHECKING:
    from solemap.charts.geometry.foot_map import FootMap, PlacedZone
    from tests.browser.conftest import Visitor

Zones = dict[str, dict[str, Any]]
# In points, as a PDF says it.
SIZES = {"a4": (595, 842), "letter": (612, 792)}
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError") },
})"""


def zones_of(page: Page) -> Zones:
    """By what they are called."""
    answer = page.request.get("/".join(page.url.split("/")[:3]) + "/explorer/en/places/ingham.json")
    return {item["label"]: item for item in answer.json()["items"]}


def asked(page: Page, zones: Zones, number: int, kind: str = "name") -> dict[str, Any]:
    """The zone that the question of that number is about, once it is asked."""
    expect(page.locator("main.study.is-ready")).to_have_attribute("data-ask", kind)
    expect(page.locator(".progress [data-text=number]")).to_have_text(str(number))
    expect(page.locator(".dots [data-result=now]")).to_have_count(1)
    name = page.locator("#question .organ")
    if name.count():
        return zones[name.inner_text()]
    lit = page.locator(".mark.is-selected:not(.is-twin)")
    zone = lit.evaluate("mark => mark.previousElementSibling.dataset.zone")
    return next(item for item in zones.values() if item["id"] == zone)


def verdict(page: Page) -> str:
    return page.locator(".verdict").inner_text()


def placed(foot_map: FootMap, zone: str, foot: str) -> PlacedZone:
    found = foot_map.placed(zone)
    return next(one for one in found if one.view is View.PLANTAR and one.foot is Foot(foot))


def test_a_wrong_name_shows_both_places_and_the_way_and_comes_again(
    visitor: Visitor, foot_map: FootMap
) -> None:
    page = visitor.open("/study")
    zones = zones_of(page)
    zone = asked(page, zones, 1)
    foot = page.locator(".mark.is-selected").evaluate("m => m.previousElementSibling.dataset.foot")
    expect(page.locator(".lit-where")).to_have_text(placed(foot_map, zone["id"], foot).words)
    assert zone["label"] not in page.locator(".study .chart-frame").aria_snapshot()
    options = page.locator(".options button")
    expect(options).to_have_count(4)
    wrong = page.locator(f".options button:not([data-answer='{zone['area']}'])").first
    chosen = zones[wrong.locator("span").inner_text()]
    wrong.click()
    said = verdict(page)
    assert zone["label"] in said
    assert chosen["label"] in said
    way = way_words(
        placed(foot_map, chosen["id"], foot).press_point,
        placed(foot_map, zone["id"], foot).press_point,
    )
    assert f"where charts put it: {way}." in said
    expect(page.locator("#announcement")).to_contain_text(str(way))
    expect(page.locator(".mark.is-selected").first).to_be_visible()
    expect(page.locator(".mark.is-chosen")).to_be_visible()
    expect(page.locator(".mistake-count")).to_have_text("1")
    page.reload()
    page.get_by_role("radio", name="My mistakes again").check()
    assert parse_qs(urlsplit(page.url).query) == {"ask": ["again"]}
    expect(page.locator(".progress [data-text=all]")).to_have_text("1")
    assert asked(page, zones, 1)["id"] == zone["id"]
    page.locator(f".options [data-answer='{zone['area']}']").click()
    expect(page.locator(".verdict-word")).to_have_text("Yes.")
    expect(page.locator(".mistake-count")).to_be_hidden()
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".score")).to_have_text("Known at once: 1 of 1")
    assert "ingham" not in page.url


def test_the_keyboard_alone_names_and_finds(visitor: Visitor) -> None:
    page = visitor.open("/study")
    zones = zones_of(page)
    for number in (1, 2):
        asked(page, zones, number)
        page.keyboard.press("2")
        expect(page.get_by_role("button", name="Next")).to_be_focused()
        page.keyboard.press("Enter")
    asked(page, zones, 3)
    page.get_by_role("radio", name="Find it").check()
    zone = asked(page, zones, 1, "find")
    # Somebody who walks the chart hears where a place lies, not what it is called.
    heard = page.locator(".study a.zone").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert not any(words.startswith(zone["label"]) for words in heard)
    page.locator("#question").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    focused = page.locator(":focus")
    words = focused.get_attribute("aria-label")
    assert words in [place["words"] for item in zones.values() for place in item["places"]]
    touched = focused.get_attribute("data-zone")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
    assert ("Yes." in verdict(page)) == (touched == zone["id"])
    page.keyboard.press("Enter")
    asked(page, zones, 2, "find")
    expect(page.locator("#question")).to_be_focused()


def test_foot_strip_and_lines_are_judged_by_the_map_and_touched_on_the_foot(
    visitor: Visitor,
) -> None:
    page = visitor.open("/study?ask=foot&system=digestive")
    zones = zones_of(page)
    zone = asked(page, zones, 1, "foot")
    feet = {place["foot"] for place in zone["places"] if place["view"] == "plantar"}
    right = "Both feet" if len(feet) == 2 else f"{feet.pop().title()} foot"
    assert zone["system"] == "digestive"
    wrong = next(name for name in ("Left foot", "Right foot") if name != right)
    page.get_by_role("button", name=wrong).click()
    assert "This chart has it on" in verdict(page)

    page.get_by_role("radio", name="Which longitudinal zone?").check()
    zone = asked(page, zones, 1, "zone")
    strips = next(place for place in zone["places"] if place["view"] == "plantar")["strips"]
    page.locator(f"[data-answer='{strips[0]}']").click()
    expect(page.locator(".verdict-word")).to_have_text("Yes.")
    page.get_by_role("button", name="Next").click()
    zone = asked(page, zones, 2, "zone")
    strips = next(place for place in zone["places"] if place["view"] == "plantar")["strips"]
    off = 1 if 1 not in strips else 5
    page.locator(f"[data-answer='{off}']").click()
    steps = abs(min((strip - off for strip in strips), key=abs))
    towards = "little" if off == 1 else "big"
    assert f"{steps} zone{'s' * (steps > 1)} further towards the {towards} toe" in verdict(page)

    page.get_by_role("radio", name="Between which lines?").check()
    zone = asked(page, zones, 1, "lines")
    bands = next(place for place in zone["places"] if place["view"] == "plantar")["bands"]
    # The heel of whichever foot is under the finger.
    outline = page.locator(".study .layer-foot .foot[data-foot=right]").bounding_box()
    assert outline
    page.mouse.click(outline["x"] + outline["width"] / 2, outline["y"] + outline["height"] * 0.96)
    expect(page.locator(".verdict")).to_be_visible()
    assert (page.locator(".verdict-word").inner_text() == "Yes.") == ("heel" in bands)
    assert parse_qs(urlsplit(page.url).query) == {"ask": ["lines"], "system": ["digestive"]}


def test_where_nothing_may_be_kept_a_name_is_typed_and_missed_all_the_same(
    visitor: Visitor,
) -> None:
    page = visitor.open("/about")
    page.add_init_script(NO_STORAGE)
    page.goto(f"{visitor.served}/study?answer=type&view=lateral")
    zones = zones_of(page)
    zone = asked(page, zones, 1)
    page.get_by_role("combobox", name="Its name").click()
    page.keyboard.type("liver")
    expect(page.locator("#search-list [aria-selected=true]")).to_have_text("Liver")
    page.keyboard.press("Enter")
    assert zone["label"] in verdict(page)
    assert "Liver" in verdict(page)
    expect(page.locator(".mistake-count")).to_have_text("1")
    page.get_by_text("What to practise").click()
    expect(page.get_by_text("This browser keeps nothing for pages")).to_be_visible()
    page.locator("#system").select_option("urinary")
    expect(page.locator("#question")).to_have_text("Nothing here fits what you chose.")
    page.get_by_role("button", name="Show everything").click()
    asked(page, zones, 1)


@on_paper
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_prints_a_blank_chart_and_its_key(visitor: Visitor, paper: str) -> None:
    page = visitor.open(f"/study?paper={paper}&system=digestive")
    expect(page.locator("body.has-sheets")).to_be_attached()
    names = page.locator(".key-list strong").all_inner_texts()
    numbers = set(page.locator(".blank-side .handout-mark text").all_text_contents())
    assert len(numbers) == len(names) == page.locator(".blank-lines li").count() > 10
    heard = page.locator(".blank-side").aria_snapshot()
    assert not any(name in heard for name in names)
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    blank, key = pdf.pages
    for side in (blank, key):
        size = (round(float(side.mediabox.width)), round(float(side.mediabox.height)))
        assert size == pytest.approx(SIZES[paper], abs=1)
    assert "Liver" in key.extract_text()
    assert not any(name in blank.extract_text() for name in names)
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


@without_script
def test_without_a_script_it_is_the_chart_and_its_key(visitor: Visitor) -> None:
    page = visitor.open("/study", java_script_enabled=False)
    expect(page.get_by_text("The exercises need JavaScript.")).to_be_visible()
    expect(page.get_by_role("radio", name="Find it")).to_be_hidden()
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    chart, key = pdf.pages
    assert "RIGHTFOOT" in chart.extract_text().replace(" ", "")
    assert "Ascending colon" in key.extract_text()
