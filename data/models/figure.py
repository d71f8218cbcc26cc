"""The body figure: our drawing of a standing person, and where each area lies on it.

Units: body units, soles to crown = 1000. x is positive to the person's right from the middle of
the body, y runs from the soles to the crown. The drawing is of the right half; the left is its
mirror, so the numbers serve both.

Body grid: `along` 0..5 as on the foot, 0 the seat, 1 the pelvic line, 2 the waist line, 3 the
diaphragm line, 4 the shoulder line, 5 the crown; below 0 the legs, -1 the knee, -2 the sole.
`across` 0..5 from the middle to the outer edge, minus on the person's left; from 5 to 6 the arm.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from solemap.data.models.outline import Fold, Node, Tone
from solemap.data.models.record import Part, Record, Sentence


class BodyView(StrEnum):
    """From where the figure is seen. The front faces the reader."""

    FRONT = "front"
    BACK = "back"


Across = Annotated[float, Field(ge=-6, le=6, allow_inf_nan=False)]
Along = Annotated[float, Field(ge=-2, le=5, allow_inf_nan=False)]
BodyPair = tuple[Across, Along]


class BodyRing(Part):
    """A closed ring of grid points, smoothed after it is mapped; last point not repeated."""

    kind: Literal["outline"]
    points: Annotated[tuple[BodyPair, ...], Field(min_length=3, max_length=64)]


class BodySpot(Part):
    """A round place. Units: radius in body units."""

    kind: Literal["spot"]
    at: BodyPair
    radius: Annotated[float, Field(gt=1, le=60)]


class BodyTrail(Part):
    """A band along grid points. Units: width in body units."""

    kind: Literal["trail"]
    points: Annotated[tuple[BodyPair, ...], Field(min_length=2, max_length=64)]
    width: Annotated[float, Field(gt=1, le=80)]


BodyShape = Annotated[BodyRing | BodySpot | BodyTrail, Field(discriminator="kind")]


class FigurePlace(Part):
    """Where an area lies on the figure, seen from one side.

    `is_paired`: the shapes are of the person's right half and drawn in both. `is_quiet`: drawn
    only when it is chosen, for it has no edge of its own, or is one of many small things.
    """

    view: BodyView
    shapes: Annotated[tuple[BodyShape, ...], Field(min_length=1, max_length=8)]
    is_paired: bool = False
    is_quiet: bool = False


class EdgeRow(Part):
    """Where one grid line meets the middle of the body, or the inner edge of a limb, and its
    outer edge.
    """

    along: Along
    inner: Node
    outer: Node


class BodyDrawing(Part):
    """What one side of the figure has inside its contour, right half; `is_paired` lines are
    mirrored.
    """

    view: BodyView
    folds: tuple[Fold, ...] = ()
    middle_folds: tuple[Fold, ...] = ()
    tones: tuple[Tone, ...] = ()


class Figure(Record):
    """The figure's frame and contour. Runs of the contour meet in corners.

    `upper` runs from the crown over shoulder and hand to the armpit, `lower` from the armpit over
    hip and foot to the fork of the legs.
    """

    trunk: Annotated[tuple[EdgeRow, ...], Field(min_length=6)]
    leg: Annotated[tuple[EdgeRow, ...], Field(min_length=3)]
    arm: Annotated[tuple[EdgeRow, ...], Field(min_length=3)]
    upper: Annotated[tuple[Node, ...], Field(min_length=8)]
    lower: Annotated[tuple[Node, ...], Field(min_length=8)]
    drawings: Annotated[tuple[BodyDrawing, ...], Field(min_length=2, max_length=2)]
    readings: Annotated[dict[str, Sentence], Field(description="where the numbers are from")]
