"""What bare skin says, cell by cell, so that a page can answer a touch without asking anybody.

A page knows by its own drawing which zone is under a finger. Where there is none it needs the
nearest zone and the words for the place; both come from here, in the same words as a hit's.
"""

import json
from array import array
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
    """As JSON: `answers`, each in the shape of a hit, and `rows` of runs: [length, answer, …].

    Rows begin at `origin` and follow x, then y. Units: foot units.
    """
    cells = _cells(site.foot_map, tradition, view, foot)
    answers: dict[str, int] = {}
    # Two phrases may be one in a language.
    numbers = {
        number: answers.setdefault(_answer(site, told, lang), len(answers))
        for number, told in enumerate(cells.told)
    }
    numbers[SILENT] = SILENT
    rows = []
    for row in cells.rows:
        said = (numbers[number] for number in array("h", row))
        runs = [(len(list(run)), number) for number, run in groupby(said)]
        rows.append([part for run in runs for part in run])
    start = json.dumps({"cell": CELL, "origin": cells.origin})
    return f'{start[:-1]}, "answers": [{",".join(answers)}], "rows": {json.dumps(rows)}}}'


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


def _answer(site: Site, told: Told, lang: str) -> str:
    zone_id, way, where, under = told
    zone = site.catalog.zone(zone_id)
    label = in_language(site.catalog.area(zone.area).label, lang)
    words = wording(lang)
    nearest = {"id": zone.id, "area": zone.area, "label": label, "words": way.said(words)}
    skin = [found.said(words) for found in under]
    answer = {"nearest": nearest, "words": where.said(words), "under_the_skin": skin}
    return json.dumps({"zones": [], **answer}, ensure_ascii=False)
