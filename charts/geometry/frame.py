"""The foot frame of the sole: grid coordinates to foot units and back.

The sole is a 5 x 5 grid that is bent to fit one drawing. Below the toes' roots (along 4) it is
one sheet; above them each toe is a sheet of its own, sharing the crease with the sheet below.
Both are tabulated once as bilinear meshes: the forward map is a look-up, the inverse a spatial
index and Newton's method inside one quad.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely import Geometry, Polygon, STRtree

from solemap.charts.geometry.curve import Array, at_lengths, monotone
from solemap.charts.geometry.point import GridPoint, Point
from solemap.charts.geometry.sole import SoleCurves
from solemap.data.models.outline import FootOutline

# Stations: the same on both sides of every border, so that neighbours share their vertices.
PER_STRIP = 8
BODY_ALONG = np.concatenate([np.linspace(0, 3.5, 57), np.linspace(3.55, 4, 10)])
TOE_ALONG = np.linspace(4, 5, 25)
ROOTS = 4.0
TIPS = 5.0
SNAP = 0.5


@dataclass(frozen=True)
class Sheet:
    """One bilinear mesh. `points` has the shape (across stations, along stations, 2)."""

    across: Array
    along: Array
    points: Array

    def at(self, across: Array, along: Array) -> Array:
        """Foot units at grid coordinates inside the sheet. Shape: (n, 2)."""
        i = np.clip(np.searchsorted(self.across, across, side="right") - 1, 0, len(self.across) - 2)
        j = np.clip(np.searchsorted(self.along, along, side="right") - 1, 0, len(self.along) - 2)
        u = ((across - self.across[i]) / (self.across[i + 1] - self.across[i]))[:, None]
        v = ((along - self.along[j]) / (self.along[j + 1] - self.along[j]))[:, None]
        p = self.points
        low = p[i, j] * (1 - u) + p[i + 1, j] * u
        high = p[i, j + 1] * (1 - u) + p[i + 1, j + 1] * u
        return low * (1 - v) + high * v

    @cached_property
    def quads(self) -> Array:
        """Corners of every quad, counter to the mesh's own order. Shape: (n, 4, 2)."""
        p = self.points
        corners = np.stack([p[:-1, :-1], p[1:, :-1], p[1:, 1:], p[:-1, 1:]], axis=2)
        return corners.reshape(-1, 4, 2)

    @cached_property
    def corners(self) -> list[tuple[float, ...]]:
        """`quads` as plain numbers: one quad is solved faster without numpy."""
        return [tuple(quad) for quad in self.quads.reshape(-1, 8).tolist()]

    def grid_in(self, quad: int, x: float, y: float) -> GridPoint:
        """Grid coordinates of a point in (or just outside) one quad, clipped to it."""
        ax, ay, bx, by, cx, cy, dx, dy = self.corners[quad]
        u = v = 0.5
        for _ in range(12):
            p, q = 1 - u, 1 - v
            error_x = ax * p * q + bx * u * q + cx * u * v + dx * p * v - x
            error_y = ay * p * q + by * u * q + cy * u * v + dy * p * v - y
            if abs(error_x) + abs(error_y) < 1e-10:
                break
            ux, uy = (bx - ax) * q + (cx - dx) * v, (by - ay) * q + (cy - dy) * v
            vx, vy = (dx - ax) * p + (cx - bx) * u, (dy - ay) * p + (cy - by) * u
            area = ux * vy - uy * vx
            if abs(area) < 1e-12:
                break
            u -= (error_x * vy - error_y * vx) / area
            v -= (ux * error_y - uy * error_x) / area
        u, v = min(max(u, 0.0), 1.0), min(max(v, 0.0), 1.0)
        i, j = divmod(quad, len(self.along) - 1)
        low, high = float(self.across[i]), float(self.across[i + 1])
        back, front = float(self.along[j]), float(self.along[j + 1])
        return GridPoint(low + u * (high - low), back + v * (front - back))

    @cached_property
    def polygon(self) -> Polygon:
        p = self.points
        return Polygon(np.vstack([p[:, 0], p[-1, 1:], p[-2::-1, -1], p[0, -2:0:-1]]))


