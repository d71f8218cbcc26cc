"""A page in the shape that WordPress makes of our oEmbed answer: what it keeps of the markup, its
sandbox, its secret, and what its script does with messages.
"""

from __future__ import annotations

import json
import re
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import ForeignSite, Visitor

SECRET = "aB3dE5fG7h"
ALLOWED = {"a": ("href",), "blockquote": (), "iframe": ("src", "width", "height", "frameborder")}
# As its own script does: a message with our secret shows the frame and hides the quotation.
LISTENER = """
addEventListener("message", ({ data, source }) => {
  if (!data || !(data.secret && data.message && data.value)) return
  if (/[^a-zA-Z0-9]/.test(data.secret)) return
  for (const quoted of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) {
    quoted.style.display = "none"
  }
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (source !== frame.contentWindow) continue
    frame.removeAttribute("style")
    const { message, value } = data
    if (message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(value, 10)))
    const isOurs = new URL(value, location).host === new URL(frame.src).host
    if (message === "link" && isOurs && document.activeElement === frame) window.moved = value
  }
})
"""


def filtered(markup: str) -> str:
    """What is left of an untrusted answer."""

    def keep(tag: re.Match[str]) -> str:
        close, name, given = tag.groups()
        if name not in ALLOWED:
            return ""
        kept = [
            f' {key}="{value}"'
            for key, value in re.findall(r'(\w+)="([^"]*)"', given)
            if key in ALLOWED[name] or key == "title"
        ]
        return f"<{close}{name}{''.join(kept)}>"

    kept = re.sub(r"<(/?)(\w+)([^>]*)>", keep, markup)
    content = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", kept, re.DOTALL)
    assert content is not None
    quoted, frame = content[1], content[2]
    assert quoted
    quoted = quoted.replace(
        "<blockquote", f'<blockquote class="wp-embedded-content" data-secret="{SECRET}"'
    )
    frame = re.sub(r'src="([^"]*)"', rf'src="\1#?secret={SECRET}" data-secret="{SECRET}"', frame)
    return quoted + frame.replace(
        "<iframe",
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" '
        'style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"',
    )


def answer_of(address: str) -> dict[str, str]:
    with urllib.request.urlopen(address) as answer:
        found: dict[str, str] = json.load(answer)
        return found


def post(visitor: Visitor, site: ForeignSite, address: str, listener: str, path: str) -> str:
    answer = answer_of(address)
    site.pages[path] = (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Blog</title>"
        f"<script>{listener}</script>{filtered(answer['html'])}</html>"
    )
    visitor.allowed.append(site.address)
    return site.address + path


@pytest.mark.each_engine
def test_wordpress_shows_the_chart_at_its_height_and_follows_its_link(
    visitor: Visitor, foreign_site: ForeignSite
) -> None:
    page_address = f"{visitor.served}/zones/ingham-liver"
    asked = f"{visitor.served}/oembed?url={quote(page_address, safe='')}&maxwidth=600"
    page = visitor.open(post(visitor, foreign_site, asked, LISTENER, "/wordpress.html"))
    frame = page.locator("iframe")
    expect(frame).not_to_have_attribute("style", re.compile("clip"))
    expect(page.locator("blockquote")).to_be_hidden()
    inside = page.frame_locator("iframe")
    expect(inside.locator(".chosen")).to_contain_text("Liver")
    wanted = inside.locator("html").evaluate("html => html.getBoundingClientRect().height")
    assert int(frame.get_attribute("height") or 0) == min(1000, -(-wanted // 1))
    inside.locator(".chosen a").click()
    page.wait_for_function("window.moved")
    assert page.evaluate("moved") == page_address


def test_a_host_that_says_nothing_keeps_the_quotation_and_its_link(
    visitor: Visitor, foreign_site: ForeignSite
) -> None:
    asked = f"{visitor.served}/oembed/zones/ingham-liver.json"
    page = visitor.open(post(visitor, foreign_site, asked, "", "/silent.html"))
    expect(page.locator("blockquote")).to_contain_text("right sole, zones 3 to 5")
    expect(page.locator("blockquote a")).to_have_attribute(
        "href", f"{visitor.served}/zones/ingham-liver"
    )
    expect(page.frame_locator("iframe").locator(".sole-map-chart")).to_be_attached()


def test_a_plain_host_shows_the_frame_as_it_was_given(
    visitor: Visitor, foreign_site: ForeignSite
) -> None:
    asked = f"{visitor.served}/oembed/zones/ingham-liver.json"
    answer = answer_of(asked)
    foreign_site.pages["/plain.html"] = f"<!doctype html><title>Blog</title>{answer['html']}"
    visitor.allowed.append(foreign_site.address)
    page = visitor.open(foreign_site.address + "/plain.html")
    expect(page.frame_locator("iframe").locator(".sole-map-chart")).to_be_visible()
    box = page.locator("iframe").bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["height"])) == (answer["width"], answer["height"])
