"""What is asked before any guided massage, and what each yes means.

An answer names the cautions behind it and is as strict as the strictest of them: no level is typed.
Nobody's answers are kept. No to all of it, and in doubt none: that is `IN_DOUBT` in `notice.py`.
"""

from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Part, Record, RecordId, Sentence


class PreflightAnswer(Part):
    id: RecordId
    say: Annotated[Sentence, Field(description="what a person says yes to")]
    cautions: Annotated[tuple[RecordId, ...], Field(min_length=1)]
    what_to_do: Sentence


class PreflightQuestion(Record):
    order: Annotated[int, Field(ge=1, le=99)]
    ask: Sentence
    answers: Annotated[
        tuple[PreflightAnswer, ...], Field(min_length=1, description="each is a yes")
    ]
