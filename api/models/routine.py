"""What the API says of routines: steps in order, each with its strokes and what they pass over."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered, Item, Links, Listing
from solemap.data.models.caution import CautionLevel, CautionScope
from solemap.data.models.evidence import Grade
from solemap.data.models.routine import Mode, StepPart, Unit
from solemap.data.models.stroke import Each, Instrument, Pressure, Speed
from solemap.data.models.technique import Primitive
from solemap.data.models.vocabulary import Foot, View

Xy = Annotated[tuple[float, float], Field(description="foot units")]


class RepetitionsItem(Answered):
    """On each place: a foot, or each toe, gap or zone of it."""

    min: int
    max: int
    unit: Unit
    is_stated: Annotated[bool, Field(description="false: no source counts it, the number is ours")]
    words: Annotated[str, Field(examples=["3 to 5 times there and back"])]


class ContactItem(Answered):
    """What touches the skin: ellipses side by side. Units: foot units."""

    width: Annotated[float, Field(description="of one pad, across its way")]
    length: float
    pads: int


class TrackItem(Answered):
    """The way of one repetition on one toe, gap or zone, or along the foot."""

    place: Annotated[int | None, Field(description="number of the toe or gap, 1 the big toe's")]
    zone: Annotated[str | None, Field(description="the zone whose shape it is run over")]
    path: tuple[Xy, ...]


class StrokeItem(Answered):
    """One movement as it is shown in one view."""

    id: str
    movement: Annotated[int, Field(description="counted from 1: its words in `words`")]
    technique: str
    primitive: Primitive
    view: View
    feet: tuple[Foot, ...]
    instrument: Instrument
    direction: str
    per: Annotated[Each, Field(description="what a repetition is done on")]
    times: Annotated[int, Field(description="how many such places a foot has")]
    toe_order: tuple[int, ...]
    repetitions: RepetitionsItem
    pressure: Pressure
    pressure_scale: Annotated[tuple[int, int], Field(description="0 none to 10 most; ours")]
    return_pressure: Annotated[Pressure | None, Field(description="null: there is no way back")]
    pressure_note: str | None
    speed: Speed
    seconds_each: Annotated[float, Field(description="one repetition")]
    seconds: Annotated[float, Field(description="all of it on one foot")]
    contact: ContactItem
    tracks: Annotated[tuple[TrackItem, ...], Field(description="in the order of working")]
    zones: Annotated[
        dict[Foot, tuple[str, ...]],
        Field(description="ids of what it passes over, in order, out and back"),
    ]


class HandsItem(Answered):
    holding: Annotated[str | None, Field(description="null: both hands work")]
    working: str


class StepChart(Answered):
    """Drawings of the step in one view: paths under the site's root."""

    view: View
    right: str | None
    left: str | None


class StepItem(Item):
    number: int
    title: str
    quote_title: Annotated[str | None, Field(description="as the document has it")]
    part: StepPart
    same_as: Annotated[str | None, Field(description="the step that is done again, whole")]
    is_toe_by_toe: bool
    feet: Annotated[tuple[Foot, ...], Field(description="the feet that it is done on")]
    seconds: Annotated[float, Field(description="on one foot, changes of the hand included")]
    hands: dict[Mode, HandsItem]
    words: Annotated[dict[Mode, tuple[str, ...]], Field(description="one entry a movement")]
    strokes: tuple[StrokeItem, ...]
    zones: Annotated[tuple[str, ...], Field(description="of all strokes and feet, each once")]
    repetitions: RepetitionsItem
    pressure: Pressure
    cautions: tuple[str, ...]
    note: str | None
    claims: Annotated[tuple[str, ...], Field(description="ids, from the routine's claims")]
    charts: tuple[StepChart, ...]


class ModeItem(Answered):
    posture: str
    is_ours: Annotated[bool, Field(description="no source words this way of doing it")]


class FeetItem(Answered):
    first: Foot
    words: str


class RoutineCaution(Item):
    """`/api/v1/cautions` has the whole record."""

    label: str
    level: CautionLevel
    scope: CautionScope
    why: str
    what_to_do: str


class RoutineStopSign(Item):
    label: str
    what_to_do: str
    is_emergency: bool


class ClaimItem(Item):
    """What the document promises, in its words, and what is known of it."""

    quote: str
    topic: Annotated[str | None, Field(description="id of the evidence that comes nearest")]
    grade: Grade | None
    verdict: str | None
    say: str


class ClosingItem(Answered):
    quote: Annotated[str, Field(description="the document's last sentence")]
    claim: str


class SentenceItem(Answered):
    number: int
    text: str
    fields: Annotated[tuple[str, ...], Field(description="JSON pointers into the record")]
    reading: Annotated[str | None, Field(description="how we read it, where it can be read twice")]


class LeftOut(Answered):
    area: str
    why: str


class RoutineItem(Item):
    label: str
    summary: str
    minutes: Annotated[float, Field(description="both feet")]
    seconds: float
    tradition: Annotated[str, Field(description="whose zones it lights")]
    feet: FeetItem
    modes: dict[Mode, ModeItem]
    steps: tuple[StepItem, ...]
    cautions: Annotated[
        tuple[RoutineCaution, ...], Field(description="before you begin; the strictest first")
    ]
    stop_signs: Annotated[tuple[RoutineStopSign, ...], Field(description="what ends it at once")]
    claims: tuple[ClaimItem, ...]
    closing: ClosingItem | None
    sentences: Annotated[
        tuple[SentenceItem, ...], Field(description="the document that it was read from, whole")
    ]
    notes: tuple[str, ...]
    left_out: Annotated[
        tuple[LeftOut, ...], Field(description="asked for, and not in it; only where it was built")
    ] = ()
    sources: tuple[str, ...]
    links: Links


class RoutineList(Listing[RoutineItem]):
    """Routines, sorted by id."""
