"""The foot frame of the sole: grid coordinates to foot units and back.

The sole is a 5 x 5 grid that is bent to fit one drawing. Below the toes' roots (along 4) it is
one sheet; above them each toe is a sheet of its own, sharing the crease with the sheet below.
"""

import numpy as np
from shapely import Geometry

from solemap.charts.geometry.curve import Array, at_lengths, monotone
from solemap.charts.geometry.mesh import Mesh, Sheet
from solemap.charts.geometry.point import GridPoint, Point
from solemap.charts.geometry.sole import SoleCurves
from solemap.data.models.outline import FootOutline

# Stations: the same on both sides of every border, so that neighbours share their vertices.
PER_STRIP = 8
BODY_ALONG = np.concatenate([np.linspace(0, 3.5, 57), np.linspace(3.55, 4, 10)])
TOE_ALONG = np.linspace(4, 5, 25)
ROOTS = 4.0
TIPS = 5.0


class FootFrame:
    """Grid to foot units and back, on one drawing. The same numbers serve both feet."""

    def __init__(self, outline: FootOutline) -> None:
        self.view = outline.view
        self.curves = SoleCurves(outline)
        self._lines = sorted(outline.guide_lines, key=lambda line: line.along)
        self.body = Sheet(np.linspace(0, 5, 5 * PER_STRIP + 1), BODY_ALONG, self._body_points())
        self.toes = tuple(self._toe_sheet(number) for number in range(1, 6))
        self._mesh = Mesh((self.body, *self.toes))

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
        # A point on the crease belongs to the toe, as a point on along 4 does.
        place = self._mesh.grid_at(point.x, point.y)
        return GridPoint(*place) if place else None

    @property
    def outline(self) -> Geometry:
        """The whole sole with its toes."""
        return self._mesh.outline

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
