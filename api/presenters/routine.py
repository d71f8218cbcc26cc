"""A routine as the API answers it: the record, and what its strokes turn out to pass over."""

from collections.abc import Iterable

from solemap.api.models.listing import Links
from solemap.api.models.routine import (
    ClaimItem,
    ClosingItem,
    FeetItem,
    HandsItem,
    LeftOut,
    ModeItem,
    RoutineItem,
    SentenceItem,
    StepItem,
)
from solemap.api.presenters.routine_care import cautions_before, stop_signs
from solemap.api.presenters.site import Site, in_language
from solemap.api.presenters.step_charts import charts_of_built_step, charts_of_step
from solemap.api.presenters.stroke import present_repetitions, present_strokes
from solemap.charts.strokes import FEET, strokes_on
from solemap.data.models.routine import Mode, Routine
from solemap.data.models.vocabulary import Foot


def present_routine(
    site: Site, routine: Routine, lang: str, *, built: str = "", left_out: tuple[LeftOut, ...] = ()
) -> RoutineItem:
    """`built` is the query that a routine was built from; it has no page among the records."""
    steps = tuple(
        _step(site, routine, number, lang, is_built=bool(built))
        for number in range(len(routine.steps))
    )
    strokes = strokes_on(site.catalog, site.foot_map)
    seconds = sum(strokes.seconds(routine, step, foot) for step in routine.steps for foot in Foot)
    return RoutineItem(
        id=routine.id,
        label=in_language(routine.label, lang),
        summary=routine.summary,
        minutes=round(seconds / 60, 1),
        seconds=round(seconds, 1),
        tradition=routine.tradition,
        feet=FeetItem(first=routine.first_foot, words=routine.feet),
        modes={
            mode: ModeItem(posture=routine.postures[mode], is_ours=mode in routine.ours)
            for mode in Mode
        },
        steps=steps,
        cautions=cautions_before(site, steps, lang),
        stop_signs=stop_signs(site, lang),
        claims=tuple(_claims(site, routine)),
        closing=ClosingItem(**routine.closing.model_dump()) if routine.closing else None,
        sentences=tuple(
            SentenceItem(number=number, **sentence.model_dump())
            for number, sentence in enumerate(routine.sentences, 1)
        ),
        notes=routine.notes,
        left_out=left_out,
        sources=routine.sources,
        links=_links(site, routine, built),
    )


def _links(site: Site, routine: Routine, built: str) -> Links:
    if built:
        return Links(
            own=site.api(f"routines/build?{built}"), page=site.page(f"massage/built?{built}")
        )
    chart = f"routine={routine.id}&step=1"
    shown = strokes_on(site.catalog, site.foot_map).shown(routine, routine.steps[0])
    view = next(iter(shown))
    return Links(
        own=site.api(f"routines/{routine.id}"),
        page=site.page(f"massage/{routine.id}"),
        chart=site.chart(view, "both", chart),
    )


def _claims(site: Site, routine: Routine) -> Iterable[ClaimItem]:
    for claim in routine.claims:
        topic = site.catalog.evidence.get(claim.topic or "")
        yield ClaimItem(
            **claim.model_dump(),
            grade=topic.grade if topic else None,
            verdict=topic.verdict if topic else None,
        )


def _step(site: Site, routine: Routine, index: int, lang: str, *, is_built: bool) -> StepItem:
    step = routine.steps[index]
    shown = present_strokes(site, routine, step, lang)
    movements = routine.movements_of(step)
    strokes = strokes_on(site.catalog, site.foot_map)
    taken = {foot: strokes.seconds(routine, step, foot) for foot in FEET}
    zones = (zone for stroke in shown for foot in FEET for zone in stroke.zones.get(foot, ()))
    return StepItem(
        id=step.id,
        number=index + 1,
        title=step.title,
        quote_title=_quoted_title(routine, index),
        part=step.part,
        same_as=step.same_as,
        is_toe_by_toe=step.is_toe_by_toe,
        feet=tuple(foot for foot in FEET if taken[foot]),
        seconds=round(max(taken.values()), 1),
        hands={
            mode: HandsItem(**hands.model_dump()) for mode, hands in routine.hands_of(step).items()
        },
        words={mode: tuple(movement.words[mode] for movement in movements) for mode in Mode},
        strokes=shown,
        zones=tuple(dict.fromkeys(zones)),
        repetitions=present_repetitions(movements[0].repetitions, lang),
        pressure=max((one.pressure for one in movements), key=lambda one: one.scale),
        cautions=step.cautions,
        note=step.note,
        claims=step.claims,
        charts=charts_of_built_step(site, routine, step, lang)
        if is_built
        else charts_of_step(site, routine, step),
    )


def _quoted_title(routine: Routine, index: int) -> str | None:
    """The sentence of the document that the step's title stands for."""
    pointer = f"/steps/{index}/title"
    return next((said.text for said in routine.sentences if pointer in said.fields), None)
