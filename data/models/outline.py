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


class Edge(Part):
    """One side of the sole from the heel's corner to the toes' root, and where lines meet it."""

    nodes: Annotated[tuple[Node, ...], Field(min_length=4)]
    guide_lines: Annotated[tuple[float, ...], Field(description="y at along 0, 1, 2, 3, 4")]


class ToeOutline(Part):
    """One toe from web to web, over the tip; the tip's arc lies between the two corners."""

    toe: Toe
    nodes: Annotated[tuple[Node, ...], Field(min_length=5)]


class FootOutline(Record):
    view: View
    heel: Annotated[tuple[Node, ...], Field(min_length=3)]
    medial: Edge
    lateral: Edge
    webs: Annotated[tuple[Node, ...], Field(min_length=6, max_length=6)]
    toes: Annotated[tuple[ToeOutline, ...], Field(min_length=5, max_length=5)]
    readings: Annotated[dict[str, Sentence], Field(description="where each number is from")]
