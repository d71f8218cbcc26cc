"""Drawings of the foot: our own curves, in foot units.

Units: foot units, heel to longest toe = 1000. On the sole and the top x is lateral positive from
the long axis and y runs from heel to toes. Seen from the side x runs from the heel (0) to the
longest toe (1000) and y is the height over the ground. The drawing is of one foot; the other is
its mirror, so the numbers serve both.
"""

from typing import Annotated, Literal

from pydantic import Field

from solemap.data.models.record import Part, Record, Sentence
from solemap.data.models.shape import Toe
from solemap.data.models.vocabulary import View

Node = tuple[float, float]
Strength = Annotated[float, Field(gt=0, le=1, description="opacity")]


class ToeOutline(Part):
    """One toe from its medial root over the tip to its lateral root, roots left out."""

    toe: Toe
    nodes: Annotated[tuple[Node, ...], Field(min_length=5)]
    swell: Annotated[float, Field(description="how far the crease rises under the toe")]


class GuideLine(Part):
    """Where a cross line meets the two edges. Units: y in foot units."""

    along: Annotated[float, Field(ge=0, le=4)]
    medial: float
    lateral: float
    reading: Sentence


class Tone(Part):
    """A soft shade: an ellipse that is darkest in the middle. `turn` in degrees, to the left."""

    at: Node
    reach: tuple[float, float]
    turn: float = 0
    strength: Strength


class Fold(Part):
    """A line inside the contour that tapers to both ends: a knuckle, a tendon, an ankle bone."""

    name: str
    nodes: Annotated[tuple[Node, ...], Field(min_length=2)]
    width: Annotated[float, Field(gt=0, le=12)]
    strength: Strength


class Nail(Part):
    """A closed ring: round at the cuticle, flat at the free edge."""

    toe: Toe
    nodes: Annotated[tuple[Node, ...], Field(min_length=6)]


class Drawing(Record):
    """What every view has inside its contour. `leg`: the ring at which the leg is cut."""

    tones: tuple[Tone, ...] = ()
    folds: tuple[Fold, ...] = ()
    nails: tuple[Nail, ...] = ()
    leg: tuple[Node, ...] | None = None
    behind: Annotated[
        tuple[Node, ...] | None, Field(description="ring of what is seen past the near edge")
    ] = None
    readings: Annotated[dict[str, Sentence], Field(description="where the numbers are from")]


class FootOutline(Drawing):
    """The sole or the top. `rim` runs from the little toe's root round the heel to the big toe's.

    `roots` are the ends of the toes' roots, medial to lateral: the medial edge, the four webs,
    the lateral edge. First and last are the ends of `rim`.
    """

    view: Literal[View.PLANTAR, View.DORSAL]
    rim: Annotated[tuple[Node, ...], Field(min_length=8)]
    roots: Annotated[tuple[Node, ...], Field(min_length=6, max_length=6)]
    toes: Annotated[tuple[ToeOutline, ...], Field(min_length=5, max_length=5)]
    guide_lines: Annotated[tuple[GuideLine, ...], Field(min_length=5)]


class SideGuideLine(Part):
    """Where a cross line meets the sole's edge and the ridge. Units: x in foot units."""

    along: Annotated[float, Field(ge=0, le=5)]
    edge: float
    ridge: float
    reading: Sentence


class SideToe(Part):
    """What is seen of one toe: an open line from the ground over the tip to the toe's back."""

    toe: Toe
    nodes: Annotated[tuple[Node, ...], Field(min_length=4)]


class SideOutline(Drawing):
    """The foot from its inner or outer side.

    `rim` runs from the leg's cut down the Achilles tendon, round the heel, along the sole's edge,
    over the tip of the toes and up the back of the foot to the leg's cut again. The corners lie
    on it: `tendon`, where the ankle's line meets the Achilles tendon; `heel`, where the sole's
    edge begins; `sole_tip` and `ridge_tip`, between which the toes face forward; `bend`, where
    the foot turns into the leg. `ankle` is the line from tendon to bend, below the ankle bone.
    """

    view: Literal[View.MEDIAL, View.LATERAL]
    rim: Annotated[tuple[Node, ...], Field(min_length=12)]
    tendon: Node
    heel: Node
    sole_tip: Node
    ridge_tip: Node
    bend: Node
    ankle: Annotated[tuple[Node, ...], Field(min_length=2, description="ends left out")]
    guide_lines: Annotated[tuple[SideGuideLine, ...], Field(min_length=6, max_length=6)]
    toes: tuple[SideToe, ...] = ()
    hidden: Annotated[
        tuple[Node, Node] | None, Field(description="the stretch of the rim that toes hide")
    ] = None
