"""A structure of the foot that a thumb can lie over: a bone, a joint, a sheet or a tendon.

Drawn once, as the outlines are: foot units, x lateral positive and y heel to toes on the sole and
the top; distance from the heel and height over the ground on the sides.
"""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from solemap.data.models.outline import Node
from solemap.data.models.record import Label, Labels, Part, Record, Sentence
from solemap.data.models.shape import Toe
from solemap.data.models.vocabulary import View


class Tissue(StrEnum):
    """What it is made of. Only bones are drawn; the rest is named where it lies."""

    JOINT = "joint"
    TENDON = "tendon"
    BONE = "bone"
    FASCIA = "fascia"
    MUSCLE = "muscle"


class Row(StrEnum):
    """Structures of which each toe's ray has its own, so that neighbours are named together."""

    METATARSAL = "metatarsal"
    TOE_JOINT = "toe-joint"
    FIRST_BONE = "first-bone"
    MIDDLE_BONE = "middle-bone"
    END_BONE = "end-bone"


class BoneDrawing(Part):
    """One closed, smooth outline in one view. The first node is not repeated.

    `depth`: 0 lies nearest to the eye; what lies deeper is hidden behind it.
    """

    view: View
    depth: Annotated[int, Field(ge=0, le=9)] = 0
    nodes: Annotated[tuple[Node, ...], Field(min_length=6, max_length=48)]
    ridges: Annotated[
        tuple[Annotated[tuple[Node, ...], Field(min_length=2, max_length=12)], ...],
        Field(description="edges inside the outline that help to know the bone"),
    ] = ()


class Bone(Record):
    """What people call it stands first in the label; an explanation may follow in brackets."""

    label: Labels
    terminologia: Annotated[Label, Field(description="its name in Terminologia Anatomica")]
    uberon: Annotated[str, Field(pattern=r"^UBERON:\d{7}$")] | None = None
    tissue: Tissue
    row: Row | None = None
    ray: Toe | None = None
    anatomy: Sentence
    drawings: Annotated[tuple[BoneDrawing, ...], Field(min_length=1, max_length=4)]
    reading: Annotated[Sentence, Field(description="where the place and the shape are from")]

    @model_validator(mode="after")
    def _says_which_of_its_row(self) -> Self:
        if (self.row is None) != (self.ray is None):
            raise ValueError("a row and the toe's ray together, or neither")
        if len({drawing.view for drawing in self.drawings}) < len(self.drawings):
            raise ValueError("one drawing a view")
        return self

    def name(self, lang: str = "en") -> str:
        """The label without its explanation."""
        return self.label.get(lang, self.label["en"]).partition(" (")[0]

    def drawing_in(self, view: View) -> BoneDrawing | None:
        return next((drawing for drawing in self.drawings if drawing.view is view), None)
