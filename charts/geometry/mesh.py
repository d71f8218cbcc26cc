"""Bilinear meshes: a bent grid tabulated once, and the way back from a point to its grid place.

The forward map is a look-up, the inverse a spatial index and Newton's method inside one quad.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely import Geometry, Polygon, STRtree

from solemap.charts.geometry.curve import Array

# A point this near to the contour still belongs to the foot. Units: foot units.
SNAP = 0.5


@dataclass(frozen=True)
class Sheet:
    """One bilinear mesh. `points` has the shape (u stations, v stations, 2)."""

    u: Array
    v: Array
    points: Array

    def at(self, u: Array, v: Array) -> Array:
        """Foot units at grid coordinates inside the sheet. Shape: (n, 2)."""
        i = np.clip(np.searchsorted(self.u, u, side="right") - 1, 0, len(self.u) - 2)
        j = np.clip(np.searchsorted(self.v, v, side="right") - 1, 0, len(self.v) - 2)
        u = ((u - self.u[i]) / (self.u[i + 1] - self.u[i]))[:, None]
        v = ((v - self.v[j]) / (self.v[j + 1] - self.v[j]))[:, None]
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

    def grid_in(self, quad: int, x: float, y: float) -> tuple[float, float]:
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
        i, j = divmod(quad, len(self.v) - 1)
        low, high = float(self.u[i]), float(self.u[i + 1])
        back, front = float(self.v[j]), float(self.v[j + 1])
        return low + u * (high - low), back + v * (front - back)

    @cached_property
    def polygon(self) -> Polygon:
        p = self.points
        return Polygon(np.vstack([p[:, 0], p[-1, 1:], p[-2::-1, -1], p[0, -2:0:-1]]))


class Mesh:
    """The sheets of one drawing. Where two share an edge, the later one owns it."""

    def __init__(self, sheets: tuple[Sheet, ...]) -> None:
        self.sheets = sheets

    def grid_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Grid coordinates of a point; None off the drawing, but for half a unit of snap."""
        spot = shapely.Point(x, y)
        found = self._tree.query(spot, predicate="intersects")
        if not len(found):
            found, distance = self._tree.query_nearest(spot, return_distance=True)
            if distance[0] > SNAP:
                return None
        sheet, quad = self._owner[int(np.max(found))]
        return sheet.grid_in(quad, x, y)

    @cached_property
    def outline(self) -> Geometry:
        return shapely.union_all([sheet.polygon for sheet in self.sheets], grid_size=1e-6)

    @cached_property
    def _owner(self) -> list[tuple[Sheet, int]]:
        return [(sheet, quad) for sheet in self.sheets for quad in range(len(sheet.quads))]

    @cached_property
    def _tree(self) -> STRtree:
        return STRtree(shapely.polygons(np.concatenate([s.quads for s in self.sheets])))
