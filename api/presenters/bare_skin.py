"""What bare skin says, cell by cell, so that a page can answer a touch without asking anybody.

A page knows by its own drawing which zone is under a finger. Where there is none it needs the
nearest zone and the words for the place; both come from here, in the same words as a hit's.
"""

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from solemap.api.presenters.site import Site, in_language
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.phrase import Phrase
from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View
from solemap.data.wording import wording

# A seventh of a thumb's width, and most gaps between zones are wider. Units: foot units.
CELL = 8
# Where a zone is, or no foot: nothing to say.
SILENT = -1


# What is said of one cell, in no language yet: the nearest zone, the way there, the place, and what
# lies under it.
Told = tuple[str, Phrase, Phrase, tuple[Phrase, ...]]


@dataclass(frozen=True)
class _Cells:
    """What is told anywhere, each once, and which of that in which cell, row by row."""

    origin: tuple[int, int]
    told: tuple[Told, ...]
    rows: tuple[bytes, ...]


def bare_skin(site: Site, lang: str, tradition: str, view: View, foot: Foot) -> str:
    """As JSON, every word once: `zones` that are near, `words`, `answers` and `rows`.

    An answer is numbers: the nearest zone's, then those of the words for the way there, for the
    place and for each thing under the skin. Rows are runs, [length, answer, …]; they begin at
    `origin` and follow x, then y. Units: foot units.
    """
    cells = _cells(site.foot_map, tradition, view, foot)
    words = wording(lang)
    zones: dict[str, int] = {}
    said: dict[str, int] = {}
    answers: dict[tuple[int, ...], int] = {}

    def answer(told: Told) -> tuple[int, ...]:
        zone, way, where, under = told
        phrases = (phrase.said(words) for phrase in (way, where, *under))
        numbers = (said.setdefault(phrase, len(said)) for phrase in phrases)
        return zones.setdefault(zone, len(zones)), *numbers

    # Two phrases may be one in a language.
    numbers = {
        number: answers.setdefault(answer(told), len(answers))
        for number, told in enumerate(cells.told)
    }
    numbers[SILENT] = SILENT
    file = {
        "cell": CELL,
        "origin": cells.origin,
        "zones": [_named(site, zone, lang) for zone in zones],
        "words": list(said),
        "answers": list(answers),
        "rows": [_runs(numbers[told] for told in array("h", row)) for row in cells.rows],
    }
    return json.dumps(file, ensure_ascii=False, separators=(",", ":"))


def _runs(row: Iterable[int]) -> list[int]:
    runs = ((len(list(run)), number) for number, run in groupby(row))
    return [part for run in runs for part in run]


def _named(site: Site, zone_id: str, lang: str) -> dict[str, str]:
    zone = site.catalog.zone(zone_id)
    label = in_language(site.catalog.area(zone.area).label, lang)
    return {"id": zone.id, "area": zone.area, "label": label}


@lru_cache(maxsize=32)
def _cells(foot_map: FootMap, tradition: str, view: View, foot: Foot) -> _Cells:
    """Asked of the foot once, for every language."""
    left, low, right, high = (
        int(edge // CELL) * CELL for edge in foot_map.frame(view).outline.bounds
    )
    told: dict[Told, int] = {}
    rows = []
    for y in range(low, high + CELL, CELL):
        numbers = array("h")
        for x in range(left, right + CELL, CELL):
            hit = foot_map.hit(view, foot, Point(x + CELL / 2, y + CELL / 2), tradition)
            if hit.nearest is None or hit.place is None:
                numbers.append(SILENT)
                continue
            zone = hit.nearest.zone.zone.id
            this = (zone, hit.nearest.way, hit.where, hit.under)
            numbers.append(told.setdefault(this, len(told)))
        rows.append(numbers.tobytes())
    return _Cells((left, low), tuple(told), tuple(rows))
