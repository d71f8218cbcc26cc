"""What is named on a chart, at which type size, and in which language."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from shapely import Geometry, affinity

from solemap.charts.geometry.foot_map import FootMap, PlacedZone
from solemap.charts.geometry.phrase import without_explanation
from solemap.charts.geometry.point import Point
from solemap.charts.label_layout import Layout
from solemap.charts.labels import Label, Name
from solemap.charts.numbers import zone_numbers
from solemap.charts.row_labels import lay_out_rows
from solemap.charts.stage import ChartFoot, Stage, Standing, set_stage
from solemap.charts.zone import seen_part
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Sourcing, View
from solemap.data.models.zone import Zone

# Type sizes of the levels. Units: viewBox units. Level 1 is read at about 0.48 pixels a unit (one
# foot on a phone), level 2 at 0.62 and more: 13 and 12 pixels.
LEVEL_SIZES = {1: 27.0, 2: 19.5}
# A side view is as wide as a phone: a quarter of a pixel a unit on the smallest.
SIDE_LEVEL_SIZES = {1: 45.0, 2: 19.5}

# The twelve names that stay on a small screen.
LANDMARKS = frozenset(
    (
        "brain", "eye", "lung", "heart", "liver", "stomach", "kidney", "small-intestine",
        "bladder", "spine", "shoulder", "pelvis",
    )
)  # fmt: skip


# Two sizes, ten languages, two traditions, four views, three choices of feet.
@lru_cache(maxsize=512)
def place_names(
    catalog: Catalog,
    foot_map: FootMap,
    view: View,
    foot: ChartFoot,
    tradition: str,
    lang: str,
    level: int,
    *,
    is_numbered: bool = False,
    is_common: bool = False,
) -> tuple[Label, ...]:
    """All labels of one chart at one level. What is lit changes none of them, so they are kept.

    Common ground has the names of what both schools put there only.
    """
    stage = set_stage(view, foot)
    numbers = zone_numbers(foot_map, view, foot, tradition) if is_numbered else {}
    names = [
        name
        for standing in stage.standings
        for name in _names_on(
            catalog,
            foot_map.placed_on(view, standing.foot, tradition),
            standing,
            lang,
            level,
            numbers,
            is_common,
        )
    ]
    sizes = SIDE_LEVEL_SIZES if stage.is_side else LEVEL_SIZES
    return lay_out(stage, foot_map.frame(view).outline, sizes[level], names)


def lay_out(
    stage: Stage, outline: Geometry, size: float, names: Sequence[Name]
) -> tuple[Label, ...]:
    """In columns beside the sole and the top, in rows above and below a side view."""
    if stage.is_side:
        return lay_out_rows(stage, outline, size, names)
    return Layout(stage, size, names).labels()


def label_of(catalog: Catalog, zone: Zone, lang: str) -> str:
    """The area's name in a language, else in English."""
    label = catalog.area(zone.area).label
    return label.get(lang, label["en"])


def short_label(label: str) -> str:
    """`Chinese line`: what stands in brackets after a tradition's name is said on its own page."""
    return without_explanation(label)


def _names_on(
    catalog: Catalog,
    zones: tuple[PlacedZone, ...],
    standing: Standing,
    lang: str,
    level: int,
    numbers: Mapping[str, int],
    is_common: bool,
) -> list[Name]:
    x, y = standing.to_view(Point(0, 0))
    to_view = [standing.flip, 0, 0, -1, x, y]
    return [
        Name(
            key=placed.zone.id,
            zone=placed.zone.id,
            foot=standing.foot,
            text=str(numbers.get(placed.zone.id) or label_of(catalog, placed.zone, lang)),
            target=standing.to_view(placed.press_point),
            is_medial=placed.press_point.x < 0,
            room=affinity.affine_transform(seen_part(placed, zones[index + 1 :]), to_view),
        )
        for index, placed in enumerate(zones)
        if (level != 1 or placed.zone.area in LANDMARKS)
        and not (is_common and catalog.sourcing(placed.zone, placed.view) is not Sourcing.BOTH)
    ]
