"""A drawing of the foot in one view: our own curves, in foot units.

Units: foot units, heel to longest toe = 1000, x lateral positive from the long axis, y heel to
toes. The drawing is of one foot; the other is its mirror, so the numbers serve both.
"""

from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Part, Record, Sentence
from solemap.data.models.shape import Toe
from solemap.data.models.vocabulary import View

Node = tuple[float, float]


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


class FootOutline(Record):
    """`rim` runs from the little toe's root round the heel to the big toe's root.

    `roots` are the ends of the toes' roots, medial to lateral: the medial edge, the four webs,
    the lateral edge. First and last are the ends of `rim`.
    """

    view: View
    rim: Annotated[tuple[Node, ...], Field(min_length=8)]
    roots: Annotated[tuple[Node, ...], Field(min_length=6, max_length=6)]
    toes: Annotated[tuple[ToeOutline, ...], Field(min_length=5, max_length=5)]
    guide_lines: Annotated[tuple[GuideLine, ...], Field(min_length=5)]
    readings: Annotated[dict[str, Sentence], Field(description="where the numbers are from")]
