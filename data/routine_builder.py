"""Puts a routine together by one rule, from minutes or from areas. Nothing of it is kept.

Warm-up, then the areas in the order of their tradition, then the closing; each area by the
technique that its own school ties to it. Whatever slides over something that is to be spared is
left out. What is named and does not fit is said; what the named areas leave of the time goes to
others of the same tradition. docs/api.md has the rule in full.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final

from solemap.data.catalog import Catalog
from solemap.data.models.area import Area
from solemap.data.models.routine import Movement, Repetitions, Routine, RoutineStep, StepPart
from solemap.data.models.shape import Outline, Patch, Shape, Spot, Trail
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Zone
from solemap.data.routine_parts import area_step, both, loosen, rock, strokes
from solemap.data.wording import N_, Wording, wording

LEAST_MINUTES: Final = 5
MOST_MINUTES: Final = 60
# How long a place is worked on at most, and a whole foot is stroked. Units: repetitions a foot.
MOST_ON_A_PLACE: Final = 9
MOST_ON_A_FOOT: Final = 6
# More than that nobody counts.
COUNTABLE: Final = 60
# What an area takes when nobody names any. Units: seconds a foot.
USUAL: Final = 40
CHANGE: Final = 4.0
# The Chinese line begins at the left foot, with what it calls the basic places.
FIRST_FEET: Final = {"rwo-shr": Foot.LEFT}
BASIC: Final = {"rwo-shr": ("kidney", "ureter", "bladder")}
ORDER: Final = (View.PLANTAR, View.MEDIAL, View.LATERAL, View.DORSAL)
TITLE: Final = N_("A massage put together for you")
SPARED: Final = N_("It is to be spared.")
TOUCHES: Final = N_("Its stroke would pass over something that is to be spared.")
NOT_PLACED: Final = N_("This line does not place it on the foot.")
NO_TIME: Final = N_("There is no time for it in so few minutes.")

# Which zones a movement passes over, on either foot.
PassedOver = Callable[[Routine, Movement], Collection[str]]


@dataclass(frozen=True)
class Wish:
    """What was asked for. `spared` are ids of areas or zones."""

    minutes: int
    tradition: str
    areas: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    first_foot: Foot | None = None
    lang: str = "en"


@dataclass(frozen=True)
class Built:
    """The routine, and what is not in it: area ids, each with a sentence that says why."""

    routine: Routine
    left_out: tuple[tuple[str, str], ...]


@dataclass
class _Part:
    """A step while its repetitions are counted. `feet` is on how many of the two it is done."""

    step: RoutineStep
    feet: int
    most: int
    times: int = 1

    @property
    def round(self) -> float:
        """One more repetition of it, on its feet."""
        return self.feet * sum(movement.seconds for movement in self.step.movements)

    @property
    def seconds(self) -> float:
        return self.times * self.round + self.feet * CHANGE * len(self.step.movements)


def build_routine(catalog: Catalog, wish: Wish, passed_over: PassedOver) -> Built:
    """Raises: UnknownRecord for a tradition, an area or a zone that is not there."""
    return _Builder(catalog, wish, passed_over).build()


class _Builder:
    def __init__(self, catalog: Catalog, wish: Wish, passed_over: PassedOver) -> None:
        self._catalog = catalog
        self._wish = wish
        self._passed_over = passed_over
        self._words: Wording = wording(wish.lang)
        self._tradition = catalog.tradition(wish.tradition)
        self._spared = {
            zone
            for name in wish.spared
            for zone in (
                [name]
                if name in catalog.zones
                else [zone.id for zone in catalog.zones_of_area(catalog.area(name).id)]
            )
        }
        self._zones = {zone.area: zone for zone in catalog.zones_of_tradition(self._tradition.id)}
        self._left_out: dict[str, str] = {}

    def build(self) -> Built:
        seconds = self._wish.minutes * 60
        frame = self._frame()
        room = seconds - sum(part.seconds for part in frame)
        named = self._named_parts(room)
        room -= sum(part.seconds for part in named)
        parts = [*named, *self._further_parts(room, frame, named)]
        parts.sort(key=lambda part: self._place(part.step))
        first = [part for part in frame if part.step.part is StepPart.WARM_UP]
        last = [part for part in frame if part.step.part is StepPart.CLOSING]
        everything = [*first, *parts, *last]
        _share(everything, seconds)
        left_out = {area: self._words.gettext(why) for area, why in self._left_out.items()}
        return Built(self._routine(_counted(everything)), tuple(sorted(left_out.items())))

    def _frame(self) -> list[_Part]:
        """What every routine begins and ends with, less what must not be slid over."""
        words, _ = self._words, self._words.gettext
        steps = (
            loosen(words),
            strokes(words, "warm", _("Warm the foot"), StepPart.WARM_UP),
            strokes(words, "smooth", _("Smooth it out"), StepPart.CLOSING),
            rock(words),
        )
        return [
            _Part(step, 2, MOST_ON_A_FOOT) for step in steps if not self._touches_spared([step])
        ]

    def _named_parts(self, room: float) -> list[_Part]:
        """The areas that were asked for, as many as there is time for, in the asker's order."""
        parts: list[_Part] = []
        for name in dict.fromkeys(self._wish.areas):
            area = self._catalog.area(name)
            why, part = self._part_of(area, is_added=False)
            if part and sum(one.seconds for one in parts) + part.seconds > room:
                why, part = NO_TIME, None
            if part:
                parts.append(part)
            else:
                self._left_out[area.id] = why
        return parts

    def _further_parts(self, room: float, frame: list[_Part], named: list[_Part]) -> list[_Part]:
        """Others, evenly from the tradition's order, while those named cannot fill the time.

        Only areas that have a technique tied to them: what nobody describes is not suggested.
        """
        have = {part.step.id for part in named}
        others = [
            part
            for area in self._in_order()
            if f"on-{area.id}" not in have and self._catalog.ties_of(self._zones[area.id])
            for part in [self._part_of(area, is_added=bool(self._wish.areas))[1]]
            if part
        ]
        spare = room - sum(part.round * (part.most - 1) for part in (*frame, *named))
        if self._wish.areas:
            wanted, added = spare, lambda part: part.seconds + part.round * (part.most - 1)
        else:
            wanted, added = room * 0.9, lambda part: part.feet * (USUAL + CHANGE)
        count = 0
        while count < len(others) and wanted > sum(map(added, _evenly(others, count))):
            count += 1
        chosen = _evenly(others, count)
        while chosen and sum(part.seconds for part in chosen) > room:
            chosen.pop()
        return chosen

    def _part_of(self, area: Area, *, is_added: bool) -> tuple[str, _Part | None]:
        """The area's step, or why there is none."""
        zone = self._zones.get(area.id)
        if zone is None:
            return NOT_PLACED, None
        if zone.id in self._spared:
            return SPARED, None
        step = area_step(self._catalog, zone, area, self._words, self._wish.lang, is_added=is_added)
        if self._touches_spared([step]):
            return TOUCHES, None
        return "", _Part(step, len(zone.feet), MOST_ON_A_PLACE)

    def _touches_spared(self, steps: Iterable[RoutineStep]) -> bool:
        if not self._spared:
            return False
        routine = self._routine(steps)
        return any(
            not self._spared.isdisjoint(self._passed_over(routine, movement))
            for step in routine.steps
            for movement in step.movements
        )

    def _in_order(self) -> list[Area]:
        areas = (self._catalog.area(name) for name in self._zones)
        return sorted(areas, key=lambda area: self._rank(self._zones[area.id]))

    def _place(self, step: RoutineStep) -> tuple[int, int, float, str]:
        [area] = step.movements[0].areas
        return self._rank(self._zones[area])

    def _rank(self, zone: Zone) -> tuple[int, int, float, str]:
        """The tradition's order: what it begins with, then the sole from the toes to the heel, the
        inner side, the outer side, the top.
        """
        basic = BASIC.get(self._tradition.id, ())
        first = basic.index(zone.area) if zone.area in basic else len(basic)
        # It is worked where it is shown: in the first view that has it.
        placement = min(zone.placements, key=lambda one: list(View).index(one.view))
        along = max(_farthest(shape, placement.view) for shape in placement.shapes)
        return first, ORDER.index(placement.view), -along, zone.id

    def _routine(self, steps: Iterable[RoutineStep]) -> Routine:
        words, _ = self._words, self._words.gettext
        kept = tuple(steps)
        used = (self._catalog.technique(m.technique) for step in kept for m in step.movements)
        first = self._wish.first_foot or FIRST_FEET.get(self._tradition.id, Foot.RIGHT)
        sources = dict.fromkeys(source for technique in used for source in technique.sources)
        return Routine(
            id="built",
            label={"en": TITLE, self._wish.lang: words.gettext(TITLE)},
            summary=_("Warm-up, the places in this line's own order, and a calm ending."),
            tradition=self._tradition.id,
            first_foot=first,
            feet=_("All of it on one foot, then on the other."),
            postures=both(_("Sit or lie with the foot raised, warm and bare.")),
            steps=kept,
            change_seconds=CHANGE,
            notes=(_("Put together by a rule; all times are our pacing."),),
            sources=tuple(sources),
        )


