"""A view's grid as numbers, so that a client without this code can go from foot units to the grid.

Each sheet is a bilinear mesh: `points[i][j]` lies at `across[i]`, `along[j]`. Toes are sheets of
their own, above the one of the foot; where two share an edge, the later one owns it.
"""

from dataclasses import dataclass

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.frame import FootFrame

Numbers = tuple[float, ...]


@dataclass(frozen=True)
class TabulatedSheet:
    """Units: grid coordinates; foot units. `points` counts across first, then along."""

    across: Numbers
    along: Numbers
    points: tuple[tuple[tuple[float, float], ...], ...]


def tabulated(frame: FootFrame) -> tuple[TabulatedSheet, ...]:
    """The sheets of a view, rounded to a hundredth of a foot unit."""
    return tuple(
        TabulatedSheet(
            across=_numbers(sheet.across, 4),
            along=_numbers(sheet.along, 4),
            points=tuple(
                tuple((x, y) for x, y in row) for row in (np.round(sheet.points, 2) + 0.0).tolist()
            ),
        )
        for sheet in (frame.body, *frame.toes)
    )


def _numbers(array: Array, decimals: int) -> Numbers:
    return tuple(np.round(array, decimals).tolist())
