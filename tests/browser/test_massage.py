"""A massage from the first tap to the last word, by hand and by keyboard, on both feet.

With somebody and alone, moving and still, on a screen and on paper.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.engine import on_paper, without_script

if TYPE_CHECKING:
    from solemap.data.catalog import Catalog
    from tests.browser.conftest import Visitor

SIX = "/massage/six-step"
TITLES = (
    "Stroke the top of the foot",
    "Ankle rotations",
    "Toe pulls and squeezes",
    "Toe slides",
    "Arch press",
    "Stroking: step 1 once more",
)
MOVING = {"reduced_motion": "no-preference"}


def ready(page: Page) -> Page:
    """Every drawing is there: from now on the massage needs no network."""
    expect(page.locator("main.massage")).to_have_attribute("data-ready", "true")
    return page


def begin(page: Page) -> Page:
    ready(page)
    page.get_by_role("button", name="None of these").click()
    expect(page.locator(".player")).to_be_visible()
    return page


def place(page: Page) -> tuple[str, str]:
    title = page.locator(".player-title").inner_text()
    return title, page.locator(".which-foot").inner_text()


def query_of(page: Page) -> dict[str, str]:
    return {name: value[0] for name, value in parse_qs(urlsplit(page.url).query).items()}


def tab_to(page: Page, name: str) -> None:
    """By keyboard alone, as far as it takes."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.textContent.trim()") == name:
            return
    raise AssertionError(f"no way to {name} by keyboard")


@pytest.mark.each_engine
@pytest.mark.parametrize("mode", ["partner", "self"])
def test_both_feet_are_played_through_by_keyboard_alone(visitor: Visitor, mode: str) -> None:
    page = visitor.open("/about")
    page.clock.install()
    page.goto(f"{visitor.served}{SIX}?mode={mode}")
    ready(page)
    tab_to(page, "None of these")
    page.keyboard.press("Enter")
    expect(page.locator(".play")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".player")).to_have_attribute("data-playing", "true")
    went = []
    for _ in range(12):
        went.append(place(page))
        said = page.locator(".say-now").inner_text()
        own = page.locator(f"#step-{query_of(page)['step']} .movement .say [data-mode={mode}]")
        assert said == own.first.text_content()
        page.clock.fast_forward(150_000)
    feet = ("Right foot", "Left foot")
    assert went == [(title, foot) for foot in feet for title in TITLES]
    expect(page.get_by_role("heading", name="That was both feet.")).to_be_focused()
    assert query_of(page) == ({"mode": "self"} if mode == "self" else {})


def test_three_taps_from_the_first_page_play_it(visitor: Visitor) -> None:
    page = visitor.phone("/")
    door = page.get_by_role("link", name="Six-step massage")
    expect(door).to_be_in_viewport(ratio=1)
    door.tap()
    ready(page).get_by_role("button", name="None of these").tap()
    page.get_by_role("button", name="Play").tap()
    expect(page.locator(".player")).to_have_attribute("data-playing", "true")


def test_every_second_of_a_step_has_its_words_count_and_place(visitor: Visitor) -> None:
    page = visitor.open("/about")
    page.clock.install()
    page.goto(visitor.served + SIX)
    begin(page)
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press("Space")
    toes, counts, timers = [], set(), []
    for _ in range(70):
        toes.append(page.locator(".where-now").inner_text())
        counts.add(page.locator(".count-number").inner_text())
        timers.append(page.locator(".timer").inner_text())
        page.clock.run_for(1000)
        if place(page)[0] != TITLES[2]:
            break
    order = list(dict.fromkeys(toes))
    assert order == ["Big toe", "Second toe", "Third toe", "Fourth toe", "Little toe"]
    assert counts <= {"", "1"}
    assert len(set(timers)) == len(timers)
    assert place(page) == (TITLES[3], "Right foot")


def test_a_pause_stands_and_a_reload_resumes(visitor: Visitor) -> None:
    page = visitor.open("/about")
    page.clock.install()
    page.goto(visitor.served + SIX)
    begin(page)
    page.keyboard.press("m")
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.clock.run_for(6000)
    page.keyboard.press("Space")
    expect(page.locator(".player")).to_have_attribute("data-playing", "false")
    stood = page.locator(".timer").inner_text()
    page.clock.run_for(60_000)
    assert page.locator(".timer").inner_text() == stood
    assert query_of(page) == {"step": "4", "foot": "left", "mode": "self"}
    page.reload()
    ready(page)
    assert place(page) == (TITLES[3], "Left foot")
    expect(page.get_by_role("button", name="With somebody instead")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.locator(".player")).to_have_attribute("data-playing", "true")


def test_a_link_that_is_passed_on_asks_first(visitor: Visitor) -> None:
    page = visitor.open(f"{SIX}?step=5&foot=left&mode=self")
    ready(page)
    expect(page.locator(".player")).to_be_hidden()
    page.get_by_role("button", name="None of these").click()
    assert place(page) == (TITLES[4], "Left foot")


