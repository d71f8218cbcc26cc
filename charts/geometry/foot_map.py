"""Every zone laid on the foot, once: for the chart to draw, the hit test to ask, the API to say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, Protocol

import numpy as np
import shapely
from shapely import Geometry, Polygon, STRtree

from solemap.charts.geometry.anatomy import Anatomy
from solemap.charts.geometry.arrows import arrows_of
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.frames import Frame, frame_of
from solemap.charts.geometry.path import HALF
from solemap.charts.geometry.phrase import Phrase, phrase
from solemap.charts.geometry.point import GridPoint, Point, SidePoint
from solemap.charts.geometry.shape import lay
from solemap.charts.geometry.side import SideFrame
from solemap.charts.geometry.way_words import way_words
from solemap.charts.geometry.words import (
    BESIDE,
    bands_between,
    place_words,
    point_words,
    strips_between,
)
from solemap.data.errors import BadPlace
from solemap.data.models.bone import Bone
from solemap.data.models.outline import FootOutline, SideOutline
from solemap.data.models.shape import Patch, Shape
from solemap.data.models.vocabulary import Band, Foot, View
from solemap.data.models.zone import Placement, Zone

Range = tuple[float, float]

# Two zones within a hair's breadth share a border. Units: foot units.
TOUCHING = 1.0


class ZoneMap(Protocol):
    """What the foot map needs to know: the zones and the drawings."""

    @property
    def bones(self) -> Mapping[str, Bone]: ...
    @property
    def zones(self) -> Mapping[str, Zone]: ...
    @property
    def outlines(self) -> Mapping[str, FootOutline]: ...
    @property
    def side_outlines(self) -> Mapping[str, SideOutline]: ...


@dataclass(frozen=True)
class Place:
    """One shape on the drawing, before a foot is named. Units: foot units."""

    polygon: Geometry
    across: Range | None
    along: Range
    up: Range | None
    toes: tuple[int, ...]

    @cached_property
    def path(self) -> str:
        return path_of(self.polygon, step=HALF)


@dataclass(frozen=True)
class PlacedZone:
    """One zone in one view of one foot. The place is the sources', the edges are ours."""

    zone: Zone
    view: View
    foot: Foot
    place: Place
    press_point: Point
    neighbours: tuple[str, ...] = ()
    arrows: Mapping[str, str] = field(default_factory=dict)
    under: tuple[Phrase, ...] = ()
    edges: Literal["drawn"] = "drawn"

    @property
    def polygon(self) -> Geometry:
        return self.place.polygon

    @property
    def path(self) -> str:
        return self.place.path

    @property
    def across(self) -> Range | None:
        """None on the side views."""
        return self.place.across

    @property
    def along(self) -> Range:
        return self.place.along

    @property
    def up(self) -> Range | None:
        """None on the sole and the top."""
        return self.place.up

    @property
    def toes(self) -> tuple[int, ...]:
        return self.place.toes

    @cached_property
    def area_units(self) -> float:
        return round(float(self.polygon.area), 1)

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        return bands_between(self.view, self.along, self.up)

    @cached_property
    def longitudinal_zones(self) -> tuple[int, ...]:
        return strips_between(*self.across) if self.across else ()

    @cached_property
    def where(self) -> Phrase:
        """Where it lies, to be said in a language."""
        return place_words(
            self.view, self.foot, self.longitudinal_zones, self.toes, self.along, self.up
        )

    @property
    def words(self) -> str:
        """Where it lies, in English."""
        return str(self.where)

    @property
    def under_the_skin(self) -> tuple[str, ...]:
        """In English."""
        return tuple(map(str, self.under))


@dataclass(frozen=True)
class Nearest:
    """The zone next to a bare place."""

    zone: PlacedZone
    distance: float
    way: Phrase

    @property
    def words(self) -> str:
        return str(self.way)


@dataclass(frozen=True)
class Hit:
    """What is here: every zone, top first, or the nearest."""

    zones: tuple[PlacedZone, ...]
    nearest: Nearest | None
    place: GridPoint | SidePoint | None
    where: Phrase
    under: tuple[Phrase, ...] = ()

    @property
    def words(self) -> str:
        return str(self.where)

    @property
    def under_the_skin(self) -> tuple[str, ...]:
        return tuple(map(str, self.under))


