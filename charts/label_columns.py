"""Stacking labels in a column, and counting what their leaders run over. Units: viewBox units."""

from collections.abc import Sequence

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point


def stack(
    starts: Sequence[float], targets: Sequence[Point], spacing: float, top: float, bottom: float
) -> list[float]:
    """Heights of labels whose leaders run from (start, height) to their targets without crossing.

    Each label stands as near to its target's height as the spacing allows. From the top slot
    down, the leader that leaves all other targets below it comes first.
    """
    order = sorted(range(len(targets)), key=lambda index: (targets[index].y, targets[index].x))
    heights: list[float] = []
    for _ in range(4):
        heights = _spread([targets[index].y for index in order], spacing, top, bottom)
        better = _uncross(order, heights, starts, targets)
        if better == order:
            break
        order = better
    result = [0.0] * len(targets)
    for index, height in zip(order, heights, strict=True):
        result[index] = height
    return result


def _uncross(
    order: list[int], heights: Sequence[float], starts: Sequence[float], targets: Sequence[Point]
) -> list[int]:
    left = list(order)
    chosen = []
    for height in heights:
        # The smallest rise: no other remaining target lies above this leader.
        index = min(
            left,
            key=lambda i: (targets[i].y - height) / max(abs(targets[i].x - starts[i]), 1.0),
        )
        left.remove(index)
        chosen.append(index)
    return chosen


def crossings(leaders: Array) -> int:
    """How many pairs of leaders cross. Shape: (n, 4), start and end."""
    return len(crossing_pairs(leaders))


def crossing_pairs(leaders: Array) -> list[tuple[int, int]]:
    """Which leaders cross which. Shape: (n, 4), start and end."""
    if len(leaders) < 2:
        return []
    one, two = np.triu_indices(len(leaders), 1)
    crossed = _cross_many(leaders[one], leaders[two])
    return list(zip(one[crossed].tolist(), two[crossed].tolist(), strict=True))


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


def _spread(wanted: Sequence[float], spacing: float, top: float, bottom: float) -> list[float]:
    """Heights in order, at least `spacing` apart, moved as little as possible.

    Method: pool adjacent violators.
    """
    pools: list[list[float]] = []
    for index, height in enumerate(wanted):
        pools.append([height - index * spacing, 1.0])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            value, count = pools.pop()
            pools[-1] = [
                (pools[-1][0] * pools[-1][1] + value * count) / (pools[-1][1] + count),
                pools[-1][1] + count,
            ]
    base = [value for value, count in pools for _ in range(int(count))]
    highest = bottom - (len(wanted) - 1) * spacing
    return [
        min(max(value, top), max(highest, top)) + index * spacing
        for index, value in enumerate(base)
    ]


def _cross_many(one: Array, two: Array) -> Array:
    def side(a: Array, b: Array, c: Array) -> Array:
        return (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])

    a, b, c, d = one[:, :2], one[:, 2:], two[:, :2], two[:, 2:]
    return np.asarray((side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0))
