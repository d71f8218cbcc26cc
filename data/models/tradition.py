"""A tradition: one school's way of placing areas on the foot."""

from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Labels, Record, RecordId, Sentence


class Tradition(Record):
    label: Labels
    school: RecordId
    lines: Annotated[tuple[RecordId, ...], Field(min_length=1)]
    who: Sentence
    when: Sentence
    make_up: Sentence
    crosses_in_head: bool
    sources: Annotated[tuple[RecordId, ...], Field(min_length=1)]
