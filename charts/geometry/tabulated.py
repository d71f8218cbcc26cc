"""A view's grid as numbers, so that a client without this code can go from foot units to the grid.

Each sheet is a bilinear mesh between its stations. The toes and the leg are sheets of their own,
after the one of the foot; where two share an edge, the later one owns it.
"""

from dataclasses import dataclass

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.side import SideFrame

Numbers = tuple[float, ...]


@dataclass(frozen=True)
class TabulatedSheet:
    """`points[i][j]` lies at the i-th station of the first axis and the j-th of the second.

    Units: stations in grid coordinates, points in foot units.
    """

    axes: tuple[str, str]
    stations: tuple[Numbers, Numbers]
    points: tuple[tuple[tuple[float, float], ...], ...]


def tabulated(frame: Frame) -> tuple[TabulatedSheet, ...]:
    """The sheets of a view, rounded to a hundredth of a foot unit."""
    is_side = isinstance(frame, SideFrame)
    sheets = (frame.body, frame.leg) if isinstance(frame, SideFrame) else (frame.body, *frame.toes)
    return tuple(
        TabulatedSheet(
            axes=("along", "up") if is_side else ("across", "along"),
            stations=(_numbers(sheet.u), _numbers(sheet.v)),
            points=tuple(
                tuple((x, y) for x, y in row) for row in (np.round(sheet.points, 2) + 0.0).tolist()
            ),
        )
        for sheet in sheets
    )


def _numbers(stations: Array) -> Numbers:
    return tuple(np.round(stations, 4).tolist())
