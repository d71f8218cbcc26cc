"""A source: a published chart or text that somebody can go and read."""

from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Record, RecordId, Sentence


class Source(Record):
    title: Sentence
    address: Annotated[str, Field(max_length=400, description="where it was read, or null")] | None
    about: Annotated[str, Field(pattern=r"^(charts|technique|tradition|safety|evidence)$")] = (
        "charts"
    )
    school: RecordId | None = None
    line: RecordId | None = Field(default=None, description="charts of one line copy one another")
    year: Annotated[int, Field(ge=1800, le=2100)] | None = None
    language: Annotated[str, Field(max_length=40)] | None = None
    detail: Sentence | None = None
    reliability: Sentence | None = None
