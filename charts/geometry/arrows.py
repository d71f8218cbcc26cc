"""Where an arrow key leads: from each zone to the next one towards the toes, heel and edges.

Directions are the foot's own, so that a page may turn or mirror the drawing: on the sole and the
top `toes`, `heel`, `medial` and `lateral`; a side view has `toes`, `heel`, `up` and `down`.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import View

# Foot units: x lateral positive, y towards the toes; on side views x towards the toes, y upward.
SOLE_WAYS = {"toes": (0, 1), "heel": (0, -1), "medial": (-1, 0), "lateral": (1, 0)}
SIDE_WAYS = {"toes": (1, 0), "heel": (-1, 0), "up": (0, 1), "down": (0, -1)}
# A step aside counts this many times a step ahead.
ASIDE = 2.0


def arrows_of(view: View, places: Sequence[tuple[str, Point]]) -> dict[str, dict[str, str]]:
    """For each id, the id that each direction leads to; a direction without one is left out."""
    ways = SIDE_WAYS if view.is_side else SOLE_WAYS
    ids = [name for name, _ in places]
    points = np.array([point for _, point in places], dtype=np.float64).reshape(-1, 2)
    found: dict[str, dict[str, str]] = {name: {} for name in ids}
    for index, name in enumerate(ids):
        for way, axis in ways.items():
            ahead = _nearest_ahead(points, index, np.array(axis, dtype=np.float64))
            if ahead is not None:
                found[name][way] = ids[ahead]
    return found


def _nearest_ahead(points: Array, index: int, axis: Array) -> int | None:
    """The point within 45 degrees of the axis that costs least to reach."""
    step = points - points[index]
    ahead = step @ axis
    aside = np.abs(step @ axis[::-1])
    open_to = (ahead > 1e-9) & (aside <= ahead)
    if not open_to.any():
        return None
    cost = np.where(open_to, ahead + ASIDE * aside, np.inf)
    return int(np.argmin(cost))


def reached_from(start: str, arrows: Mapping[str, Mapping[str, str]]) -> set[str]:
    """All ids that the arrow keys lead to from one."""
    seen, edge = {start}, [start]
    while edge:
        for name in arrows[edge.pop()].values():
            if name not in seen:
                seen.add(name)
                edge.append(name)
    return seen
