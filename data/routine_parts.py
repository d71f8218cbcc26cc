"""What a built routine begins and ends with, and how one area becomes a step of it.

Words stand here once and are looked up in the reader's language when a routine is built.
"""

from collections.abc import Iterable
from typing import Final

from solemap.data.catalog import Catalog
from solemap.data.hands import instrument_of, pressure_of
from solemap.data.models.area import Area
from solemap.data.models.routine import (
    Hands,
    Mode,
    Movement,
    Repetitions,
    RoutineStep,
    StepPart,
    Unit,
)
from solemap.data.models.stroke import Held, Instrument, Line, Pressure, Speed, Stroke, Turn
from solemap.data.models.technique import Primitive, Technique, Tie
from solemap.data.models.vocabulary import View
from solemap.data.models.zone import Zone
from solemap.data.record_prose import translated
from solemap.data.wording import Wording

# One repetition on one zone paces a breath. Units: seconds.
PASS: Final = 8.0
ROUND: Final = (
    Turn(kind="turn", view=View.PLANTAR, held=(2.5, 3.72), pivot=(2.5, 3.4)),
    Turn(kind="turn", view=View.MEDIAL, held=(3.4, 0.4), pivot=(1.5, 1.02), sweep=26),
)
ROCK: Final = (Turn(kind="turn", view=View.PLANTAR, held=(2.5, 3.3), pivot=(2.5, 2.4), sweep=30),)
TOP: Final = (
    Line(kind="line", view=View.DORSAL, points=((2.5, 4.9), (2.5, 4.0), (2.5, 3.0), (2.45, 1.9))),
)
SOLE: Final = (
    Line(
        kind="line",
        view=View.PLANTAR,
        points=((2.5, 4.9), (2.5, 4.0), (2.5, 3.0), (2.5, 2.0), (2.5, 0.4)),
    ),
)
UNITS: Final = {
    Primitive.GLIDE: Unit.THERE_AND_BACK,
    Primitive.HOLD: Unit.PRESSES,
    Primitive.HOOK: Unit.PRESSES,
    Primitive.PINCH: Unit.PRESSES,
}
# How sure a source is that the technique belongs to the area, the surest first.
QUALITIES: Final = ("stated", "approximate", "inferred")


def both(text: str) -> dict[Mode, str]:
    return {Mode.PARTNER: text, Mode.SELF: text}


def hands(working: str, holding: str | None = None) -> dict[Mode, Hands]:
    return {mode: Hands(holding=holding, working=working) for mode in Mode}


def own(
    move_id: str,
    technique: str,
    words: str,
    direction: str,
    strokes: tuple[Stroke, ...],
    instrument: Instrument,
    unit: Unit,
    *,
    back: Pressure | None = None,
) -> Movement:
    """A movement of ours with strokes of its own, once."""
    return Movement(
        id=move_id,
        technique=technique,
        words=both(words),
        strokes=strokes,
        instrument=instrument,
        direction=direction,
        repetitions=Repetitions(least=1, most=1, unit=unit, is_stated=False),
        pressure=Pressure.GENTLE,
        return_pressure=back,
        speed=Speed.SLOW,
        seconds=PASS,
    )


def loosen(words: Wording) -> RoutineStep:
    """The warm-up that slides over nothing."""
    _ = words.gettext
    turn = own(
        "turn",
        "ankle-rotation",
        _("Turn the foot slowly at the ankle in a full circle, one way round, then the other way."),
        _("One way round, then the other."),
        ROUND,
        Instrument.HAND,
        Unit.TURNS_EACH_WAY,
    )
    return RoutineStep(
        id="ankle",
        title=_("Turn the ankle"),
        part=StepPart.WARM_UP,
        hands=hands(_("Takes hold of the ball of the foot."), _("Cups the heel.")),
        held=Held.HEEL,
        movements=(turn,),
        cautions=(_("Small circles in a stiff joint; none in a painful flare or after a sprain."),),
    )


def strokes(words: Wording, step_id: str, title: str, part: StepPart) -> RoutineStep:
    """Long strokes over top and sole."""
    _ = words.gettext
    top = own(
        "top",
        "stroking",
        _("Stroke the top of the foot slowly from the toes to the ankle, and back more lightly."),
        _("From the toes to the ankle, and back."),
        TOP,
        Instrument.THUMBS,
        Unit.THERE_AND_BACK,
        back=Pressure.LIGHT,
    )
    sole = own(
        "sole",
        "stroking",
        _("Stroke the sole slowly from the toes to the heel, and back more lightly."),
        _("From the toes to the heel, and back."),
        SOLE,
        Instrument.THUMBS,
        Unit.THERE_AND_BACK,
        back=Pressure.LIGHT,
    )
    return RoutineStep(
        id=step_id,
        title=title,
        part=part,
        hands=hands(_("Both hands cradle the foot, thumbs free.")),
        held=Held.EDGES,
        movements=(top, sole),
    )


def rock(words: Wording) -> RoutineStep:
    """The closing that slides over nothing."""
    _ = words.gettext
    move = own(
        "rock",
        "side-to-side",
        _("Let the foot rock loosely between both palms, slower and slower, and keep still."),
        _("To and fro."),
        ROCK,
        Instrument.HANDS,
        Unit.THERE_AND_BACK,
    )
    return RoutineStep(
        id="rock",
        title=_("Rock, and keep still"),
        part=StepPart.CLOSING,
        hands=hands(_("Both palms on the edges of the foot.")),
        movements=(move,),
    )


def area_step(
    catalog: Catalog, zone: Zone, area: Area, words: Wording, lang: str, *, is_added: bool
) -> RoutineStep:
    """The technique that the zone's own school ties to its area, run over the zone."""
    _ = words.gettext
    chosen, tie = chosen_technique(catalog, zone)
    technique = translated(chosen, words)
    # The tie in the reader's language stands where it stands in English.
    there = technique.ties[chosen.ties.index(tie)].direction if tie else None
    said = " ".join(technique.motions)
    note = _("Not asked for: it follows in this line's order, to fill the time.")
    movement = Movement(
        id=area.id,
        technique=technique.id,
        words=both(said),
        areas=(area.id,),
        instrument=instrument_of(chosen),
        direction=there or technique.direction or _("Along the place."),
        repetitions=Repetitions(
            least=1, most=1, unit=UNITS.get(technique.primitive, Unit.PASSES), is_stated=False
        ),
        pressure=pressure_of(technique),
        speed=Speed.SLOW,
        seconds=PASS,
    )
    holding = technique.holding_hand
    return RoutineStep(
        id=f"on-{area.id}",
        title=area.label.get(lang, area.label["en"]),
        part=StepPart.AREAS,
        hands=hands(technique.instrument, holding),
        movements=(movement,),
        cautions=technique.cautions,
        note=note if is_added else None,
    )


def chosen_technique(catalog: Catalog, zone: Zone) -> tuple[Technique, Tie | None]:
    """The surest tie, the gentler hand first; without one, a press that every school has."""
    tied: Iterable[tuple[Technique, Tie]] = (
        (technique, tie)
        for technique, tie in catalog.ties_of(zone)
        if not technique.for_recognition_only and technique.primitive is not Primitive.ROTATE
    )
    ordered = sorted(
        tied,
        key=lambda pair: (
            QUALITIES.index(pair[1].quality),
            sum(pair[0].pressure_scale or (0, 0)),
            pair[0].id,
        ),
    )
    return ordered[0] if ordered else (catalog.technique("press-and-hold"), None)
