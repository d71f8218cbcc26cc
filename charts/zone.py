"""One zone in ink: the place that is hit, and the rounded patch inside it that is seen.

Fill says which part of the body, line says who says so. The place itself is filled with the foot's
own colour, which leaves a paper gap round each patch.
"""

from functools import lru_cache

import shapely
from shapely import Geometry

from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.foot_map import Place, PlacedZone
from solemap.charts.geometry.path import HALF
from solemap.charts.svg import Element, element
from solemap.charts.theme import CASING, Theme
from solemap.data.models.vocabulary import Sourcing

# Units: foot units.
GAP = 2.6
ROUNDING = 4.5
LINE = 1.7
HIGHLIGHT_LINE = 3.2
# The ink is decoration and may stray a little more than the place that is hit.
INK_TOLERANCE = 0.7
# Over bones a fill is only a hint of its family: the line says the place, the bone is what is read.
HOLLOW = 0.22
HOLLOW_LIT = 0.5
# What a layer does not speak of steps back; its line, and so its sourcing, stays.
BACK = 0.22

# Line = sourcing. Nothing else on a chart is dashed or dotted.
DASHES = {
    Sourcing.BOTH: None,
    Sourcing.ONE: "8 4.5",
    Sourcing.DISPUTED: "8 4.5",
    Sourcing.SINGLE: "0.1 4.6",
}


def ink_of(polygon: Geometry) -> Geometry:
    """The seen patch: the place less its gap, corners rounded by ink, never in the geometry."""
    return shapely.union_all([_ink_of_part(part) for part in shapely.get_parts(polygon)])


def _ink_of_part(part: Geometry) -> Geometry:
    """A narrow part is rounded less, so that it never vanishes."""
    for gap, rounding in ((GAP, ROUNDING), (GAP, ROUNDING / 2), (GAP * 0.7, 0.5)):
        ink = part.buffer(-gap - rounding, join_style="mitre").buffer(rounding, quad_segs=6)
        if not ink.is_empty and ink.area > 0.35 * part.area:
            return ink
    return part.buffer(-1.0)


@lru_cache(maxsize=4096)
def ink_path(place: Place) -> str:
    return path_of(ink_of(place.polygon), tolerance=INK_TOLERANCE, step=HALF)


def draw_zone(
    layer: Element,
    placed: PlacedZone,
    *,
    name: str,
    spoken: str,
    family: str,
    sourcing: Sourcing,
    theme: Theme,
    is_highlighted: bool,
    href: str,
    is_hollow: bool = False,
    is_line_only: bool = False,
    is_back: bool = False,
    is_picture: bool = False,
) -> None:
    """Add the zone to a foot's layer, in foot units. In a picture it is no link and has no id.

    `spoken` is its name and then its place, as a screen reader says them.

    A hollow one lets the bones show through, a line only what agreement fills under it; one that is
    back keeps its line and a hint of its fill.
    """
    state = " is-highlighted" if is_highlighted else ""
    zone = placed.zone
    is_link: dict[str, str] = {}
    if not is_picture:
        is_link = {
            "id": f"{placed.view.value}-{placed.foot.value}-{zone.id}",
            "href": href,
            "aria_label": spoken,
            "data_name_length": str(len(name)),
        }
    link = layer.add(
        element(
            "g" if is_picture else "a",
            class_=f"zone family-{family} sourced-{sourcing.value}{state}",
            data_zone=zone.id,
            data_area=zone.area,
            data_foot=placed.foot.value,
            data_view=placed.view.value,
            data_press=f"{placed.press_point.x:g} {placed.press_point.y:g}",
            **is_link,
        )
    )
    clear = {"fill_opacity": 0} if is_hollow or is_line_only else {}
    link.path(placed.path, class_="zone-place", fill=theme.foot, **clear)
    line: dict[str, str | float] = {
        "stroke": theme.ink if is_highlighted else theme.edge,
        "stroke_width": HIGHLIGHT_LINE if is_highlighted else LINE,
    }
    dashes = DASHES[sourcing]
    if dashes:
        line["stroke_dasharray"] = dashes
    if sourcing is Sourcing.SINGLE:
        line |= {"stroke_linecap": "round", "stroke_width": line["stroke_width"] * 1.25}  # type: ignore[operator]
    fill = theme.strong(family) if is_highlighted else theme.fill(family)
    if is_line_only:
        line["fill_opacity"] = 0
    elif is_hollow:
        line["fill_opacity"] = HOLLOW_LIT if is_highlighted else HOLLOW
    elif is_back and not is_highlighted:
        line["fill_opacity"] = BACK
    path = ink_path(placed.place)
    if theme.casing:
        # The fill covers its inner half: outward the line is followed by its casing, then skin.
        # It is solid, so that dashes are read against the same colour on every skin.
        wide = (HIGHLIGHT_LINE if is_highlighted else LINE) + 2 * CASING
        link.path(
            path,
            class_="zone-casing",
            fill="none",
            stroke=theme.casing,
            stroke_width=wide,
            stroke_linejoin="round",
            pointer_events="none",
        )
    link.path(path, class_="zone-ink", fill=fill, pointer_events="none", **line)


def seen_part(placed: PlacedZone, above: tuple[PlacedZone, ...]) -> Geometry:
    """The part of a zone's ink that no other zone covers: where its name may stand."""
    ink = ink_of(placed.polygon)
    covers = [other.polygon for other in above if other.polygon.intersects(ink)]
    return shapely.difference(ink, shapely.union_all(covers)) if covers else ink