def test_one_of_these_ends_in_a_plain_card_that_offers_the_chart(visitor: Visitor) -> None:
    page = visitor.phone(SIX)
    expect(page.locator(".ask-lines li")).not_to_have_count(0)
    expect(page.locator(".not-today")).to_be_hidden()
    page.get_by_role("button", name="One of these", exact=True).click()
    expect(page.get_by_role("heading", name="Not today, then.")).to_be_focused()
    reason = page.locator(".reasons details").first
    expect(reason.locator("dd").first).to_be_hidden()
    reason.locator("summary").click()
    expect(reason.locator("dd").first).to_be_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert urlsplit(page.url).query == ""
    page.get_by_role("link", name="Look at the chart instead").click()
    expect(page.locator(".sole-map-chart")).to_be_visible()


def test_the_drawing_goes_with_the_clock_and_names_what_it_touches(
    visitor: Visitor, catalog: Catalog
) -> None:
    page = visitor.open("/about", **MOVING)
    page.clock.install()
    page.goto(visitor.served + SIX)
    begin(page)
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    times, named = [], []
    for _ in range(24):
        page.clock.run_for(500)
        # All in one go: the clock runs on.
        now, lit, shown = page.evaluate(
            """() => {
              const svg = document.querySelector(".stage-of-strokes svg")
              const now = svg.getCurrentTime()
              const isLit = ({dataset}) => Number(dataset.at) <= now && now < Number(dataset.until)
              const wakes = svg.querySelectorAll(".stroke:not(.is-resting) .stroke-wake")
              const lit = [...wakes].filter(isLit).map(({dataset}) => dataset.zone)
              const isSure = [...wakes].every(({dataset}) =>
                [dataset.at, dataset.until].every(edge => Math.abs(Number(edge) - now) > 0.02))
              return [now, isSure && lit, document.querySelector(".lit-names").textContent]
            }"""
        )
        times.append(now)
        named += shown.split(" · ")
        if lit is False:
            continue
        names = {page.locator(f"[data-zone-name={zone}]").text_content() for zone in lit}
        assert set(shown.split(" · ")) == (names or {"No reflex area under the hand"})
    assert len(set(times)) > 15
    assert {"Liver", "Small intestine"} & set(named)
    expect(
        page.locator(".stage-of-strokes .stroke:not(.is-resting) .stroke-moving")
    ).to_be_visible()
    expect(page.locator(".stage-of-strokes .stroke-still").first).to_be_hidden()


def test_reduced_motion_shows_ghosts_and_an_arrow(visitor: Visitor) -> None:
    page = begin(visitor.open(SIX))
    stage = page.locator(".stage-of-strokes")
    expect(stage.locator(".stroke:not(.is-resting) .stroke-ghost")).to_have_count(5)
    expect(stage.locator(".stroke:not(.is-resting) .stroke-arrow")).to_be_visible()
    expect(stage.locator(".stroke-moving").first).to_be_hidden()


def test_the_other_foot_is_the_other_drawing(visitor: Visitor) -> None:
    page = begin(visitor.open(SIX))
    svg = page.locator(".stage-of-strokes svg")
    expect(svg.locator(".layer-strokes .foot")).to_have_attribute("data-foot", "right")
    page.get_by_role("button", name="Other foot").click()
    expect(svg.locator(".layer-strokes .foot")).to_have_attribute("data-foot", "left")
    assert query_of(page) == {"step": "1", "foot": "left", "first": "left"}


def test_the_other_foots_drawing_speaks_the_language_of_its_page(visitor: Visitor) -> None:
    page = ready(visitor.open(f"/de{SIX}"))
    page.locator(".none-of-these").click()
    page.keyboard.press("f")
    title = page.locator(".stage-of-strokes svg title")
    expect(title).to_have_text("Den Fußrücken streichen: Rücken des linken Fußes")


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("ArrowRight", {"step": "3"}),
        ("n", {"step": "3"}),
        ("ArrowLeft", {"step": "1"}),
        ("p", {"step": "1"}),
        ("f", {"foot": "left"}),
        ("m", {"mode": "self"}),
    ],
)
def test_a_key_does_what_its_line_says(visitor: Visitor, key: str, changes: dict[str, str]) -> None:
    page = begin(visitor.open(f"{SIX}?step=2"))
    page.keyboard.press(key)
    page.wait_for_function("before => location.search !== before", arg="?step=2&foot=right")
    assert query_of(page) == {"step": "2", "foot": "right", **changes}


def test_the_keys_are_told_and_escape_leaves(visitor: Visitor) -> None:
    page = begin(visitor.open(SIX))
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("play, pause")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(".player")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".player")).to_be_hidden()
    assert urlsplit(page.url).query == ""
    expect(page.locator("#step-1 .stroke-picture svg").first).to_be_visible()


