"""Stacking labels in a column, and counting what their leaders run over. Units: viewBox units."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point


def stack(
    starts: Sequence[float],
    targets: Sequence[Point],
    sizes: Sequence[float],
    top: float,
    bottom: float,
) -> list[float]:
    """Heights of labels whose leaders run from (start, height) to their targets without crossing.

    Each label stands as near to its target's height as the others' `sizes` (heights, with what
    parts them) allow. From the top slot down, the leader that leaves all other targets below it
    comes first.
    """
    order = sorted(range(len(targets)), key=lambda index: (targets[index].y, targets[index].x))
    heights: list[float] = []
    for _ in range(4):
        heights = _spread(
            [targets[index].y for index in order], [sizes[index] for index in order], top, bottom
        )
        better = _uncross(order, heights, starts, targets)
        if better == order:
            break
        order = better
    else:
        # The order changed last: the heights follow it.
        heights = _spread(
            [targets[index].y for index in order], [sizes[index] for index in order], top, bottom
        )
    result = [0.0] * len(targets)
    for index, height in zip(order, heights, strict=True):
        result[index] = height
    return result


def _uncross(
    order: list[int], heights: Sequence[float], starts: Sequence[float], targets: Sequence[Point]
) -> list[int]:
    places = np.array([targets[index] for index in order])
    aside = np.maximum(np.abs(places[:, 0] - np.array([starts[index] for index in order])), 1.0)
    # Row by row, how steeply each leader would rise from that slot: from the smallest rise no other
    # remaining target lies above the leader.
    rises = (places[:, 1] - np.array(heights)[:, None]) / aside
    flattest = np.argmin(np.where(np.tri(len(order), k=-1), np.inf, rises), axis=1)
    if (flattest == np.arange(len(order))).all():
        return order
    chosen = []
    for row in rises:
        first = int(np.argmin(row))
        rises[:, first] = np.inf
        chosen.append(order[first])
    return chosen


def crossings(leaders: Array) -> int:
    """How many pairs of leaders cross. Shape: (n, 4), start and end."""
    return len(crossing_pairs(leaders))


def crossing_pairs(leaders: Array) -> list[tuple[int, int]]:
    """Which leaders cross which. Shape: (n, 4), start and end."""
    if len(leaders) < 2:
        return []
    one, two = np.nonzero(np.triu(cross_each_other(leaders, leaders), 1))
    return list(zip(one.tolist(), two.tolist(), strict=True))


def cross_each_other(one: Array, other: Array) -> Array:
    """Which leaders of one set cross which of another. Shapes: (n, 4), (m, 4) to bool (n, m)."""
    a, b = one[:, None, :2], one[:, None, 2:]
    c, d = other[None, :, :2], other[None, :, 2:]
    parted = _side(a, b, c) * _side(a, b, d) < 0
    return np.asarray(parted & (_side(c, d, a) * _side(c, d, b) < 0))


def over_boxes(leaders: Array, boxes: Array) -> Array:
    """Which leader runs over which box. Shapes: (n, 4) and (m, 4) to bool (n, m)."""
    if not len(leaders) or not len(boxes):
        return np.zeros((len(leaders), len(boxes)), dtype=bool)
    start, way = leaders[:, None, :2], leaders[:, None, 2:] - leaders[:, None, :2]
    low, high = boxes[None, :, :2], boxes[None, :, 2:]
    safe = np.where(np.abs(way) < 1e-9, 1e-9, way)
    near, far = (low - start) / safe, (high - start) / safe
    enter = np.minimum(near, far).max(axis=2)
    leave = np.maximum(near, far).min(axis=2)
    return np.asarray((enter < leave) & (leave > 0) & (enter < 1))


def _spread(
    wanted: Sequence[float], sizes: Sequence[float], top: float, bottom: float
) -> list[float]:
    """Middles in order, no two closer than their sizes allow, moved as little as possible.

    Method: pool adjacent violators.
    """
    offsets = [0.0]
    for one, two in pairwise(sizes):
        offsets.append(offsets[-1] + (one + two) / 2)
    pools: list[list[float]] = []
    for height, offset in zip(wanted, offsets, strict=True):
        pools.append([height - offset, 1.0])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            value, count = pools.pop()
            total = pools[-1][1] + count
            pools[-1] = [(pools[-1][0] * pools[-1][1] + value * count) / total, total]
    base = [value for value, count in pools for _ in range(int(count))]
    first = top + sizes[0] / 2
    last = max(bottom - sizes[-1] / 2 - offsets[-1], first)
    return [
        min(max(value, first), last) + offset for value, offset in zip(base, offsets, strict=True)
    ]


def _side(a: Array, b: Array, c: Array) -> Array:
    """On which side of the line from a to b the point c lies, by its sign."""
    return np.asarray(
        (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1])
        - (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0])
    )
