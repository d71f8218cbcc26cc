"""The frame on somebody else's page: plain, and in a sandbox that gives it no origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.engine import without_script

if TYPE_CHECKING:
    from tests.browser.conftest import ForeignSite, Visitor

HOST = """<!doctype html><html lang="en"><title>A blog</title><body>
<iframe id="frame" title="Chart" width="700" height="300" {sandbox} src="{address}"></iframe>
<script>
window.heights = []
addEventListener("message", (event) => {{
  if (event.source === document.getElementById("frame").contentWindow) heights.push(event.data)
}})
</script></body></html>"""


@pytest.mark.each_engine
@pytest.mark.parametrize("sandbox", ["", 'sandbox="allow-scripts"'])
@pytest.mark.parametrize("foot", ["both", "right", "left"])
def test_a_foreign_page_frames_the_chart(
    visitor: Visitor, foreign_site: ForeignSite, sandbox: str, foot: str
) -> None:
    address = f"{visitor.served}/embed/plantar-{foot}?zone=ingham-kidney&utm_source=blog#?secret=x"
    path = f"/{foot}-{'sandboxed' if sandbox else 'plain'}.html"
    foreign_site.pages[path] = HOST.format(sandbox=sandbox, address=address)
    visitor.allowed.append(foreign_site.address)
    page = visitor.open(foreign_site.address + path)
    frame = page.frame_locator("#frame")
    expect(frame.locator(".sole-map-chart")).to_be_visible()
    expect(frame.locator(".chosen")).to_contain_text("Kidneys")
    expect(frame.locator(".evidence-line")).to_contain_text("Studies have not shown")
    expect(frame.locator("figcaption")).to_contain_text("CC BY 4.0")
    page.wait_for_function("heights.some(({ type }) => type)")
    told = page.evaluate("heights.findLast(({ type }) => type)")
    assert told["type"] == "solemap:height"
    assert 300 < told["height"] < 1600
    page.evaluate("height => { frame.height = height }", told["height"])
    frame.locator(f".zone[data-foot={'left' if foot == 'left' else 'right'}]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(frame.locator(".chosen a")).not_to_contain_text("Kidneys")


def test_a_link_out_opens_the_page_beside_the_host(
    visitor: Visitor, foreign_site: ForeignSite
) -> None:
    address = f"{visitor.served}/embed/plantar-right?zone=ingham-liver"
    foreign_site.pages["/out.html"] = HOST.format(sandbox="", address=address)
    visitor.allowed.append(foreign_site.address)
    page = visitor.open(foreign_site.address + "/out.html")
    links = page.frame_locator("#frame").locator("figcaption a")
    expect(links.first).to_have_text("Liver")
    for link in links.all():
        assert link.get_attribute("target") == "_blank"
        assert link.get_attribute("rel") == "noopener"
    assert (links.first.get_attribute("href") or "").endswith("/zones/ingham-liver")


@without_script
def test_without_javascript_the_frame_still_shows_the_chart_and_its_sources(
    visitor: Visitor,
) -> None:
    page = visitor.open("/embed/plantar-both", java_script_enabled=False)
    expect(page.locator(".sole-map-chart")).to_be_visible()
    expect(page.locator("figcaption")).to_contain_text("sources")
