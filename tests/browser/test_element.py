"""`<sole-map>` on somebody else's page, under a policy that allows our server and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PATIENCE
from tests.browser.engine import without_script

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import ForeignSite, Visitor

HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>
<link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;
  script-src {served} 'nonce-a'; connect-src {served}; frame-src {served}">
<script nonce="a">
window.shift = 0
window.heard = []
new PerformanceObserver((list) => {{ for (const entry of list.getEntries()) shift += entry.value }})
  .observe({{ type: "layout-shift", buffered: true }})
for (const type of ["zone-selected", "zone-hovered", "ready", "error"]) {{
  addEventListener(`sole-map-${{type}}`, (event) => {{
    const {{ zone, foot, label, reason }} = event
    heard.push({{ type, zone, foot, label, reason }})
  }})
}}
</script>
<script src="{served}/embed/sole-map.js"></script>
<h1>Feet</h1>
{body}
<p id="after">What follows.</p></html>"""


@pytest.fixture
def host(visitor: Visitor, foreign_site: ForeignSite) -> Host:
    return Host(visitor, foreign_site)


class Host:
    """Puts markup on the foreign page and opens it."""

    def __init__(self, visitor: Visitor, site: ForeignSite) -> None:
        self.visitor, self._site = visitor, site
        visitor.allowed.append(site.address)
        self.asked: list[str] = []

    def open(self, body: str, *, gone: bool = False, **context: object) -> Page:
        self._site.pages["/tag.html"] = HOST.format(served=self.visitor.served, body=body)
        page = self.visitor.open(f"{self._site.address}/favicon.ico", **context)
        page.on("request", lambda request: self.asked.append(request.url))
        if gone:
            allow = {"Access-Control-Allow-Origin": "*"}
            page.route(
                "**/embed/plantar-*", lambda route: route.fulfill(body="<p>Gone", headers=allow)
            )
        page.goto(self._site.address + "/tag.html")
        return page


def heard(page: Page, kind: str) -> dict[str, str]:
    page.wait_for_function("kind => heard.some(({ type }) => type === kind)", arg=kind)
    found: dict[str, str] = page.evaluate(
        "kind => heard.findLast(({ type }) => type === kind)", kind
    )
    return found


@pytest.mark.each_engine
def test_a_tag_shows_the_chart_and_nothing_moves_or_is_kept(host: Host) -> None:
    page = host.open('<sole-map zone="ingham-liver"><a href="/chart">The chart</a></sole-map>')
    heard(page, "ready")
    tag = page.locator("sole-map")
    expect(tag.locator(".zone.is-selected")).to_have_count(1)
    expect(tag.locator("figcaption")).to_contain_text("Liver right sole, zones 3 to 5")
    expect(tag.locator("figcaption")).to_contain_text("Studies have not shown")
    expect(tag.locator("figcaption")).to_contain_text("CC BY 4.0")
    expect(page.get_by_text("The chart", exact=True)).to_be_hidden()
    assert page.evaluate("shift") == 0
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    link = tag.locator(".chosen a").get_attribute("href")
    assert link == f"{host.visitor.served}/zones/ingham-liver"


