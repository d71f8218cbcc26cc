"""A body system, and the colour family that it is drawn in (seven families, see docs/art)."""

from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Label, Language, Record, RecordId


class BodySystem(Record):
    label: Annotated[dict[Language, Label], Field(min_length=1)]
    family: RecordId