SPOKEN = """
  window.spoken = []
  window.held = []
  class Words { constructor(text) { this.text = text } }
  Object.defineProperty(window, "SpeechSynthesisUtterance", {value: Words})
  Object.defineProperty(window, "speechSynthesis", {
    value: {cancel() {}, speak(words) { window.spoken.push(words.text) }},
  })
  Object.defineProperty(navigator, "wakeLock", {value: {
    async request(kind) {
      window.held.push(kind)
      return {addEventListener() {}, async release() { window.held.push("released") }}
    },
  }})
"""


def test_steps_are_read_aloud_only_when_asked_and_the_screen_stays_awake_only_in_play(
    visitor: Visitor,
) -> None:
    page = visitor.open("/about")
    page.add_init_script(SPOKEN)
    page.goto(visitor.served + SIX)
    begin(page)
    assert page.evaluate("held") == []
    page.keyboard.press("Space")
    page.wait_for_function("held.length === 1")
    assert page.evaluate("[spoken, held]") == [[], ["screen"]]
    page.keyboard.press("s")
    page.wait_for_function("spoken.length === 2")
    title, words = page.evaluate("spoken")
    assert title == TITLES[0]
    assert words.startswith("With both thumbs stroke the top of the foot")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("title => spoken.includes(title)", arg=TITLES[1])
    page.keyboard.press("Space")
    page.wait_for_function("held.at(-1) === 'released'")


@on_paper
def test_the_sheet_is_two_sides_steps_and_soles(visitor: Visitor) -> None:
    page = visitor.open(SIX)
    ready(page)
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    assert len(pdf.pages) == 2
    front, back = (" ".join(side.extract_text().split()) for side in pdf.pages)
    for title in TITLES:
        assert title in front
    assert "3 to 5 times there and back" in front
    assert "pathway to the rest of our vital organs" in back
    assert "Small intestine" in back
    assert "blood clot" in back
    assert "Studies have not shown" in back


@without_script
def test_without_a_script_it_is_the_whole_list(visitor: Visitor) -> None:
    page = visitor.open(SIX, java_script_enabled=False)
    expect(page.locator(".step-name")).to_have_text(list(TITLES))
    expect(page.get_by_role("button", name="None of these")).to_be_hidden()
    words = page.locator("#step-1 .say").first
    expect(words).to_contain_text("up to the ankle")
    page.get_by_role("radio", name="By yourself").check()
    expect(words.locator("[data-mode=self]")).to_be_visible()
    expect(words.locator("[data-mode=partner]")).to_be_hidden()
    ending = page.locator(".ending").inner_text()
    assert "Below is the chart" in ending
    expect(page.locator(".ending .sole-map-chart")).to_be_visible()


def test_what_a_hand_full_of_oil_can_hit(visitor: Visitor) -> None:
    page = begin(visitor.phone(SIX))
    for name in ("Back", "Play", "Next"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert box["height"] >= 64
        assert box["width"] >= 64
        assert box["y"] + box["height"] <= 844
    options = page.locator(".player .option:visible, .leave").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(options) >= 44
    size = page.locator(".say-now").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert size >= 19
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_massage_is_on_the_index_and_plays(visitor: Visitor, catalog: Catalog) -> None:
    page = visitor.open("/massage")
    links = page.locator(".routines a")
    expect(links).to_have_count(len(catalog.routines))
    for routine in catalog.routines:
        page.goto(f"{visitor.served}/massage/{routine}")
        begin(page)
        page.keyboard.press("Space")
        expect(page.locator(".player")).to_have_attribute("data-playing", "true")
        expect(page.locator(".stage-of-strokes svg")).to_be_visible()


@pytest.mark.parametrize("java_script", [True, pytest.param(False, marks=without_script)])
def test_one_is_put_together_by_a_form_and_is_a_link(visitor: Visitor, java_script: bool) -> None:
    page = visitor.open("/massage", java_script_enabled=java_script)
    minutes = page.get_by_label("Minutes, both feet")
    # Firefox's driver adds what fills a number to what is there.
    minutes.press("ControlOrMeta+a")
    minutes.press_sequentially("12")
    page.get_by_text("Choose from the foot's map").click()
    page.get_by_role("checkbox", name="Liver", exact=True).check()
    page.get_by_role("checkbox", name="Kidneys", exact=True).check()
    page.get_by_role("button", name="Put it together").click()
    page.wait_for_url("**/massage/built?*")
    page.wait_for_load_state()
    titles = page.locator(".step-name").all_inner_texts()
    assert {"Liver", "Kidneys"} <= set(titles)
    if not java_script:
        return
    begin(page)
    page.keyboard.press("f")
    page.keyboard.press("ArrowRight")
    asked = parse_qs(urlsplit(page.url).query)
    assert (asked["minutes"], asked["areas"]) == (["12"], ["kidney", "liver"])
    assert (asked["step"], asked["foot"]) == (["2"], ["left"])
    stage = page.locator(".stage-of-strokes svg .layer-strokes .foot")
    expect(stage).to_have_attribute("data-foot", "left")