@dataclass(frozen=True)
class Sheet:
    """All zones of one tradition in one view of one foot, largest first, with their index."""

    zones: tuple[PlacedZone, ...]
    tree: STRtree


class FootMap:
    """All placements. Immutable; built once a process."""

    def __init__(self, zone_map: ZoneMap) -> None:
        outlines: list[FootOutline | SideOutline] = [
            *zone_map.outlines.values(),
            *zone_map.side_outlines.values(),
        ]
        self._frames: dict[View, Frame] = {outline.view: frame_of(outline) for outline in outlines}
        placed = [item for zone in zone_map.zones.values() for item in _placed(zone, self._frames)]
        self.anatomy = Anatomy(zone_map.bones)
        placed = _with_anatomy(placed, self.anatomy)
        groups: dict[tuple[str, View, Foot], list[PlacedZone]] = defaultdict(list)
        for item in placed:
            groups[item.zone.tradition, item.view, item.foot].append(item)
        self._sheets = {key: _sheet(items) for key, items in groups.items()}
        self._traditions = tuple(sorted({key[0] for key in self._sheets}))
        self._by_zone: dict[str, tuple[PlacedZone, ...]] = defaultdict(tuple)
        for sheet in self._sheets.values():
            for item in sheet.zones:
                self._by_zone[item.zone.id] += (item,)

    @property
    def views(self) -> tuple[View, ...]:
        """The views that have a drawing."""
        return tuple(view for view in View if view in self._frames)

    def frame(self, view: View) -> Frame:
        return self._frames[view]

    def placed(self, zone_id: str) -> tuple[PlacedZone, ...]:
        """A zone's placements, one a view and foot, right foot first."""
        order = {foot: index for index, foot in enumerate((Foot.RIGHT, Foot.LEFT))}
        views = list(View)
        return tuple(
            sorted(
                self._by_zone.get(zone_id, ()),
                key=lambda item: (views.index(item.view), order[item.foot]),
            )
        )

    def placed_on(self, view: View, foot: Foot, tradition: str) -> tuple[PlacedZone, ...]:
        """In paint order: the larger first, so that the smaller lies on top."""
        sheet = self._sheets.get((tradition, view, foot))
        return sheet.zones if sheet else ()

    def hit(self, view: View, foot: Foot, point: Point, tradition: str | None = None) -> Hit:
        """What is at a point. Units: foot units."""
        place = self.frame(view).to_grid(point)
        under = () if place is None else self.anatomy.structures_at(view, point)
        spot = shapely.Point(point)
        sheets = self._sheets_on(view, foot, tradition)
        # A sheet is in paint order, so the last one found lies on top.
        found = [
            sheet.zones[index]
            for sheet in sheets
            for index in sorted(sheet.tree.query(spot, predicate="intersects"), reverse=True)
        ]
        if len(sheets) > 1:
            found.sort(key=lambda item: item.area_units)
        where = phrase(BESIDE[foot]) if place is None else point_words(view, foot, place)
        nearest = None if found else _nearest(sheets, spot)
        return Hit(tuple(found), nearest, place, where, under)

    def _sheets_on(self, view: View, foot: Foot, tradition: str | None) -> list[Sheet]:
        names = self._traditions if tradition is None else (tradition,)
        return [sheet for name in names if (sheet := self._sheets.get((name, view, foot)))]


def build_foot_map(zone_map: ZoneMap) -> FootMap:
    """Lay every zone of a catalog on the feet."""
    return FootMap(zone_map)


def _placed(zone: Zone, frames: Mapping[View, Frame]) -> Iterable[PlacedZone]:
    for placement in zone.placements:
        frame = frames.get(placement.view)
        if frame is None:
            continue
        place = _place(frame, placement)
        for foot in placement.feet or zone.feet:
            yield PlacedZone(zone, placement.view, foot, place, Point(0, 0))