def _farthest(shape: Shape, view: View) -> float:
    """How far towards the toes a shape reaches. Units: grid."""
    axis = 0 if view.is_side else 1
    match shape:
        case Patch():
            return shape.along[1]
        case Spot():
            return shape.at[axis]
        case Outline() | Trail():
            return max(point[axis] for point in shape.points)


def _evenly(parts: list[_Part], count: int) -> list[_Part]:
    """So many of them, from the whole length of the list."""
    return [parts[int((index + 0.5) * len(parts) / count)] for index in range(count)]


def _share(parts: list[_Part], seconds: float) -> None:
    """Gives out the time: always to the part that has had the least of its own most."""
    while True:
        room = seconds - sum(part.seconds for part in parts)
        fitting = [part for part in parts if part.round <= room and part.times < COUNTABLE]
        if not fitting:
            return
        min(fitting, key=lambda part: (part.times / part.most, part.step.id)).times += 1


def _counted(parts: Iterable[_Part]) -> Iterable[RoutineStep]:
    for part in parts:
        movements = tuple(
            movement.model_copy(update={"repetitions": _times(movement.repetitions, part.times)})
            for movement in part.step.movements
        )
        yield part.step.model_copy(update={"movements": movements})


def _times(given: Repetitions, times: int) -> Repetitions:
    return given.model_copy(update={"least": times, "most": times})
