"""Four ways to say where on the foot, in grid coordinates.

`across` 0..5 runs from the medial edge to the lateral edge, whole numbers are the borders of the
longitudinal zones. `along` 0..5 runs from the back of the heel to the tips of the toes: 1 heel
line, 2 waist line, 3 diaphragm line, 4 the toes' roots. On the side views `up` 0..2 stands in for
`across`: 0 the sole's edge, 1 the top ridge, 2 the leg's cut.

A point is `[across, along]` on the sole and the top, `[along, up]` on the side views.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from solemap.data.models.record import Part

Coordinate = Annotated[float, Field(ge=0, le=5, allow_inf_nan=False)]
GridPair = tuple[Coordinate, Coordinate]
Toe = Annotated[int, Field(ge=1, le=5, description="1 the big toe, 5 the little toe")]


def check_range(value: GridPair, axis: str) -> None:
    if value[0] >= value[1]:
        raise ValueError(f"{axis} runs from the smaller number to the larger, got {list(value)}")


class Patch(Part):
    """Everything between two longitudinal and two cross lines; above the toes' roots, per toe."""

    kind: Literal["patch"]
    along: GridPair
    across: GridPair | None = None
    up: GridPair | None = None

    @model_validator(mode="after")
    def _has_two_ranges(self) -> Self:
        if (self.across is None) == (self.up is None):
            raise ValueError("a patch has along and across (sole, top) or along and up (sides)")
        check_range(self.along, "along")
        check_range(self.across or self.up or (0, 0), "across" if self.across else "up")
        return self


class Outline(Part):
    """A closed ring of grid points, smoothed after it is mapped; last point not repeated."""

    kind: Literal["outline"]
    points: Annotated[tuple[GridPair, ...], Field(min_length=3, max_length=64)]


class Spot(Part):
    """A round place. Units: radius in foot units (heel to longest toe = 1000)."""

    kind: Literal["spot"]
    at: GridPair
    radius: Annotated[float, Field(gt=2, le=120)]
    toe: Toe | None = None


class Trail(Part):
    """A band along grid points. Units: width in foot units."""

    kind: Literal["trail"]
    points: Annotated[tuple[GridPair, ...], Field(min_length=2, max_length=64)]
    width: Annotated[float, Field(gt=2, le=120)]
    toe: Toe | None = None


Shape = Annotated[Patch | Outline | Spot | Trail, Field(discriminator="kind")]
