"""axe-core finds nothing on any kind of page, light and dark, on a phone and on a desktop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    "/",
    "/?zone=ingham-liver",
    "/views/medial/rwo-shr",
    "/zones/ingham-liver",
    "/areas/heart",
    "/body",
    "/techniques/thumb-walking",
    "/traditions/ingham",
    "/sources/iaomai",
    "/compare",
    "/about",
    "/offline",
    "/docs",
    "/embed/plantar-both",
)
VIOLATIONS = """async () => {
  const { violations } = await axe.run({ resultTypes: ["violations"] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`)
}"""


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visitor: Visitor, scheme: str, size: dict[str, int]) -> None:
    found = {}
    page = visitor.open("/about", color_scheme=scheme, viewport=size)
    for path in PAGES:
        page.goto(visitor.served + path)
        # Not as a script of the page: its policy lets none in.
        page.evaluate(AXE.read_text(encoding="utf-8"))
        if violations := page.evaluate(VIOLATIONS):
            found[path] = violations
    assert found == {}
