"""What lies under the skin: the bones as they are seen in each view, and which of them lies where.

A deeper bone is drawn only where a nearer one leaves it bare, so the bone that is named at a point
is the bone that is drawn there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely import Geometry, Polygon, STRtree

from solemap.charts.geometry.anatomy_words import Segment, Touched, words_of
from solemap.charts.geometry.curve import Array, Spline, spline
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.path import curve_path
from solemap.charts.geometry.phrase import Phrase, phrase
from solemap.charts.geometry.point import Point
from solemap.charts.geometry.way_words import THUMB
from solemap.data.models.bone import Bone, BoneDrawing, Row, Tissue
from solemap.data.models.vocabulary import View
from solemap.data.wording import N_

# Units: foot units. The paper left between a bone and one that lies before it.
GAP = 2.5
# What is narrower than this behind another bone is no help to know it by.
SLIVER = 2.0
SMALLEST = 0.08
STATIONS = 12
# The front quarter of a metatarsal is its head (TCM Window's guidelines), the back one its base.
QUARTERS = (0.25, 0.75)
# How much of a placement, or of the structure itself, must be covered before it is named; and how
# much by each bone of a row, which is named with its neighbours.
OF_PLACEMENT = 0.12
OF_STRUCTURE = 0.4
EACH = 0.04
MOST = 4
# How far a gap between two metatarsals reaches from each of them.
BETWEEN = 45.0
FAR = 2000.0


@dataclass(frozen=True, eq=False)
class LaidBone:
    """One structure in one view. `seen` is `whole` without what nearer bones hide."""

    bone: Bone
    drawing: BoneDrawing
    whole: Polygon
    seen: Geometry

    @cached_property
    def path(self) -> str:
        """SVG path data in foot units; exact Béziers where nothing hides a part."""
        if self.seen is not self.whole:
            return path_of(self.seen)
        curve = _curve(self.drawing)
        return curve_path(curve.beziers(curve.knots[0], curve.knots[-1]), closed=True)

    @cached_property
    def ridges(self) -> str:
        curves = [spline(np.array(nodes)) for nodes in self.drawing.ridges]
        return "".join(
            curve_path(curve.beziers(curve.knots[0], curve.knots[-1]), closed=False)
            for curve in curves
        )


@dataclass(frozen=True)
class _Sheet:
    """All structures of one view, deepest bones first, and their parts with an index."""

    laid: tuple[LaidBone, ...]
    parts: tuple[tuple[Touched, Geometry], ...]
    tree: STRtree


class Anatomy:
    """The foot's structures in every view that shows them. The same for both feet."""

    def __init__(self, bones: Mapping[str, Bone]) -> None:
        self._sheets = {view: _sheet(bones.values(), view) for view in View}

    def bones(self, view: View) -> tuple[LaidBone, ...]:
        """What is drawn, deepest first."""
        return tuple(laid for laid in self._sheets[view].laid if laid.bone.tissue is Tissue.BONE)

    def structures(self, view: View) -> tuple[LaidBone, ...]:
        """Bones, and the joints, bands and tendons that are named and not drawn."""
        return self._sheets[view].laid

    def bone_at(self, view: View, point: Point) -> Bone | None:
        """The bone that is drawn at a point."""
        touched = self._touched(view, shapely.Point(point))
        return next((each.bone for each in touched if each.bone.tissue is Tissue.BONE), None)

    def structures_at(self, view: View, point: Point) -> tuple[Phrase, ...]:
        """What lies under a point, in words; where it is no bone, the nearest under a thumb."""
        spot = shapely.Point(point)
        touched = self._touched(view, spot)
        if not any(each.bone.tissue is Tissue.BONE for each in touched):
            gap = self._gap(view, spot)
            if gap is not None:
                return (gap, *words_of(touched))
            touched += self._nearest(view, spot, THUMB / 2)
        if not touched:
            return self._beside(view, spot)
        return words_of(sorted(touched, key=lambda each: list(Tissue).index(each.bone.tissue)))

    def structures_in(self, view: View, place: Geometry) -> tuple[Phrase, ...]:
        """What lies under a placement, in words: at most four, the largest share first."""
        sheet = self._sheets[view]
        found: list[Touched] = []
        for index in sorted(sheet.tree.query(place, predicate="intersects")):
            part, geometry = sheet.parts[index]
            share = float(shapely.intersection(geometry, place).area)
            if share > min(EACH * place.area, OF_STRUCTURE * geometry.area):
                is_covered = share > OF_STRUCTURE * geometry.area
                found.append(Touched(part.bone, part.segment, share, is_covered))
        words = words_of(found, at_least=OF_PLACEMENT * float(place.area))
        if words:
            return words[:MOST]
        spots = [part.representative_point() for part in shapely.get_parts(place)]
        near = [each for spot in spots for each in self._nearest(view, spot, THUMB / 2)]
        return words_of(near)[:MOST] or self._beside(view, spots[0])

    def _beside(self, view: View, spot: shapely.Point) -> tuple[Phrase, ...]:
        nearest = self._nearest(view, spot, FAR)
        return tuple(
            phrase(N_("soft tissue beside the {bone}"), bone=name) for name in words_of(nearest)
        )

    def _touched(self, view: View, spot: shapely.Point) -> list[Touched]:
        sheet = self._sheets[view]
        return [sheet.parts[i][0] for i in sorted(sheet.tree.query(spot, predicate="intersects"))]

    def _near(self, view: View, spot: shapely.Point, reach: float) -> list[tuple[float, int]]:
        """Parts of bones within reach, nearest first."""
        sheet = self._sheets[view]
        return sorted(
            (float(shapely.distance(sheet.parts[i][1], spot)), int(i))
            for i in sheet.tree.query(spot, predicate="dwithin", distance=reach)
            if sheet.parts[i][0].bone.tissue is Tissue.BONE
        )

    def _nearest(self, view: View, spot: shapely.Point, reach: float) -> list[Touched]:
        near = self._near(view, spot, reach)
        return [self._sheets[view].parts[near[0][1]][0]] if near else []

    def _gap(self, view: View, spot: shapely.Point) -> Phrase | None:
        """Between which two metatarsals a point lies, with one of them on either side."""
        if view.is_side:
            return None
        parts = self._sheets[view].parts
        ways: dict[int, Array] = {}
        for _, index in self._near(view, spot, BETWEEN):
            part, geometry = parts[index]
            if part.bone.row is Row.METATARSAL and part.bone.ray not in ways:
                start, end = np.array(shapely.shortest_line(spot, geometry).coords)
                ways[part.bone.ray or 0] = (end - start) / (np.hypot(*(end - start)) or 1)
        for ray in sorted(ways):
            if ray + 1 in ways and float(ways[ray] @ ways[ray + 1]) < -0.5:
                both = [
                    part
                    for part, _ in parts
                    if part.bone.row is Row.METATARSAL and part.bone.ray in (ray, ray + 1)
                ]
                whole = {part.bone.id: Touched(part.bone, Segment.WHOLE, 1.0) for part in both}
                return phrase(N_("between the {bones}"), bones=words_of(list(whole.values()))[0])
        return None


