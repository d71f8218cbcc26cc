"""The handout: what is chosen is in the address, what is typed is nowhere but on the screen.

The sheet that is printed holds both.
"""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.engine import on_paper, without_script

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

SEVEN = ",".join(
    f"ingham-{area}"
    for area in ("liver", "kidney", "pituitary", "pineal", "heart", "knee", "bladder")
)
# In points, as a PDF says it.
SIZES = {"a4": (595, 842), "letter": (612, 792)}


def settled(page: Page, places: int) -> None:
    """Every chosen place is in the list, lit, numbered, and the code is there."""
    expect(
        page.locator(".chosen-places .place:not(.is-untaught) .badge:not(:empty)")
    ).to_have_count(places)
    expect(page.locator(".printed")).to_have_attribute("data-places", str(places))
    page.wait_for_function(
        """count => {
          const marks = [...document.querySelectorAll(".handout-mark text")]
          return new Set(marks.map((mark) => mark.textContent)).size === count
        }""",
        arg=places,
    )
    expect(page.locator(".code-place svg")).to_be_visible()


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


@pytest.mark.each_engine
def test_the_address_fills_the_sheet(visitor: Visitor) -> None:
    page = visitor.open("/handout?zones=ingham-liver,ingham-kidney")
    settled(page, 2)
    expect(page.locator(".place-name")).to_contain_text(["Liver", "Kidneys"])
    lit = page.locator(".zone.is-highlighted")
    zones = lit.evaluate_all(
        "links => links.map(link => `${link.dataset.zone} ${link.dataset.foot}`)"
    )
    assert sorted(zones) == [
        "ingham-kidney left",
        "ingham-kidney right",
        "ingham-liver right",
    ]


def test_places_are_added_by_name_and_by_touch_and_taken_off(visitor: Visitor) -> None:
    page = visitor.open("/handout")
    page.get_by_role("combobox").click()
    page.keyboard.type("liver")
    expect(page.get_by_role("option", selected=True)).to_have_text("Liver")
    page.keyboard.press("Enter")
    settled(page, 1)
    page.locator("#plantar-left-ingham-spleen .zone-place").click()
    settled(page, 2)
    assert parse_qs(urlsplit(page.url).query)["zones"] == ["ingham-liver,ingham-spleen"]
    page.get_by_role("checkbox", name="Liver").uncheck()
    settled(page, 1)
    assert parse_qs(urlsplit(page.url).query)["zones"] == ["ingham-spleen"]


def test_what_the_chosen_line_does_not_teach_is_not_ticked(visitor: Visitor) -> None:
    page = visitor.open("/handout?zones=ingham-liver,ingham-hand")
    settled(page, 2)
    page.get_by_role("radio", name="Chinese line").check()
    settled(page, 1)
    untaught = page.locator(".place.is-untaught")
    expect(untaught).to_have_count(1)
    expect(untaught.get_by_role("checkbox")).not_to_be_checked()
    expect(untaught).to_contain_text("only the other line teaches it")
    expect(page.locator(".printed .sole-map-chart")).to_have_attribute("data-tradition", "rwo-shr")


def test_a_note_outlives_every_other_choice(visitor: Visitor) -> None:
    page = visitor.open("/handout?zones=ingham-liver,ingham-kidney")
    settled(page, 2)
    page.locator(".place", has_text="Kidneys").get_by_label("Note").fill("slowly")
    page.get_by_role("radio", name="Letter").check()
    page.get_by_role("checkbox", name="Liver").uncheck()
    settled(page, 1)
    page.get_by_role("radio", name="Chinese line").check()
    expect(page.locator(".sole-map-chart")).to_have_attribute("data-tradition", "rwo-shr")
    expect(page.locator(".place", has_text="Kidneys").get_by_label("Note")).to_have_value("slowly")


TYPED = ("Quillfeather", "zinnober swelling", "vermilion ankle", "ochre evening", "Tuesday-umber")


