"""Smooth curves through measured nodes, and polylines back to Béziers.

A spline here is the natural C2 cubic through its nodes: continuous curvature, where Catmull-Rom
shows flats at heel and ball.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Spline:
    """A cubic through `nodes` (n, 2), known by its tangents at `knots` (n,)."""

    knots: Array
    nodes: Array
    tangents: Array

    def at(self, parameter: Array | float) -> Array:
        """Points at the parameters. Shape: parameters' shape + (2,)."""
        where = np.asarray(parameter, dtype=np.float64)
        index = np.clip(
            np.searchsorted(self.knots, where, side="right") - 1, 0, len(self.knots) - 2
        )
        step = (self.knots[index + 1] - self.knots[index])[..., None]
        t = (where - self.knots[index])[..., None] / step
        return np.asarray(
            self.nodes[index] * (1 + 2 * t) * (1 - t) ** 2
            + self.tangents[index] * step * t * (1 - t) ** 2
            + self.nodes[index + 1] * t**2 * (3 - 2 * t)
            + self.tangents[index + 1] * step * t**2 * (t - 1),
        )

    def cut(self, first: float, last: float, count: int) -> Array:
        """`count` points from one parameter to another, at equal steps of length."""
        fine = self.at(np.linspace(first, last, max(4 * count, 200)))
        return at_lengths(fine, np.linspace(0, 1, count))

    def beziers(self, first: float, last: float) -> Array:
        """The stretch between two parameters as cubics. Shape: (n, 4, 2)."""
        low, high = min(first, last), max(first, last)
        inner = self.knots[(self.knots > low + 1e-9) & (self.knots < high - 1e-9)]
        knots = np.concatenate([[low], inner, [high]])
        points, tangents = self.at(knots), self._slope(knots)
        step = np.diff(knots)[:, None] / 3
        cubics = np.stack(
            [
                points[:-1],
                points[:-1] + tangents[:-1] * step,
                points[1:] - tangents[1:] * step,
                points[1:],
            ],
            axis=1,
        )
        return cubics if first <= last else cubics[::-1, ::-1]

    def _slope(self, parameter: Array) -> Array:
        index = np.clip(
            np.searchsorted(self.knots, parameter, side="right") - 1, 0, len(self.knots) - 2
        )
        step = (self.knots[index + 1] - self.knots[index])[..., None]
        t = (parameter - self.knots[index])[..., None] / step
        rise = (self.nodes[index + 1] - self.nodes[index]) / step
        return np.asarray(
            rise * 6 * t * (1 - t)
            + self.tangents[index] * (1 - t) * (1 - 3 * t)
            + self.tangents[index + 1] * t * (3 * t - 2),
        )


def spline(nodes: Array, *, closed: bool = False) -> Spline:
    """The C2 cubic through the nodes (n, 2), by chord length; `closed` joins the ends smoothly."""
    points = np.asarray(nodes, dtype=np.float64)
    if closed:
        points = np.vstack([points, points[:1]])
    step = np.hypot(*np.diff(points, axis=0).T)
    knots = np.concatenate([[0.0], np.cumsum(step)])
    return Spline(knots, points, _tangents(points, step, closed))


def _tangents(points: Array, step: Array, closed: bool) -> Array:
    """First derivatives that make the second ones meet at each node."""
    count = len(points)
    matrix = np.zeros((count, count))
    right = np.zeros((count, 2))
    rise = np.diff(points, axis=0) / step[:, None]
    for i in range(1, count - 1):
        matrix[i, i - 1], matrix[i, i], matrix[i, i + 1] = (
            step[i],
            2 * (step[i - 1] + step[i]),
            step[i - 1],
        )
        right[i] = 3 * (step[i] * rise[i - 1] + step[i - 1] * rise[i])
    if closed:
        matrix[0, 0], matrix[0, -1] = 1, -1
        last, first = step[-1], step[0]
        matrix[-1, -2], matrix[-1, -1], matrix[-1, 1] = first, 2 * (last + first), last
        right[-1] = 3 * (first * rise[-1] + last * rise[0])
    else:
        matrix[0, 0], matrix[0, 1], right[0] = 2, 1, 3 * rise[0]
        matrix[-1, -1], matrix[-1, -2], right[-1] = 2, 1, 3 * rise[-1]
    return np.asarray(np.linalg.solve(matrix, right), dtype=np.float64)


def at_lengths(polyline: Array, fractions: Array) -> Array:
    """Points of a polyline (n, 2) at fractions of its length."""
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(polyline, axis=0).T))])
    where = np.asarray(fractions) * length[-1]
    return np.column_stack([np.interp(where, length, polyline[:, axis]) for axis in (0, 1)])


def monotone(x: Array, y: Array, where: Array) -> Array:
    """Fritsch-Carlson cubic through (x, y): rises where the data rise, and never overshoots.

    Source: Fritsch and Carlson, SIAM J. Numer. Anal. 17 (1980), 238-246.
    """
    step, rise = np.diff(x), np.diff(y) / np.diff(x)
    # Where the data are flat the harmonic mean divides by nothing, and is not taken.
    with np.errstate(divide="ignore", invalid="ignore"):
        inner = np.where(
            rise[:-1] * rise[1:] > 0,
            3
            * (step[:-1] + step[1:])
            / ((2 * step[1:] + step[:-1]) / rise[:-1] + (step[1:] + 2 * step[:-1]) / rise[1:]),
            0.0,
        )
    slope = np.concatenate([[rise[0]], inner, [rise[-1]]])
    index = np.clip(np.searchsorted(x, where, side="right") - 1, 0, len(x) - 2)
    h = step[index]
    t = (where - x[index]) / h
    return np.asarray(
        y[index] * (1 + 2 * t) * (1 - t) ** 2
        + slope[index] * h * t * (1 - t) ** 2
        + y[index + 1] * t**2 * (3 - 2 * t)
        + slope[index + 1] * h * t**2 * (t - 1),
    )
