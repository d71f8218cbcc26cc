"""What bare skin says, cell by cell, so that a page can answer a touch without asking anybody.

A page knows by its own drawing which zone is under a finger. Where there is none it needs the
nearest zone and the words for the place; both come from here, in the same words as a hit's.
"""

import json
from itertools import groupby

from solemap.api.presenters.site import Site, in_language
from solemap.charts.geometry.foot_map import Hit, Nearest
from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View
from solemap.data.wording import wording

# A seventh of a thumb's width, and most gaps between zones are wider. Units: foot units.
CELL = 8
# Where a zone is, or no foot: nothing to say.
SILENT = -1


def bare_skin(site: Site, lang: str, tradition: str, view: View, foot: Foot) -> str:
    """As JSON: `answers`, each in the shape of a hit, and `rows` of runs: [length, answer, …].

    Rows begin at `origin` and follow x, then y. Units: foot units.
    """
    left, low, right, high = (
        int(edge // CELL) * CELL for edge in site.foot_map.frame(view).outline.bounds
    )
    answers: dict[str, int] = {}
    rows = []
    for y in range(low, high + CELL, CELL):
        numbers = []
        for x in range(left, right + CELL, CELL):
            centre = Point(x + CELL / 2, y + CELL / 2)
            hit = site.foot_map.hit(view, foot, centre, tradition)
            if hit.nearest is None or hit.place is None:
                numbers.append(SILENT)
                continue
            answer = _answer(site, hit, hit.nearest, lang)
            numbers.append(answers.setdefault(answer, len(answers)))
        runs = [(len(list(run)), number) for number, run in groupby(numbers)]
        rows.append([part for run in runs for part in run])
    start = json.dumps({"cell": CELL, "origin": [left, low]})
    return f'{start[:-1]}, "answers": [{",".join(answers)}], "rows": {json.dumps(rows)}}}'


def _answer(site: Site, hit: Hit, nearest: Nearest, lang: str) -> str:
    zone = nearest.zone.zone
    label = in_language(site.catalog.area(zone.area).label, lang)
    words = wording(lang)
    way = nearest.way.said(words)
    told = {"id": zone.id, "area": zone.area, "label": label, "words": way}
    skin = [found.said(words) for found in hit.under]
    answer = {"nearest": told, "words": hit.where.said(words), "under_the_skin": skin}
    return json.dumps({"zones": [], **answer}, ensure_ascii=False)