@pytest.mark.each_engine
def test_a_touch_and_the_arrow_keys_choose_and_the_page_hears_of_it(host: Host) -> None:
    page = host.open('<sole-map zone="ingham-liver"></sole-map>')
    heard(page, "ready")
    tag = page.locator("sole-map")
    tag.locator('.zone[data-zone="ingham-stomach"] .zone-place').click()
    assert heard(page, "zone-selected")["zone"] == "ingham-stomach"
    expect(tag).to_have_attribute("zone", "ingham-stomach")
    expect(tag.locator(".zone.is-selected")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    hovered = heard(page, "zone-hovered")
    assert hovered["zone"] not in (None, "ingham-stomach")
    page.keyboard.press("Enter")
    expect(tag).to_have_attribute("zone", hovered["zone"])
    expect(tag.locator(".chosen a")).to_have_text(hovered["label"])


def test_a_page_may_keep_the_choice_to_itself(host: Host) -> None:
    page = host.open('<sole-map zone="ingham-liver"></sole-map>')
    heard(page, "ready")
    page.evaluate("addEventListener('sole-map-zone-selected', (event) => event.preventDefault())")
    page.locator('sole-map .zone[data-zone="ingham-stomach"] .zone-place').click()
    heard(page, "zone-selected")
    expect(page.locator("sole-map")).to_have_attribute("zone", "ingham-liver")


def test_attributes_and_properties_are_one_state(host: Host) -> None:
    page = host.open("<sole-map controls></sole-map>")
    heard(page, "ready")
    state = """tag => ["view", "foot", "tradition", "zone", "area", "technique", "layers", "theme",
      "lang", "controls"].map((name) => tag[name])"""
    tag = page.locator("sole-map")
    assert tag.evaluate(state) == [
        "plantar", "right", "ingham", None, None, None, "labels", "auto", "", True,
    ]  # fmt: skip
    tag.evaluate("tag => { tag.view = 'medial'; tag.tradition = 'rwo-shr' }")
    # Drawn for the first time: a busy machine takes its time.
    drawn = tag.locator('svg[data-view="medial"][data-tradition="rwo-shr"]')
    expect(drawn).to_be_visible(timeout=PATIENCE)
    assert tag.get_attribute("view") == "medial"
    tag.get_by_role("link", name="Left").click()
    expect(tag.locator('svg[data-foot="left"]')).to_be_visible(timeout=PATIENCE)
    expect(tag).to_have_attribute("foot", "left")
    tag.evaluate("tag => { tag.view = 'plantar'; tag.tradition = null; tag.area = 'heart' }")
    lit = tag.locator(".zone.is-highlighted")
    expect(lit.first).to_have_attribute("data-area", "heart")
    tag.evaluate(
        "tag => { tag.area = null; tag.technique = 'thumb-walking'; tag.layers = 'bones' }"
    )
    expect(tag.locator(".layer-bones .foot")).to_have_count(1)
    expect(tag.locator(".labels").first).to_be_hidden()


def test_many_tags_ask_once_for_each_chart(host: Host) -> None:
    page = host.open('<sole-map foot="left"></sole-map>' * 4 + "<sole-map></sole-map>" * 2)
    for tag in page.locator("sole-map").all():
        tag.scroll_into_view_if_needed()
        expect(tag.locator(".sole-map-chart")).to_be_visible()
    charts = sorted(url for url in host.asked if "/embed/plantar" in url)
    assert charts == [f"{host.visitor.served}/embed/plantar-{foot}" for foot in ("left", "right")]


def test_a_tag_far_below_asks_for_nothing_until_it_is_near(host: Host) -> None:
    tall = "<p>" + "Words.<br>" * 200 + "</p>"
    page = host.open(f"{tall}<sole-map></sole-map>")
    page.wait_for_function("customElements.get('sole-map') !== undefined")
    assert [url for url in host.asked if "/embed/plantar" in url] == []
    page.locator("#after").scroll_into_view_if_needed()
    heard(page, "ready")


@pytest.mark.each_engine
def test_what_stands_in_the_tag_stays_when_the_chart_does_not_come(host: Host) -> None:
    page = host.open('<sole-map><a href="/chart">The chart</a></sole-map>', gone=True)
    assert "reason" in heard(page, "error")
    expect(page.get_by_text("The chart", exact=True)).to_be_visible()


@without_script
def test_without_a_script_the_words_in_the_tag_are_there(host: Host) -> None:
    page = host.open(
        "<sole-map><a href='/chart'>The chart</a></sole-map>", java_script_enabled=False
    )
    expect(page.get_by_text("The chart", exact=True)).to_be_visible()


@pytest.mark.each_engine
def test_the_chart_becomes_a_picture_as_it_looks(host: Host) -> None:
    page = host.open('<sole-map zone="ingham-liver"></sole-map>')
    heard(page, "ready")
    tag = page.locator("sole-map")
    svg = tag.evaluate("tag => tag.toSVG()")
    assert svg.startswith("<svg")
    assert 'fill="rgb(189, 124, 5)"' in svg
    made = tag.evaluate(
        """async (tag) => {
          const blob = await tag.toPNG({ width: 400 })
          const { width, height } = await createImageBitmap(blob)
          return [blob.type, width, height]
        }"""
    )
    assert made == ["image/png", 400, 577]