@on_paper
def test_nothing_that_is_typed_leaves_the_page(visitor: Visitor) -> None:
    page = visitor.open("/about")
    sent: list[str] = []

    def remember(request: object) -> None:
        headers = json.dumps(request.all_headers())  # type: ignore[attr-defined]
        body = request.post_data or ""  # type: ignore[attr-defined]
        sent.append(f"{request.url} {headers} {body}")  # type: ignore[attr-defined]

    page.context.on("requestfinished", remember)
    page.goto(f"{visitor.served}/handout?zones=ingham-liver,ingham-kidney")
    settled(page, 2)
    name, swelling, ankle, evening, day = TYPED
    page.get_by_role("textbox", name="For", exact=True).fill(name)
    page.get_by_label("Date").fill(day)
    page.locator(".place").nth(0).get_by_label("Note").press_sequentially(swelling)
    page.locator(".place").nth(1).get_by_label("Note").fill(ankle)
    page.get_by_label("Notes").fill(evening)
    page.locator(".place").nth(1).get_by_label("What to do there").select_option("home")
    page.get_by_role("radio", name="Two").check()
    page.get_by_role("radio", name="Chinese line").check()
    page.get_by_role("checkbox", name="Liver").uncheck()
    settled(page, 1)
    text = "".join(part.extract_text() for part in printed(page).pages)
    assert all(word in text for word in (ankle, evening))
    assert not any(word.lower() in page.url.lower() for word in TYPED)
    kept = page.evaluate(
        """async () => JSON.stringify([
          {...localStorage}, {...sessionStorage}, document.cookie, history.state, name,
          await indexedDB.databases(),
        ])"""
    )
    assert not any(word.lower() in kept.lower() for word in TYPED)
    page.reload()
    settled(page, 1)
    left = page.locator("input.typed, textarea").evaluate_all("all => all.map(one => one.value)")
    assert set(left) == {""}
    page.goto(f"{visitor.served}/about")
    assert len(sent) > 20
    for request in sent:
        assert not any(word.split()[0].lower() in request.lower() for word in TYPED), request[:200]


@on_paper
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("sides", "letters"), [(1, "usual"), (2, "usual"), (2, "large")])
def test_it_prints_on_as_many_sides_as_are_asked(
    visitor: Visitor, paper: str, sides: int, letters: str
) -> None:
    page = visitor.open(
        f"/handout?zones={SEVEN}&paper={paper}&sides={sides}&type={letters}&ink=black"
    )
    settled(page, 7)
    page.locator(".place").nth(0).get_by_label("Note").fill("Two minutes, with the breath.")
    pdf = printed(page)
    assert len(pdf.pages) == sides
    for side in pdf.pages:
        size = (round(float(side.mediabox.width)), round(float(side.mediabox.height)))
        assert size == pytest.approx(SIZES[paper], abs=1)
    text = "".join("".join(side.extract_text() for side in pdf.pages).split())
    for said in (
        "Two minutes, with the breath.",
        "Studies have not shown that points on the foot",
        "placements from the sources listed",
        "Stop if pressing hurts",
        "RIGHT FOOT",
        "zones=ingham-liver",
    ):
        assert said.replace(" ", "") in text
    assert "Whatyouwritestays" not in text


@on_paper
def test_more_than_one_side_holds_becomes_two(visitor: Visitor) -> None:
    more = "shoulder,stomach,spleen,lung,neck"
    zones = SEVEN + "".join(f",ingham-{area}" for area in more.split(","))
    page = visitor.open(f"/handout?zones={zones}")
    settled(page, 12)
    expect(page.locator(".too-many")).to_be_visible()
    assert len(printed(page).pages) == 2


def test_the_code_opens_the_selection_and_no_more(visitor: Visitor) -> None:
    page = visitor.open("/handout?sides=2&ink=black&zones=ingham-liver,ingham-kidney")
    settled(page, 2)
    page.get_by_role("textbox", name="For", exact=True).fill("Quillfeather")
    picture = Image.open(io.BytesIO(page.locator(".code-place svg").screenshot(scale="device")))
    [code] = zxingcpp.read_barcodes(picture.resize((600, 600)))
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert code.text == f"{canonical}?zones=ingham-liver,ingham-kidney"


@on_paper
def test_a_massage_has_a_line_for_a_note_at_every_step(visitor: Visitor) -> None:
    page = visitor.open("/handout?routine=six-step&zones=ingham-liver")
    settled(page, 1)
    steps = page.locator(".sheet-steps .place")
    expect(steps).to_have_count(6)
    expect(steps.nth(4)).to_contain_text("5 times there and back")
    steps.nth(4).get_by_label("Note").fill("only lightly for you")
    expect(page.get_by_text("Opens this massage")).to_be_visible()
    assert page.locator(".address").inner_text().endswith("/massage/six-step")
    pdf = printed(page)
    assert len(pdf.pages) == 1
    assert "onlylightlyforyou" in pdf.pages[0].extract_text().replace(" ", "")


@without_script
def test_without_a_script_it_is_the_chart_with_lines_to_write_on(visitor: Visitor) -> None:
    page = visitor.open("/handout", java_script_enabled=False)
    expect(page.get_by_text("Choosing places needs JavaScript.")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    [side] = printed(page).pages
    text = side.extract_text().replace(" ", "")
    assert "Footmassagenotes" in text
    assert "RIGHTFOOT" in text
