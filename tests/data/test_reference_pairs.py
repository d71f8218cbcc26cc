"""What the reference positions is on a map, or docs/agreement.md says why it is not.

The reference lies beside the repository where Solemap is written; elsewhere there is nothing to
hold the maps against.
"""

import json
from pathlib import Path

import pytest

from solemap.data.catalog import Catalog, load_catalog

HERE = Path(__file__).resolve().parents[2]
REFERENCE = HERE.parent / "shared" / "reference" / "domain" / "train.json"
VIEW_WORDS = {
    "plantar": "sole",
    "dorsal": "top",
    "medial": "inner side",
    "lateral": "outer side",
}


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference is not beside this copy")
def test_every_positioned_pair_of_area_and_view_is_placed_or_listed_with_the_reason() -> None:
    catalog = load_catalog()
    claims = json.loads(REFERENCE.read_text(encoding="utf-8"))["claims"]
    pairs = {
        (claim["source"].replace("_", "-"), claim["body_area"].replace("_", "-"), claim["view"])
        for claim in claims
        if claim.get("view") and (claim.get("position") or {}).get("bands")
    }
    assert len(pairs) > 300
    listed = _listed(catalog)
    missing = {
        (source, area, view)
        for source, area, view in pairs
        if not _is_placed(catalog, source, area, view) and (area, source, view) not in listed
    }
    assert not missing


def _is_placed(catalog: Catalog, source: str, area: str, view: str) -> bool:
    """In a tradition of the source's own line; of no line of ours, in any."""
    line = catalog.source(source).line
    own = [one.id for one in catalog.traditions.values() if line in one.lines]
    return any(
        placement.view.value == view
        for zone in catalog.zones_of_area(area)
        if not own or zone.tradition in own
        for placement in zone.placements
    )


def _listed(catalog: Catalog) -> set[tuple[str, str, str]]:
    """Area, source and view of each row that says why its place is not drawn."""
    ids = {area.label["en"]: area.id for area in catalog.areas.values()}
    found = set()
    for line in (HERE / "docs" / "agreement.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) >= 3 and cells[0] in ids:
            for view, words in VIEW_WORDS.items():
                if cells[2].startswith(words):
                    found.add((ids[cells[0]], cells[1], view))
    return found
