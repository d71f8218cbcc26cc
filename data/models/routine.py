"""A routine: movements in order, for one who gives and one who receives, or for oneself.

What a step's hands do is stored by where they go on the foot ("toes to ankle"), never by "towards
you": the words for each way of giving it say that.
"""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from solemap.data.models.record import Label, Labels, Part, Record, RecordId, Sentence
from solemap.data.models.stroke import Held, Instrument, Pressure, Speed, Stroke
from solemap.data.models.vocabulary import Foot


class Mode(StrEnum):
    """Who massages whom."""

    PARTNER = "partner"
    SELF = "self"


class Unit(StrEnum):
    """What is counted."""

    THERE_AND_BACK = "there-and-back"
    TURNS_EACH_WAY = "turns-each-way"
    PASSES = "passes"
    BREATHS = "breaths"
    CIRCLES = "circles"
    PRESSES = "presses"


class StepPart(StrEnum):
    """What a step is for in the whole."""

    WARM_UP = "warm-up"
    AREAS = "areas"
    CLOSING = "closing"


def check_has_both_modes(words: dict[Mode, object]) -> dict[Mode, object]:
    if set(words) != set(Mode):
        raise ValueError("words for both ways, 'partner' and 'self'")
    return words


BothModes = AfterValidator(check_has_both_modes)
Wording = Annotated[dict[Mode, Sentence], BothModes]


class Hands(Part):
    """`holding` is absent where both hands work."""

    holding: Sentence | None = None
    working: Sentence


class Repetitions(Part):
    """How often on each place: a foot, or each toe, gap or zone of it."""

    least: Annotated[int, Field(ge=1, le=60)]
    most: Annotated[int, Field(ge=1, le=60)]
    unit: Unit
    is_stated: Annotated[bool, Field(description="false: the source gives no count, ours")] = True

    @model_validator(mode="after")
    def _runs_upwards(self) -> Self:
        if self.least > self.most:
            raise ValueError("least is not more than most")
        return self

    @property
    def middle(self) -> int:
        return (self.least + self.most + 1) // 2


class Movement(Part):
    """One thing that a hand does. It has strokes of its own, or a technique over areas' zones."""

    id: RecordId
    technique: RecordId
    words: Wording
    strokes: Annotated[tuple[Stroke, ...], Field(max_length=8)] = ()
    areas: Annotated[
        tuple[RecordId, ...], Field(max_length=40, description="one after the other")
    ] = ()
    instrument: Instrument
    direction: Sentence
    repetitions: Repetitions
    pressure: Pressure
    return_pressure: Pressure | None = Field(default=None, description="absent: as on the way out")
    pressure_note: Sentence | None = None
    speed: Speed
    seconds: Annotated[float, Field(gt=0, le=300, description="one repetition; our pacing")]


class RoutineStep(Part):
    """`same_as` names an earlier step that is done again, whole."""

    id: RecordId
    title: Label
    part: StepPart
    same_as: RecordId | None = None
    hands: Annotated[dict[Mode, Hands], Field(default_factory=dict)]
    held: Held | None = Field(default=None, description="where a hand holds and keeps still")
    movements: Annotated[tuple[Movement, ...], Field(max_length=12)] = ()
    is_toe_by_toe: Annotated[
        bool, Field(description="every movement on one toe before the next toe")
    ] = False
    claims: tuple[RecordId, ...] = ()
    cautions: tuple[Sentence, ...] = ()
    note: Sentence | None = None

    @model_validator(mode="after")
    def _moves_or_repeats(self) -> Self:
        if bool(self.movements) == bool(self.same_as):
            raise ValueError("a step has movements, or names the step that it repeats")
        if self.movements:
            check_has_both_modes(dict(self.hands))
        return self


class Claim(Part):
    """What the document promises, word for word, and what may be said beside it."""

    id: RecordId
    quote: Sentence
    topic: RecordId | None = Field(default=None, description="the graded evidence beside it")
    say: Sentence


class Closing(Part):
    """How the document ends, and which of its claims that is about."""

    quote: Sentence
    claim: RecordId


class QuotedSentence(Part):
    """One sentence of the document, and the fields of this record that carry it."""

    text: Sentence
    fields: Annotated[tuple[str, ...], Field(min_length=1, description="JSON pointers")]
    reading: Sentence | None = Field(default=None, description="where it can be read two ways")


class Routine(Record):
    """`sentences` hold the whole document that it was read from, where it was."""

    label: Labels
    summary: Sentence
    tradition: RecordId
    first_foot: Foot
    feet: Sentence
    postures: Wording
    ours: Annotated[
        tuple[Mode, ...], Field(description="the ways whose wording no source gives")
    ] = ()
    steps: Annotated[tuple[RoutineStep, ...], Field(min_length=1, max_length=60)]
    change_seconds: Annotated[float, Field(ge=0, le=20, description="between movements")] = 4
    claims: tuple[Claim, ...] = ()
    closing: Closing | None = None
    sentences: Annotated[tuple[QuotedSentence, ...], Field(max_length=60)] = ()
    notes: tuple[Sentence, ...] = ()
    sources: Annotated[tuple[RecordId, ...], Field(min_length=1)]

    def step(self, step_id: str) -> RoutineStep | None:
        return next((step for step in self.steps if step.id == step_id), None)

    def done(self, step: RoutineStep) -> RoutineStep:
        """The step itself, or the one that it repeats: whose hands and movements are done."""
        repeated = self.step(step.same_as) if step.same_as else None
        return repeated or step

    def movements_of(self, step: RoutineStep) -> tuple[Movement, ...]:
        return self.done(step).movements

    def hands_of(self, step: RoutineStep) -> dict[Mode, Hands]:
        return self.done(step).hands
