"""A routine's own strokes, laid from grid coordinates on a drawing of the foot."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.strokes.track import CONTACTS, Track, Way, fine
from solemap.data.models.stroke import Each, Instrument, Line, Press, Stroke, Turn

# How many points make a full circle.
CIRCLE = 96
# A gap lies between two toes: its points are the middle of their two edges. Units: grid.
BESIDE = 1e-6


@lru_cache(maxsize=512)
def lay_stroke(frame: Frame, stroke: Stroke, instrument: Instrument) -> tuple[Track, ...]:
    """One track a foot, toe or gap, in the order in which they are worked: the big toe first."""
    return tuple(_tracks(frame, stroke, instrument))


def _tracks(frame: Frame, stroke: Stroke, instrument: Instrument) -> Iterator[Track]:
    contact = CONTACTS[instrument]
    for number in range(stroke.each.times):
        place = None if stroke.each is Each.FOOT else number + 1
        match stroke:
            case Line():
                nodes = _mapped(frame, stroke.points, number, stroke.each)
                points = _smooth(nodes)
                yield Track(stroke.view, points, contact, returns=stroke.returns, place=place)
            case Turn():
                held, pivot = _mapped(frame, (stroke.held, stroke.pivot), number, stroke.each)
                points = _arc(held, pivot, stroke.sweep)
                yield Track(stroke.view, points, contact, Way.TURN, place=place)
            case Press():
                points = _mapped(frame, stroke.points, number, stroke.each)
                yield Track(stroke.view, points, contact, Way.STAND, returns=False, place=place)


def _mapped(
    frame: Frame, points: tuple[tuple[float, float], ...], number: int, each: Each
) -> Array:
    """Grid points of the big toe, or of the first gap, moved to the `number`th next."""
    grid = np.array(points)
    if each is Each.FOOT:
        return np.asarray(frame.map(grid))
    grid = grid + np.array([number, 0])
    if each is Each.TOE:
        return np.asarray(frame.map(grid))
    return np.asarray((frame.map(grid - np.array([BESIDE, 0])) + frame.map(grid)) / 2)


def _smooth(nodes: Array) -> Array:
    if len(nodes) == 2:
        return fine(nodes)
    curve = spline(nodes)
    count = 24 * (len(nodes) - 1) + 1
    return fine(curve.at(np.linspace(curve.knots[0], curve.knots[-1], count)))


def _arc(held: Array, pivot: Array, sweep: float) -> Array:
    """Round the pivot from where the hand holds: all round, or half of the sweep to each side."""
    reach = held - pivot
    first = np.arctan2(reach[1], reach[0])
    half = np.radians(sweep) / 2
    turns = (
        np.linspace(0, 2 * np.pi, CIRCLE + 1)
        if sweep == 360
        else np.linspace(-half, half, max(8, int(CIRCLE * sweep / 360)))
    )
    angles = first + turns
    return np.asarray(pivot + np.hypot(*reach) * np.column_stack([np.cos(angles), np.sin(angles)]))
