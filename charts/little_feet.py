"""A little pair of feet with one place filled: as coarse as what is said, and no finer.

Every pair has the same scale, so that several stand beside each other. No names and no zones: only
the contour, and where one line puts one part of the body.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import shapely
from shapely import Geometry

from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.path import HALF
from solemap.charts.geometry.shape import lay
from solemap.charts.plates import plate_of
from solemap.charts.stage import HEIGHT, LATERAL_REACH, LENGTH, MEDIAL_REACH, Stage, Standing
from solemap.charts.svg import Element, drawing, element
from solemap.charts.theme import Theme
from solemap.data.models.agreement import Place
from solemap.data.models.claim import ClaimBand
from solemap.data.models.shape import Patch
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Zone
from solemap.data.place import ACROSS, ALONG, ANKLE_ON_TOP, ON_TOES

# Units: pixels a pair of soles is wide, and foot units.
PIXELS = 96.0
EDGE = 8.0
GAP = 32.0
# A contour that is a tenth as large as a chart's needs a tenth of its points. Units: foot units.
TOLERANCE = 2.5
CONTOUR = 9.0
WIDTH = 2 * (EDGE + MEDIAL_REACH + LATERAL_REACH) + GAP
# Seen from the side the ankle is above the ridge. Units: grid `along`, `up`.
ANKLE_ALONG, ANKLE_UP = (0.3, 2.0), (1.0, 1.9)
# Feet that nobody names, and places that a line is divided on, are filled half.
HALF_SAID = 0.45


def outline_symbol(foot_map: FootMap, view: View, theme: Theme) -> Element:
    """One foot's contour, to be used by every pair of a page. Units: foot units."""
    frame = foot_map.frame(view)
    outline = element(
        "g",
        id=symbol_id(view),
        class_="little-outline",
        fill=theme.foot,
        stroke=theme.edge,
        stroke_width=CONTOUR,
        stroke_linejoin="round",
    )
    plate = plate_of(frame)
    toes = [path for _, path in plate.toes]
    for path in [plate.body, *toes] if plate.are_toes_near else [*toes, plate.body]:
        outline.path(path)
    return outline


def symbol_id(view: View) -> str:
    return f"little-{view.value}"


def draw_pair(foot_map: FootMap, view: View, places: Iterable[Place], fill: str, words: str) -> str:
    """The SVG text of a pair; it takes its contour from the page. Feet unsaid are half filled."""
    frame = foot_map.frame(view)
    said = [place for place in places if place.view is view]
    root, feet = _pair(view, words)
    for side, foot in feet.items():
        for place in said:
            if place.feet and side not in place.feet:
                continue
            faint = {} if place.feet and len(said) == 1 else {"fill_opacity": HALF_SAID}
            foot.path(place_path(frame, place), class_="said", fill=fill, **faint)
    return root.tostring()


def draw_zones(foot_map: FootMap, view: View, zones: Iterable[Zone], fill: str, words: str) -> str:
    """A pair with several zones filled, each with an edge: which part of the chart they take up."""
    root, feet = _pair(view, words)
    placed = [one for zone in zones for one in foot_map.placed(zone.id) if one.view is view]
    for one in sorted(placed, key=lambda one: -one.area_units):
        path = path_of(one.polygon, tolerance=TOLERANCE, step=HALF)
        feet[one.foot].path(path, class_="taken", fill=fill)
    return root.tostring()


def _pair(view: View, words: str) -> tuple[Element, dict[Foot, Element]]:
    """The empty pair, and the group of each foot. Units in a group: foot units."""
    stage = _little_stage(view)
    scale = PIXELS / WIDTH
    root = drawing(
        stage.width,
        stage.height,
        class_="little-feet",
        role="img",
        aria_label=words,
        width=round(stage.width * scale),
        height=round(stage.height * scale),
    )
    feet = {}
    for standing in stage.standings:
        feet[standing.foot] = root.group(
            class_="foot",
            data_foot=standing.foot.value,
            transform=f"matrix({standing.matrix})",
        )
        feet[standing.foot].add(element("use", href=f"#{symbol_id(view)}"))
    return root, feet


@lru_cache(maxsize=1024)
def place_path(frame: Frame, place: Place) -> str:
    return path_of(place_on(frame, place), tolerance=TOLERANCE, step=HALF)


def place_on(frame: Frame, place: Place) -> Geometry:
    """The whole of every band, side and toe that is named, and nothing finer."""
    return shapely.union_all([lay(frame, patch) for patch in _patches(place)])


def _patches(place: Place) -> Iterator[Patch]:
    across = [ACROSS[side] for side in place.sides] or [(0.0, 5.0)]
    for band in place.bands:
        if place.view.is_side:
            is_ankle = band is ClaimBand.ANKLE
            along, up = (ANKLE_ALONG, ANKLE_UP) if is_ankle else (ALONG[band], (0.0, 1.0))
            yield Patch(kind="patch", along=along, up=up)
            continue
        along = ANKLE_ON_TOP if band is ClaimBand.ANKLE else ALONG[band]
        is_on_toe = bool(place.toes) and band in ON_TOES
        for span in [(toe - 1.0, float(toe)) for toe in place.toes] if is_on_toe else across:
            yield Patch(kind="patch", along=along, across=span)


def _little_stage(view: View) -> Stage:
    """As large charts stand, with nothing round the feet."""
    standings = []
    if view.is_side:
        width, height = LENGTH + 2 * EDGE, 2 * (HEIGHT + EDGE) + GAP
        for index, foot in enumerate((Foot.RIGHT, Foot.LEFT)):
            flip = -1 if (foot is Foot.RIGHT) is (view is View.MEDIAL) else 1
            axis = EDGE if flip > 0 else width - EDGE
            base = EDGE + HEIGHT + index * (HEIGHT + GAP)
            standings.append(Standing(foot, axis, flip, base))
        return Stage(tuple(standings), width, height, is_side=True)
    feet = (Foot.LEFT, Foot.RIGHT) if view is View.DORSAL else (Foot.RIGHT, Foot.LEFT)
    for index, foot in enumerate(feet):
        flip = 1 if (foot is Foot.RIGHT) is (view is View.DORSAL) else -1
        left = EDGE + index * (MEDIAL_REACH + LATERAL_REACH + GAP)
        axis = left + (MEDIAL_REACH if flip > 0 else LATERAL_REACH)
        standings.append(Standing(foot, axis, flip, base=EDGE + LENGTH))
    return Stage(tuple(standings), WIDTH, LENGTH + 2 * EDGE)