def _place(frame: Frame, placement: Placement) -> Place:
    laid = [lay(frame, shape) for shape in placement.shapes]
    polygon = shapely.union_all(laid) if len(laid) > 1 else laid[0]
    parts = [
        part for part in shapely.get_parts(polygon) if isinstance(part, Polygon) and part.area > 1
    ]
    if not parts:
        raise BadPlace("less than one square foot unit", "shapes that enclose some skin")
    polygon = shapely.MultiPolygon(parts) if len(parts) > 1 else parts[0]
    ranges = [
        _extent(frame, shape, geometry)
        for shape, geometry in zip(placement.shapes, laid, strict=True)
    ]
    first = (min(r[0][0] for r in ranges), max(r[0][1] for r in ranges))
    second = (min(r[1][0] for r in ranges), max(r[1][1] for r in ranges))
    if isinstance(frame, SideFrame):
        is_on_toe = shapely.intersection(polygon, frame.toe_tip).area > 0.02 * frame.toe_tip.area
        is_big = is_on_toe and frame.view is View.MEDIAL
        return Place(polygon, None, first, second, (1,) if is_big else ())
    toes = tuple(
        index + 1
        for index, sheet in enumerate(frame.toes)
        if shapely.intersection(polygon, sheet.polygon).area > 0.02 * sheet.polygon.area
    )
    return Place(polygon, first, second, None, toes)


def _extent(frame: Frame, shape: Shape, geometry: Geometry) -> tuple[Range, Range]:
    """The grid ranges that a shape spans, in the order of its view's points."""
    if isinstance(shape, Patch):
        return (shape.across, shape.along) if shape.across else (shape.along, shape.up or (0, 2))
    coordinates = shapely.get_coordinates(geometry)
    places = [place for x, y in coordinates if (place := frame.to_grid(Point(x, y)))]
    grid = np.round(np.array(places), 2)
    return (
        (float(grid[:, 0].min()), float(grid[:, 0].max())),
        (float(grid[:, 1].min()), float(grid[:, 1].max())),
    )


def _with_anatomy(placed: list[PlacedZone], anatomy: Anatomy) -> list[PlacedZone]:
    """Both feet share a place, so what lies under it is looked up once."""
    under: dict[int, tuple[Phrase, ...]] = {}
    for item in placed:
        if id(item.place) not in under:
            under[id(item.place)] = anatomy.structures_in(item.view, item.polygon)
    return [replace(item, under=under[id(item.place)]) for item in placed]


def _sheet(items: list[PlacedZone]) -> Sheet:
    ordered = sorted(items, key=lambda item: (-item.polygon.area, item.zone.id))
    polygons = [item.polygon for item in ordered]
    tree = STRtree(polygons)
    touching: dict[int, set[int]] = defaultdict(set)
    for one, other in tree.query(polygons, predicate="dwithin", distance=TOUCHING).T:
        if one != other:
            touching[int(one)].add(int(other))
    zones = tuple(
        replace(
            item,
            press_point=_press_point(
                item.polygon,
                [polygons[other] for other in sorted(touching[index]) if other > index],
            ),
            neighbours=tuple(sorted(ordered[other].zone.id for other in touching[index])),
        )
        for index, item in enumerate(ordered)
    )
    view = zones[0].view
    arrows = arrows_of(view, [(item.zone.id, item.press_point) for item in zones])
    return Sheet(tuple(replace(item, arrows=arrows[item.zone.id]) for item in zones), tree)


def _press_point(polygon: Geometry, above: list[Geometry]) -> Point:
    """The point farthest from every edge, of what is left uncovered. Where a thumb presses."""
    seen = shapely.difference(polygon, shapely.union_all(above)) if above else polygon
    if seen.area < 0.2 * polygon.area:
        seen = polygon
    circles = [
        shapely.maximum_inscribed_circle(part, tolerance=0.5)
        for part in shapely.get_parts(seen)
        if isinstance(part, Polygon)
    ]
    widest = max(circles, key=lambda circle: float(circle.length))
    x, y = widest.coords[0]
    return Point(round(float(x), 1), round(float(y), 1))


def _nearest(sheets: list[Sheet], spot: shapely.Point) -> Nearest | None:
    candidates = []
    for sheet in sheets:
        index = int(sheet.tree.nearest(spot))
        item = sheet.zones[index]
        candidates.append((float(shapely.distance(item.polygon, spot)), item.zone.id, item))
    if not candidates:
        return None
    distance, _, item = min(candidates, key=lambda candidate: candidate[:2])
    end = shapely.shortest_line(spot, item.polygon).coords[-1]
    way = way_words(Point(spot.x, spot.y), Point(*end), is_side=item.view.is_side)
    return Nearest(item, round(distance, 1), way)
