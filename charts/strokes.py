"""What a hand does in a chart: the runs of a routine's step, or of a technique over zones.

Put together when it is asked for and kept: a start never waits for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from solemap.charts.geometry.foot_map import FootMap, PlacedZone
from solemap.charts.geometry.strokes.laid import lay_stroke
from solemap.charts.geometry.strokes.pace import REST
from solemap.charts.geometry.strokes.passing import Pass, passes
from solemap.charts.geometry.strokes.primitives import run_over
from solemap.charts.geometry.strokes.track import CONTACTS, Track
from solemap.data.catalog import Catalog
from solemap.data.hands import instrument_of, pressure_of
from solemap.data.models.routine import Movement, Routine, RoutineStep, Unit
from solemap.data.models.stroke import Instrument, Pressure
from solemap.data.models.technique import Primitive, Technique
from solemap.data.models.vocabulary import Foot, View

# A stroke cycle that paces breathing. Units: seconds.
CYCLE = 8.0
# As people look at charts: the right foot first.
FEET = (Foot.RIGHT, Foot.LEFT)


@dataclass(frozen=True, eq=False)
class Run:
    """One repetition of a movement on one place, and when it begins in the loop of its chart."""

    id: str
    track: Track
    passes: tuple[Pass, ...]
    begin: float
    seconds: float
    pressure: Pressure
    return_pressure: Pressure

    @property
    def end(self) -> float:
        return self.begin + self.seconds

    @property
    def zones(self) -> tuple[str, ...]:
        """Passed over, out and then back."""
        return tuple(one.zone for one in self.passes)


class Strokes:
    """The strokes of one catalog on one foot map."""

    def __init__(self, catalog: Catalog, foot_map: FootMap) -> None:
        self._catalog = catalog
        self._foot_map = foot_map
        # As many as there are zones, feet and movements: what is asked for is kept.
        self._over: dict[tuple[str, View, Foot, Primitive, Instrument], Track] = {}
        self._passes: dict[tuple[Track, str, Foot], tuple[Pass, ...]] = {}

    def shown(self, routine: Routine, step: RoutineStep) -> dict[View, tuple[Foot, ...]]:
        """Where the step is shown, in the order of its movements; nothing is laid for it."""
        found: dict[View, tuple[Foot, ...]] = {}
        for movement in routine.movements_of(step):
            for foot in FEET:
                zones = self._zones_of(routine.tradition, movement.areas, foot)
                for view in (*(one.view for one in movement.strokes), *(z.view for z in zones)):
                    feet = found.get(view, ())
                    found[view] = feet if foot in feet else (*feet, foot)
        return found

    def tracks(self, routine: Routine, movement: Movement, foot: Foot) -> tuple[Track, ...]:
        """One repetition: its own strokes, or its technique over its areas' zones on that foot."""
        if movement.strokes:
            return tuple(
                track
                for stroke in movement.strokes
                for track in lay_stroke(
                    self._foot_map.frame(stroke.view), stroke, movement.instrument
                )
            )
        primitive = self._catalog.technique(movement.technique).primitive
        zones = self._zones_of(routine.tradition, movement.areas, foot)
        return tuple(self._run_over(zone, primitive, movement.instrument) for zone in zones)

    def _run_over(self, zone: PlacedZone, primitive: Primitive, instrument: Instrument) -> Track:
        key = (zone.zone.id, zone.view, zone.foot, primitive, instrument)
        if key not in self._over:
            self._over[key] = run_over(zone, primitive, CONTACTS[instrument])
        return self._over[key]

    def _zones_of(self, tradition: str, areas: Iterable[str], foot: Foot) -> Iterator[PlacedZone]:
        """Each area's zone of the tradition in the first view that shows it on the foot."""
        for area in areas:
            for zone in self._catalog.zones_of_area(area):
                placed = [item for item in self._foot_map.placed(zone.id) if item.foot is foot]
                if zone.tradition == tradition and placed:
                    yield placed[0]

    def passes(self, tradition: str, track: Track, foot: Foot) -> tuple[Pass, ...]:
        """What a track passes over, in order, of one tradition's zones on one foot."""
        key = (track, tradition, foot)
        if key not in self._passes:
            zones = self._foot_map.placed_on(track.view, foot, tradition)
            self._passes[key] = passes(track, zones)
        return self._passes[key]

    def movement_seconds(self, routine: Routine, movement: Movement, foot: Foot) -> float:
        """All of it on one foot, at the middle of its range; 0 where the foot has no place."""
        if movement.strokes:
            places = movement.strokes[0].each.times
        else:
            places = len(self.tracks(routine, movement, foot))
        return movement.seconds * movement.repetitions.middle * places

    def seconds(self, routine: Routine, step: RoutineStep, foot: Foot) -> float:
        """The step on one foot, with the changes of the hand."""
        taken = [
            taken
            for movement in routine.movements_of(step)
            if (taken := self.movement_seconds(routine, movement, foot))
        ]
        return sum(taken) + routine.change_seconds * len(taken)

    def runs_of_step(
        self, routine: Routine, step: RoutineStep, view: View, foot: Foot
    ) -> tuple[Run, ...]:
        """One repetition of everything that the step does in a view, one after the other."""
        movements = routine.movements_of(step)
        laid = [
            (movement, track)
            for movement in movements
            for track in self.tracks(routine, movement, foot)
            if track.view is view
        ]
        if routine.done(step).is_toe_by_toe:
            laid.sort(key=lambda one: one[1].place or 0)
        runs: list[Run] = []
        for movement, track in laid:
            shared = sum(1 for other, _ in laid if other is movement)
            takes = movement.seconds / (shared if is_shared(movement) else 1)
            runs.append(
                Run(
                    id=movement.id,
                    track=track,
                    passes=self.passes(routine.tradition, track, foot),
                    begin=round(sum(run.seconds + REST for run in runs), 2),
                    seconds=round(takes, 2),
                    pressure=movement.pressure,
                    return_pressure=movement.return_pressure or movement.pressure,
                )
            )
        return tuple(runs)

    def runs_of_technique(
        self, technique: Technique, zones: Iterable[PlacedZone]
    ) -> tuple[Run, ...]:
        """The technique over each zone in turn, as it would be done by somebody who has time."""
        instrument = instrument_of(technique)
        pressure = pressure_of(technique)
        runs: list[Run] = []
        for zone in zones:
            track = self._run_over(zone, technique.primitive, instrument)
            runs.append(
                Run(
                    id=zone.zone.id,
                    track=track,
                    passes=self.passes(zone.zone.tradition, track, zone.foot),
                    begin=round(len(runs) * (CYCLE + REST), 2),
                    seconds=CYCLE,
                    pressure=pressure,
                    return_pressure=pressure,
                )
            )
        return tuple(runs)


def is_shared(movement: Movement) -> bool:
    """Whether one repetition goes over all of its strokes; else they are taken in turn."""
    return movement.repetitions.unit is Unit.PASSES


@lru_cache(maxsize=4)
def strokes_on(catalog: Catalog, foot_map: FootMap) -> Strokes:
    return Strokes(catalog, foot_map)
