"""A technique: how a hand moves, and on which areas' zones published sources use it."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from solemap.data.models.record import Label, Part, Record, RecordId, Sentence
from solemap.data.models.vocabulary import Foot


class Primitive(StrEnum):
    """The eight movements that every technique is made of."""

    GLIDE = "glide"
    WALK = "walk"
    CIRCLE = "circle"
    HOLD = "hold"
    HOOK = "hook"
    PINCH = "pinch"
    ROTATE = "rotate"
    TAP = "tap"


class Tie(Part):
    """One statement that the technique is used on an area's zone. Says nothing about the organ."""

    area: RecordId
    school: Annotated[RecordId, Field(description="whose zones: western-ingham, chinese-rwo-shr")]
    feet: Annotated[tuple[Foot, ...], Field(min_length=1, max_length=2)] = (Foot.LEFT, Foot.RIGHT)
    direction: Sentence | None = None
    amount: Sentence | None = None
    quality: Literal["stated", "approximate", "inferred"]
    sources: Annotated[tuple[RecordId, ...], Field(min_length=1)]


Level = Annotated[int, Field(ge=0, le=10, description="0 none to 10 most")]


class Technique(Record):
    label: Label
    aliases: tuple[Label, ...] = ()
    tradition: Annotated[str, Field(pattern=r"^(western|chinese|shared|seed)$")]
    primitive: Primitive
    instrument: Sentence
    holding_hand: Sentence | None = None
    motions: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    direction: Sentence | None = None
    pressure: Sentence
    pressure_scale: tuple[Level, Level] | None = Field(default=None, description="from, to")
    amount: Sentence | None = None
    cautions: tuple[Sentence, ...] = ()
    for_recognition_only: bool = False
    ties: tuple[Tie, ...] = ()
    sources: Annotated[tuple[RecordId, ...], Field(min_length=1)]
