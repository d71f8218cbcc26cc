"""A language that Solemap speaks, and how far what it says there has been read by people."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from solemap.data.models.record import Label, Record, Sentence


class Review(StrEnum):
    """`source`: written in it. `unreviewed`: a draft that nobody who grew up with it has read."""

    SOURCE = "source"
    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"


class Locale(Record):
    """The id is the language's code."""

    name: Annotated[Label, Field(description="in English")]
    endonym: Annotated[Label, Field(description="in the language itself")]
    direction: Literal["ltr", "rtl"]
    digits: Annotated[Literal["latn"], Field(description="CLDR's name of the numbering system")]
    review: Review
    made_by: Annotated[Sentence, Field(description="how the texts came to be, said honestly")]