def _curve(drawing: BoneDrawing) -> Spline:
    return spline(np.array(drawing.nodes), closed=True)


def _sheet(bones: Iterable[Bone], view: View) -> _Sheet:
    drawn = [(bone, drawing) for bone in bones if (drawing := bone.drawing_in(view))]
    wholes = {bone.id: _polygon(drawing) for bone, drawing in drawn}
    laid = []
    for bone, drawing in sorted(drawn, key=lambda pair: (-pair[1].depth, pair[0].id)):
        whole = wholes[bone.id]
        nearer = [
            wholes[other.id]
            for other, theirs in drawn
            if other.tissue is bone.tissue is Tissue.BONE and theirs.depth < drawing.depth
        ]
        seen = _seen(whole, nearer)
        if not seen.is_empty:
            laid.append(LaidBone(bone, drawing, whole, seen))
    parts = tuple(part for item in laid for part in _parts(item, view))
    return _Sheet(tuple(laid), parts, STRtree([geometry for _, geometry in parts]))


def _polygon(drawing: BoneDrawing) -> Polygon:
    curve = _curve(drawing)
    return Polygon(curve.at(np.linspace(0, curve.knots[-1], STATIONS * len(drawing.nodes) + 1)))


def _seen(whole: Polygon, nearer: list[Polygon]) -> Geometry:
    """What nearer bones leave bare, less the slivers."""
    covers = [cover for cover in nearer if shapely.dwithin(cover, whole, GAP)]
    if not covers:
        return whole
    bare = shapely.difference(whole, shapely.union_all(covers).buffer(GAP))
    bare = bare.buffer(-SLIVER).buffer(SLIVER, quad_segs=4)
    parts = [
        part for part in shapely.get_parts(bare) if part.area > max(60.0, SMALLEST * whole.area)
    ]
    return shapely.union_all(parts)


def _parts(laid: LaidBone, view: View) -> Iterable[tuple[Touched, Geometry]]:
    """A metatarsal in base, shaft and head; anything else in one piece."""
    if laid.bone.row is not Row.METATARSAL:
        yield Touched(laid.bone, Segment.WHOLE, 0.0), laid.seen
        return
    axis = 0 if view.is_side else 1
    low, high = laid.whole.bounds[axis], laid.whole.bounds[axis + 2]
    cuts = [low - 1, *(low + share * (high - low) for share in QUARTERS), high + 1]
    for segment, first, last in zip(
        (Segment.BASE, Segment.SHAFT, Segment.HEAD), cuts[:-1], cuts[1:], strict=True
    ):
        strip = (
            shapely.box(first, -FAR, last, FAR)
            if view.is_side
            else shapely.box(-FAR, first, FAR, last)
        )
        piece = shapely.intersection(laid.seen, strip)
        if piece.area > 1:
            yield Touched(laid.bone, segment, 0.0), piece
