"""An area: a part of the body. Says nothing about any foot but the side it belongs to."""

from typing import Annotated

from pydantic import Field

from solemap.data.models.figure import FigurePlace
from solemap.data.models.record import Label, Labels, Language, Record, RecordId, Sentence
from solemap.data.models.vocabulary import Laterality


class Area(Record):
    label: Labels
    synonyms: dict[Language, tuple[Label, ...]] = Field(default_factory=dict)
    body_system: RecordId
    laterality: Laterality
    uberon: Annotated[str, Field(pattern=r"^UBERON:\d{7}$")] | None = None
    anatomy: Sentence
    is_long: bool = Field(default=False, description="runs through several bands; pools its claims")
    figure: Annotated[
        tuple[FigurePlace, ...], Field(max_length=2, description="its place on the body figure")
    ] = ()
    replaced_by: RecordId | None = None
