"""A zone: one place on the foot that one tradition links to one area of the body."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from solemap.data.models.record import Part, Record, RecordId, Sentence
from solemap.data.models.shape import Shape
from solemap.data.models.vocabulary import Foot, View


class Reading(StrEnum):
    """How a source was read. The last three are weak: shown, never counted."""

    STATED = "stated"
    DRAWN = "drawn"
    INFERRED_FROM_ORDER = "inferred-from-order"
    LATERALITY_ONLY = "laterality-only"
    VIEW_ONLY = "view-only"

    @property
    def is_weak(self) -> bool:
        return self not in (Reading.STATED, Reading.DRAWN)


class Testimony(Part):
    """One source that puts the area here, and how it was read."""

    source: RecordId
    read: Reading


class Placement(Part):
    """Where the zone lies in one view. `feet` narrows the zone's own feet."""

    view: View
    shapes: Annotated[tuple[Shape, ...], Field(min_length=1, max_length=8)]
    feet: Annotated[tuple[Foot, ...], Field(min_length=1, max_length=2)] | None = None


class Halves(Part):
    """Which half of the body each foot shows: its own, or, where the sides cross, the other's."""

    shown: Literal["same-side", "crossed"]
    sources: Annotated[tuple[RecordId, ...], Field(min_length=1)]

    def half_on(self, foot: Foot) -> Foot:
        """The side of the body that lies on a foot."""
        return foot.other if self.shown == "crossed" else foot


Number = Annotated[str, Field(min_length=1, max_length=8)]


class Zone(Record):
    """The place is the sources'; the edges are ours."""

    tradition: RecordId
    area: RecordId
    number: Number | None = Field(default=None, description="only where a source gives it")
    feet: Annotated[tuple[Foot, ...], Field(min_length=1, max_length=2)]
    placements: Annotated[tuple[Placement, ...], Field(min_length=1, max_length=8)]
    halves: Halves | None = Field(default=None, description="absent: no source says")
    over: Annotated[tuple[RecordId, ...], Field(description="zones that this one may lie on")] = ()
    sources: Annotated[tuple[Testimony, ...], Field(min_length=1)]
    note: Sentence | None = None

    def placements_on(self, view: View, foot: Foot) -> tuple[Placement, ...]:
        return tuple(
            placement
            for placement in self.placements
            if placement.view is view and foot in (placement.feet or self.feet)
        )
