"""Polygons as Béziers: a third of the bytes of polylines, and smooth at any zoom.

Schneider's method: split at corners, fit one cubic to each run, split again where it strays.
Source: P. J. Schneider, "An algorithm for automatically fitting digitized curves",
Graphics Gems (1990), 612-626.
"""

from itertools import pairwise

import numpy as np
import shapely
from shapely import Geometry, Polygon

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.path import TENTH, curve_path

TOLERANCE = 0.5
CORNER = np.cos(np.radians(24))


def path_of(geometry: Geometry, *, tolerance: float = TOLERANCE, step: float = TENTH) -> str:
    """SVG path data of a polygon or several: within `tolerance`, rounded to `step`.

    Units: foot units, y upward.
    """
    rings = [
        np.asarray(ring.coords)[:-1]
        for part in shapely.get_parts(geometry)
        if isinstance(part, Polygon) and not part.is_empty
        for ring in (part.exterior, *part.interiors)
    ]
    return "".join(curve_path(fit_ring(ring, tolerance), closed=True, step=step) for ring in rings)


def fit_ring(ring: Array, tolerance: float = TOLERANCE) -> Array:
    """A closed ring (n, 2), last point not repeated, as cubics (m, 4, 2)."""
    points = ring[np.hypot(*(ring - np.roll(ring, 1, axis=0)).T) > 0.02]
    if len(points) < 4:
        points = ring
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    cosine = np.sum(before * after, axis=1) / (np.hypot(*before.T) * np.hypot(*after.T))
    corners = np.flatnonzero(cosine < CORNER)
    smooth = not len(corners)
    points = np.roll(points, -(corners[0] if len(corners) else 0), axis=0)
    marks = [*(corners - corners[0] if len(corners) else [0]), len(points)]
    points = np.vstack([points, points[:1]])
    cubics: list[Array] = []
    for first, last in pairwise(marks):
        run = points[first : last + 1]
        start, end = _unit(run[1] - run[0]), _unit(run[-2] - run[-1])
        if smooth:
            start = _unit(points[1] - points[-2])
            end = -start
        cubics.extend(_fit(run, start, end, tolerance))
    return np.array(cubics)


def _fit(points: Array, start: Array, end: Array, tolerance: float) -> list[Array]:
    if len(points) == 2:
        return [_straight(points[0], points[1])]
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    where = length / length[-1]
    for _ in range(3):
        cubic = _least_squares(points, where, start, end)
        miss = _at(cubic, where) - points
        error = np.hypot(*miss.T)
        worst = int(np.argmax(error))
        if error[worst] < tolerance:
            return [cubic]
        if error[worst] > 6 * tolerance:
            break
        where = _nearer(cubic, where, miss)
    worst = min(max(worst, 1), len(points) - 2)
    middle = _unit(points[worst - 1] - points[worst + 1])
    head, tail = points[: worst + 1], points[worst:]
    return _fit(head, start, middle, tolerance) + _fit(tail, -middle, end, tolerance)


def _least_squares(points: Array, t: Array, start: Array, end: Array) -> Array:
    """The cubic with these end tangents that lies closest to the points."""
    b0, b1, b2, b3 = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    first, last = points[0], points[-1]
    a1, a2 = b1[:, None] * start, b2[:, None] * end
    rest = points - (b0 + b1)[:, None] * first - (b2 + b3)[:, None] * last
    c11, c12, c22 = np.sum(a1 * a1), np.sum(a1 * a2), np.sum(a2 * a2)
    x1, x2 = np.sum(a1 * rest), np.sum(a2 * rest)
    area = c11 * c22 - c12 * c12
    reach = float(np.hypot(*(last - first)))
    left = right = reach / 3
    if abs(area) > 1e-9:
        left, right = (x1 * c22 - x2 * c12) / area, (c11 * x2 - c12 * x1) / area
    if min(left, right) < 1e-3 * reach or max(left, right) > 4 * reach:
        left = right = reach / 3
    return np.array([first, first + start * left, last + end * right, last])


def _at(cubic: Array, t: Array) -> Array:
    s = (1 - t)[:, None]
    u = t[:, None]
    return np.asarray(
        cubic[0] * s**3 + cubic[1] * 3 * u * s**2 + cubic[2] * 3 * u * u * s + cubic[3] * u**3
    )


def _nearer(cubic: Array, t: Array, miss: Array) -> Array:
    """One Newton step of each parameter towards its point."""
    first = 3 * np.diff(cubic, axis=0)
    second = 2 * np.diff(first, axis=0)
    s, u = (1 - t)[:, None], t[:, None]
    slope = first[0] * s * s + first[1] * 2 * u * s + first[2] * u * u
    bend = second[0] * s + second[1] * u
    down = np.sum(slope * slope + miss * bend, axis=1)
    step = np.where(
        np.abs(down) > 1e-9, np.sum(miss * slope, axis=1) / np.where(down == 0, 1, down), 0
    )
    return np.clip(t - step, 0, 1)


def _straight(first: Array, last: Array) -> Array:
    return np.array([first, first + (last - first) / 3, first + (last - first) * 2 / 3, last])


def _unit(vector: Array) -> Array:
    return vector / (np.hypot(*vector) or 1.0)
