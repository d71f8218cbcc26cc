"""A complaint: words that people type when something hurts, and the card that answers them.

A card says what is known, what to be careful with and when to see a clinician. It names no place on
the foot: `rules/complaint_cards.py` holds that.
"""

from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Label, Labels, Language, Record, RecordId, Sentence


class Complaint(Record):
    label: Labels
    words: Annotated[
        dict[Language, Annotated[tuple[Label, ...], Field(min_length=1)]],
        Field(default_factory=dict, description="other ways to say it, by language"),
    ]
    topic: Annotated[RecordId, Field(description="the graded evidence that comes nearest")]
    evidence: Annotated[Sentence, Field(description="what the grade of the topic says")]
    caution: Annotated[Sentence, Field(description="what to be careful with before a massage")]
    see_a_clinician: Annotated[Sentence, Field(description="when to, and how soon")]
    routine: Annotated[Sentence, Field(description="a calm routine, the same for everybody")]
    body_area: Annotated[Label, Field(description="where in the body, by its anatomical name")]