class FootFrame:
    """Grid to foot units and back, on one drawing. The same numbers serve both feet."""

    def __init__(self, outline: FootOutline) -> None:
        self.view = outline.view
        self.curves = SoleCurves(outline)
        self._lines = sorted(outline.guide_lines, key=lambda line: line.along)
        self.body = Sheet(np.linspace(0, 5, 5 * PER_STRIP + 1), BODY_ALONG, self._body_points())
        self.toes = tuple(self._toe_sheet(number) for number in range(1, 6))

    def to_foot(self, place: GridPoint) -> Point:
        """Foot units of a grid point; beyond the grid, the nearest point of its edge."""
        x, y = self.map(np.array([place]))[0]
        return Point(float(x), float(y))

    def map(self, places: Array) -> Array:
        """`to_foot` for many. Shape: (n, 2) to (n, 2)."""
        across, along = np.clip(places[:, 0], 0, 5), np.clip(places[:, 1], 0, 5)
        result = self.body.at(across, np.minimum(along, ROOTS))
        toe = np.minimum(across.astype(int), 4)
        for index, sheet in enumerate(self.toes):
            here = (along > ROOTS) & (toe == index)
            if here.any():
                result[here] = sheet.at(across[here], along[here])
        return result

    def to_grid(self, point: Point) -> GridPoint | None:
        """Grid coordinates of a point; None off the foot, but for half a unit of snap."""
        spot = shapely.Point(point)
        found = self._tree.query(spot, predicate="intersects")
        if not len(found):
            found, distance = self._tree.query_nearest(spot, return_distance=True)
            if distance[0] > SNAP:
                return None
        # A point on the crease belongs to the toe, as a point on along 4 does.
        sheet, quad = self._owner[int(np.max(found))]
        return sheet.grid_in(quad, point.x, point.y)

    @cached_property
    def outline(self) -> Geometry:
        """The whole sole with its toes."""
        return shapely.union_all(
            [self.body.polygon, *(toe.polygon for toe in self.toes)], grid_size=1e-6
        )

    @cached_property
    def _owner(self) -> list[tuple[Sheet, int]]:
        return [
            (sheet, quad) for sheet in (self.body, *self.toes) for quad in range(len(sheet.quads))
        ]

    @cached_property
    def _tree(self) -> STRtree:
        return STRtree(shapely.polygons(np.concatenate([s.quads for s in (self.body, *self.toes)])))

    def _edge(self, side: str, along: Array) -> Array:
        """Points of the rim at `along`: its parameter runs monotonically between the lines."""
        rim = self.curves.rim
        fine = np.linspace(rim.first, rim.last, 4000)
        points = rim.curve.at(fine)
        back = int(np.argmin(points[:, 1]))
        half = slice(None, back) if side == "lateral" else slice(back, None)
        heights, places = points[half, 1], fine[half]
        order = np.argsort(heights)
        knots = np.array([getattr(line, side) for line in self._lines])
        where = np.interp(knots, heights[order], places[order])
        at_lines = np.array([line.along for line in self._lines])
        where[-1] = rim.first if side == "lateral" else rim.last
        return rim.curve.at(monotone(at_lines, where, along))

    def _heel(self, across: Array) -> Array:
        """The back of the heel between its two corners, in equal fifths of its length."""
        rim = self.curves.rim
        fine = rim.curve.at(np.linspace(rim.first, rim.last, 4000))
        medial, lateral = (
            self._edge("medial", np.zeros(1))[0],
            self._edge("lateral", np.zeros(1))[0],
        )
        start = int(np.argmin(np.hypot(*(fine - lateral).T)))
        end = int(np.argmin(np.hypot(*(fine - medial).T)))
        arc = np.vstack([lateral, fine[start + 1 : end], medial])[::-1]
        return at_lengths(arc, across / 5)

    def _body_points(self) -> Array:
        across, along = np.linspace(0, 5, 5 * PER_STRIP + 1), BODY_ALONG
        medial, lateral = self._edge("medial", along)[None], self._edge("lateral", along)[None]
        fraction = self._fractions(across, along)[..., None]
        points = medial * (1 - fraction) + lateral * fraction
        straight = points[:, -1].copy()
        # The heel is round: its arc sags below the chord between its corners and fades upward.
        points += (self._heel(across) - points[:, 0])[:, None] * _fall(along, 0.0, 1.0)[
            None, :, None
        ]
        # The toes' roots rise in an arch that the diaphragm line still feels a little.
        arch = self.curves.arch_at(across)
        points += (arch - straight)[:, None] * _rise(along, 2.0, 4.0)[None, :, None]
        # The scallops fade out by about 3.6, or they leak into the lungs' edge.
        swells = self.curves.crease_at(across) - arch
        points += swells[:, None] * _rise(along, 3.6, 4.0)[None, :, None]
        return points

    def _fractions(self, across: Array, along: Array) -> Array:
        """How far from the medial to the lateral edge each strip border lies, by `along`.

        Equal fifths at the heel (iáomai and Marquardt write of equal strips), the webs' own
        fractions at the toes.
        """
        roots = np.array(self.curves.outline.roots)
        chord = roots[-1] - roots[0]
        webs = (roots - roots[0]) @ chord / (chord @ chord)
        # The arch term is measured from the same fractions, so that along 4 is the crease itself.
        near_toes = np.interp(across, np.arange(6), webs)
        weight = _rise(along, 1.2, 4.0)
        return np.asarray(np.outer(across / 5, 1 - weight) + np.outer(near_toes, weight))

    def _toe_sheet(self, number: int) -> Sheet:
        """A Coons patch between the root, the two sides and the tip's arc."""
        fine = self.curves.toe(number).points(600)
        first, last = _corners(fine)
        count = len(TOE_ALONG)
        medial = at_lengths(fine[: first + 1], np.linspace(0, 1, count))
        lateral = at_lengths(fine[last:][::-1], np.linspace(0, 1, count))
        across = np.linspace(number - 1, number, PER_STRIP + 1)
        root = self.curves.crease_at(across)
        tip = at_lengths(fine[first : last + 1], np.linspace(0, 1, PER_STRIP + 1))
        u = np.linspace(0, 1, PER_STRIP + 1)[:, None, None]
        v = np.linspace(0, 1, count)[None, :, None]
        sides = (1 - u) * medial[None] + u * lateral[None]
        ends = (1 - v) * root[:, None] + v * tip[:, None]
        twice = (1 - v) * ((1 - u) * root[0] + u * root[-1]) + v * ((1 - u) * tip[0] + u * tip[-1])
        return Sheet(across, TOE_ALONG, sides + ends - twice)


def _rise(along: Array, first: float, last: float) -> Array:
    """0 before `first`, 1 after `last`, smooth between."""
    t = np.clip((along - first) / (last - first), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _fall(along: Array, first: float, last: float) -> Array:
    return np.asarray(np.clip((last - along) / (last - first), 0, 1) ** 2)


def _corners(toe: Array) -> tuple[int, int]:
    """Where a toe's sides turn into its tip: the rim is half way round to the tip's direction."""
    axis = (toe[len(toe) // 2] - (toe[0] + toe[-1]) / 2) / 1.0
    axis /= np.hypot(*axis)
    step = np.gradient(toe, axis=0)
    lean = step @ axis / np.hypot(*step.T)
    upper = (toe - toe[0]) @ axis > 0.6 * np.max((toe - toe[0]) @ axis)
    rising = np.flatnonzero(upper & (lean > np.sqrt(0.5)))
    falling = np.flatnonzero(upper & (lean < -np.sqrt(0.5)))
    return int(rising[-1]), int(falling[0])
