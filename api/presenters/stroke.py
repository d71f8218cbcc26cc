"""Strokes as the API answers them: each movement in each view, with the ways of its contact."""

from collections.abc import Iterable

from solemap.api.models.routine import ContactItem, RepetitionsItem, StrokeItem, TrackItem
from solemap.api.presenters.site import Site
from solemap.charts.geometry.strokes.track import CONTACTS, Track
from solemap.charts.strokes import FEET, Strokes, strokes_on
from solemap.data.models.routine import Movement, Repetitions, Routine, RoutineStep, Unit
from solemap.data.models.stroke import Each
from solemap.data.models.vocabulary import Foot, View
from solemap.data.wording import N_, wording

# One, a number, a range.
COUNTED = {
    Unit.THERE_AND_BACK: (
        N_("once there and back"),
        N_("{most} times there and back"),
        N_("{least} to {most} times there and back"),
    ),
    Unit.TURNS_EACH_WAY: (
        N_("one turn each way"),
        N_("{most} turns each way"),
        N_("{least} to {most} turns each way"),
    ),
    Unit.PASSES: (
        N_("once over"),
        N_("{most} times over"),
        N_("{least} to {most} times over"),
    ),
    Unit.BREATHS: (
        N_("for one slow breath"),
        N_("for {most} slow breaths"),
        N_("for {least} to {most} slow breaths"),
    ),
    Unit.CIRCLES: (
        N_("one small circle"),
        N_("{most} small circles"),
        N_("{least} to {most} small circles"),
    ),
    Unit.PRESSES: (N_("one press"), N_("{most} presses"), N_("{least} to {most} presses")),
}


def present_repetitions(given: Repetitions, lang: str) -> RepetitionsItem:
    one, number, span = COUNTED[given.unit]
    words = span if given.least < given.most else one if given.most == 1 else number
    return RepetitionsItem(
        min=given.least,
        max=given.most,
        unit=given.unit,
        is_stated=given.is_stated,
        words=wording(lang).gettext(words).format(least=given.least, most=given.most),
    )


def present_strokes(
    site: Site, routine: Routine, step: RoutineStep, lang: str
) -> tuple[StrokeItem, ...]:
    strokes = strokes_on(site.catalog, site.foot_map)
    return tuple(
        _stroke(site, strokes, routine, number, movement, view, laid, lang)
        for number, movement in enumerate(routine.movements_of(step), 1)
        for view, laid in _by_view(strokes, routine, movement).items()
    )


Laid = dict[Foot, tuple[Track, ...]]


def _by_view(strokes: Strokes, routine: Routine, movement: Movement) -> dict[View, Laid]:
    found: dict[View, Laid] = {}
    for foot in FEET:
        for track in strokes.tracks(routine, movement, foot):
            laid = found.setdefault(track.view, {})
            laid[foot] = (*laid.get(foot, ()), track)
    return found


def _stroke(
    site: Site,
    strokes: Strokes,
    routine: Routine,
    number: int,
    movement: Movement,
    view: View,
    laid: Laid,
    lang: str,
) -> StrokeItem:
    tracks = next(iter(laid.values()))
    each = movement.strokes[0].each if movement.strokes else Each.FOOT
    returns = any(track.returns for track in tracks)
    contact = CONTACTS[movement.instrument] if movement.strokes else tracks[0].contact
    return StrokeItem(
        id=movement.id,
        movement=number,
        technique=movement.technique,
        primitive=site.catalog.technique(movement.technique).primitive,
        view=view,
        feet=tuple(laid),
        instrument=movement.instrument,
        direction=movement.direction,
        per=each,
        times=each.times,
        toe_order=(1, 2, 3, 4, 5) if each is Each.TOE else (),
        repetitions=present_repetitions(movement.repetitions, lang),
        pressure=movement.pressure,
        pressure_scale=movement.pressure.scale,
        return_pressure=(movement.return_pressure or movement.pressure) if returns else None,
        pressure_note=movement.pressure_note,
        speed=movement.speed,
        seconds_each=movement.seconds,
        seconds=round(max(strokes.movement_seconds(routine, movement, foot) for foot in FEET), 1),
        contact=ContactItem(
            width=round(contact.width, 1), length=round(contact.length, 1), pads=contact.pads
        ),
        tracks=tuple(_track(track) for track in tracks),
        zones={foot: tuple(_passed(strokes, routine, laid[foot], foot)) for foot in laid},
    )


def _track(track: Track) -> TrackItem:
    return TrackItem(place=track.place, zone=track.zone, path=track.few_points)


def _passed(
    strokes: Strokes, routine: Routine, tracks: Iterable[Track], foot: Foot
) -> Iterable[str]:
    for track in tracks:
        yield from (one.zone for one in strokes.passes(routine.tradition, track, foot))
