"""The body wears the foot's grid: five strips a side, the same four lines. To the body and back.

The tradition's own argument, as geometry: `to_body(foot, across, along)` is the place of the body
that the rule of strips and lines ties to a place on the sole. Units: body units.
"""

from functools import cached_property
from typing import NamedTuple

import numpy as np

from solemap.charts.geometry.curve import Array, monotone
from solemap.charts.geometry.mesh import Mesh, Sheet
from solemap.charts.geometry.point import Point
from solemap.data.models.figure import EdgeRow, Figure
from solemap.data.models.vocabulary import Foot

STRIPS = 5.0
ARM_EDGE = 6.0
PER_STRIP = 4
PER_BAND = 20
LIMB_STATIONS = 41


class BodyPlace(NamedTuple):
    """A place of the body as the rule ties it to a foot: grid coordinates of that foot."""

    foot: Foot
    across: float
    along: float


class BodyFrame:
    """Grid to body units and back. The right half is tabulated, the left is its mirror."""

    def __init__(self, figure: Figure) -> None:
        strips = np.linspace(0, STRIPS, int(STRIPS) * PER_STRIP + 1)
        bands = np.linspace(0, 5, 5 * PER_BAND + 1)
        self.trunk = _sheet(figure.trunk, strips, bands)
        self.leg = _sheet(figure.leg, strips, np.linspace(-2, 0, LIMB_STATIONS))
        lowest, highest = figure.arm[0].along, figure.arm[-1].along
        arm = np.linspace(STRIPS, ARM_EDGE, PER_STRIP + 1)
        self.arm = _sheet(figure.arm, arm, np.linspace(lowest, highest, LIMB_STATIONS))
        self._mesh = Mesh((self.trunk,))
        self._body = Mesh((self.arm, self.leg, self.trunk))

    def to_body(self, foot: Foot, across: float, along: float) -> Point:
        """Where the rule puts a place of the sole on the body; beyond the grid, its edge."""
        place = np.clip(across, 0, STRIPS), np.clip(along, 0, STRIPS)
        x, y = self.trunk.at(np.array([place[0]]), np.array([place[1]]))[0]
        return Point(float(x) if foot is Foot.RIGHT else -float(x), float(y))

    def to_grid(self, point: Point) -> BodyPlace | None:
        """The inverse of `to_body`; None beside head and trunk: limbs are not on the sole.

        The middle line of the body lies on both feet; here it is the right one's.
        """
        place = self._mesh.grid_at(abs(point.x), point.y)
        return BodyPlace(Foot.RIGHT if point.x >= 0 else Foot.LEFT, *place) if place else None

    def map(self, places: Array) -> Array:
        """Body units of grid points of the figure, limbs included. Shape: (n, 2) to (n, 2).

        `across` is minus on the person's left, and 5 to 6 on the arm.
        """
        across, along = np.abs(places[:, 0]), places[:, 1]
        result = self.trunk.at(np.minimum(across, STRIPS), np.maximum(along, 0))
        for sheet, here in ((self.leg, along < 0), (self.arm, across > STRIPS)):
            if here.any():
                result[here] = sheet.at(across[here], along[here])
        result[:, 0] *= np.where(places[:, 0] < 0, -1, 1)
        return result

    def place_of(self, point: Point) -> tuple[float, float] | None:
        """The inverse of `map`: signed `across` and `along`, limbs included."""
        place = self._body.grid_at(abs(point.x), point.y)
        return None if place is None else (place[0] if point.x >= 0 else -place[0], place[1])

    @cached_property
    def right_half(self) -> tuple[Sheet, ...]:
        """The sheet that the foot's grid covers, for clients without this code."""
        return (self.trunk,)


def _sheet(rows: tuple[EdgeRow, ...], across: Array, along: Array) -> Sheet:
    """Straight between the edges in x; each cross line is an arch between its two ends."""
    ends = [
        monotone(np.array([row.along for row in rows]), np.array(values), along)
        for values in (
            [row.inner[0] for row in rows],
            [row.inner[1] for row in rows],
            [row.outer[0] for row in rows],
            [row.outer[1] for row in rows],
        )
    ]
    inner_x, inner_y, outer_x, outer_y = (end[None, :] for end in ends)
    part = ((across - across[0]) / (across[-1] - across[0]))[:, None]
    x = inner_x + (outer_x - inner_x) * part
    y = inner_y + (outer_y - inner_y) * part**2
    return Sheet(across, along, np.stack([x, y], axis=2))
