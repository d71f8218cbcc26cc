"""Each kind of embed on one page of somebody else's, which allows our server and nothing more."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_wordpress import answer_of, filtered
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.browser.conftest import ForeignSite, Visitor

# Where each kind stands on the page.
BOXES = """() => [...document.querySelectorAll("h1, h2, .shown:not(#pasted *)")].map((part) => {
  const { left, top, width, height } = part.getBoundingClientRect()
  return [left, top + scrollY, width, height].map(Math.round)
})"""


def gallery(served: str) -> str:
    specification = importlib.util.spec_from_file_location("gallery", ROOT / ".ci" / "gallery.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    page: str = module.gallery(served)
    return page


@pytest.mark.each_engine
@pytest.mark.parametrize("reader", ["light", "dark"])
def test_each_kind_of_embed_shows_the_chart_and_nothing_moves_or_is_kept(
    visitor: Visitor, foreign_site: ForeignSite, reader: str
) -> None:
    page = gallery(visitor.served)
    # What WordPress would make of our answer now.
    asked = f"{visitor.served}/oembed/zones/ingham-liver.json"
    assert filtered(answer_of(asked)["html"]) in page
    foreign_site.pages["/gallery.html"] = page
    visitor.allowed.append(foreign_site.address)
    window = visitor.open(foreign_site.address + "/gallery.html", color_scheme=reader)
    before = window.evaluate(BOXES)
    assert len(before) == 1 + 7 + 6
    expect(window.locator("sole-map .chosen a")).to_have_text("Liver")
    expect(window.frame_locator("#frame iframe").locator(".chosen a")).to_have_text("Kidneys")
    expect(window.locator("#notebook .zone.is-highlighted")).to_have_count(1)
    pasted = window.frame_locator("#pasted iframe")
    expect(pasted.locator(".chosen a")).to_have_text("Liver")
    expect(window.locator("#pasted iframe")).to_be_visible()
    expect(window.locator("#pasted blockquote")).to_be_hidden()
    window.wait_for_function("[...document.images].every((image) => image.naturalWidth > 0)")
    assert window.evaluate(BOXES) == before
    assert window.context.cookies() == []
    assert window.evaluate("localStorage.length + sessionStorage.length") == 0
    words = window.frame_locator("#frame iframe").locator(".evidence-line")
    ink = {"light": "rgb(31, 27, 22)", "dark": "rgb(251, 247, 239)"}[reader]
    expect(words).to_have_css("color", ink)
