"""Which name stands where: inside its patch, once in the gutter, or in the outer margin.

Hard rules, after the criteria that Niedermann, Nöllenburg and Rutter distilled from 202 hand-made
atlas figures ("Radial contour labeling with straight leaders", PacificVis 2017): no two labels
overlap, no two leaders cross, no leader runs over a foreign label. Soft ones: short leaders, few
of them, even spacing. Units: viewBox units.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point
from solemap.charts.label_columns import crossing_pairs, crossings, over_boxes, stack
from solemap.charts.label_fit import Inside, fit_inside
from solemap.charts.labels import LINE_HEIGHT, Label, Name
from solemap.charts.script import line_breaks
from solemap.charts.stage import GUTTER, LENGTH, TOP, Stage, Standing
from solemap.charts.text_width import text_width

SPACING = 1.22
LEADER_GAP = 7.0
# What a name in the gutter leaves free at each side.
GUTTER_EDGE = 14.0
FAULT = 2000.0
LABEL_COST = 220.0
# What a name in its own patch is worth, in leader length.
HOME = 250.0


@dataclass(eq=False)
class Outside:
    """A name on one or both feet that needs a leader, and which column it stands in."""

    names: tuple[Name, ...]
    is_inner: bool
    may_move: bool


@dataclass(frozen=True)
class Slot:
    """One label in one column; `starts` are where its leaders begin, one a name."""

    names: tuple[Name, ...]
    starts: tuple[Point, ...]
    at: Point
    anchor: str
    lines: tuple[str, ...] = ()

    def leaders(self) -> list[tuple[float, float, float, float]]:
        return [(*start, *name.target) for start, name in zip(self.starts, self.names, strict=True)]


class Layout:
    """Places the names of one chart at one type size. The same names give the same labels."""

    def __init__(self, stage: Stage, size: float, names: Sequence[Name]) -> None:
        self._stage = stage
        self._size = size
        self._inside: list[Inside] = []
        self._outside: list[Outside] = []
        self._evicted: list[tuple[Outside, list[Inside]]] = []
        groups: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            groups[name.key].append(name)
        self._counts = {key: len(group) for key, group in groups.items()}
        for group in groups.values():
            fits = [fit for name in group if (fit := self._fit(name))]
            if len(fits) == len(group):
                self._inside.extend(fits)
            else:
                self._outside.append(self._outside_of(tuple(group)))

    def labels(self) -> tuple[Label, ...]:
        """Settles columns, then lets names inside step aside, until nothing moves."""
        while True:
            self._settle()
            if not self._make_way():
                break
        self._bring_in()
        labels = [*map(self._inside_label, self._inside), *map(self._outside_label, self._slots())]
        return tuple(sorted(labels, key=lambda label: (label.key, label.feet)))

    def faults(self) -> int:
        """Crossing leaders and leaders over foreign names that are left."""
        leaders = self._leaders(self._slots())
        return crossings(leaders) + self._blocked(leaders)

    def _is_one_sided(self, key: str) -> bool:
        return self._counts[key] == 1 and self._stage.gutter is not None

    def _fit(self, name: Name) -> Inside | None:
        return fit_inside(name, self._size, semibold=self._is_one_sided(name.key))

    def _outside_of(self, group: tuple[Name, ...]) -> Outside:
        one_sided = self._is_one_sided(group[0].key)
        is_inner = not one_sided and all(name.is_medial for name in group)
        return Outside(group, is_inner, may_move=not one_sided)

    def _settle(self) -> None:
        """Flip columns singly, then in pairs, while that removes faults or shortens leaders."""
        self._flip_singly()
        if self.faults():
            self._untangle(self._cost())
            self._flip_singly()

    def _flip_singly(self) -> None:
        cost = self._cost()
        for _ in range(3):
            before = cost
            for item in self._outside:
                if item.may_move:
                    item.is_inner = not item.is_inner
                    changed = self._cost()
                    if changed < cost - 1e-6:
                        cost = changed
                    else:
                        item.is_inner = not item.is_inner
            if cost >= before:
                break

    def _untangle(self, cost: float) -> None:
        """The best flips of two at once, one of them at fault, where no single flip helps."""
        movable = [item for item in self._outside if item.may_move]
        while at_fault := self._at_fault():
            best: tuple[float, tuple[Outside, ...]] = (cost - FAULT / 2, ())
            for pair in combinations(movable, 2):
                if at_fault.isdisjoint(pair):
                    continue
                self._flip(pair)
                best = min(best, (self._cost(), pair), key=lambda tried: tried[0])
                self._flip(pair)
            cost, chosen = best
            if not chosen:
                return
            self._flip(chosen)

    @staticmethod
    def _flip(items: Iterable[Outside]) -> None:
        for item in items:
            item.is_inner = not item.is_inner

    def _at_fault(self) -> set[Outside]:
        """The names whose leaders cross another, or leave a name inside no free place."""
        slots = self._slots()
        leaders = self._leaders(slots)
        owners = {id(name): item for item in self._outside for name in item.names}
        rows = [owners[id(slot.names[0])] for slot in slots for _ in slot.leaders()]
        crossed = {rows[row] for pair in crossing_pairs(leaders) for row in pair}
        places = zip(self._inside, self._free(leaders), strict=True)
        shut_out = [item for item, free in places if not free.any()]
        return crossed.union(self._in_the_way(shut_out))

    def _cost(self) -> float:
        slots = self._slots()
        leaders = self._leaders(slots)
        faults = crossings(leaders) + self._blocked(leaders)
        length = float(np.hypot(*(leaders[:, :2] - leaders[:, 2:]).T).sum())
        # A shared name stands once in the gutter, twice in the margins.
        return FAULT * faults + length + LABEL_COST * len(slots)

    def _free(self, leaders: Array) -> list[Array]:
        """For each name inside, which of its places no leader runs over."""
        if not self._inside:
            return []
        counts = [len(item.places) for item in self._inside]
        boxes = np.vstack([item.boxes for item in self._inside])
        free = ~over_boxes(leaders, boxes).any(axis=0)
        return np.split(free, np.cumsum(counts)[:-1])

    def _blocked(self, leaders: Array) -> int:
        return sum(not free.any() for free in self._free(leaders))

    def _make_way(self) -> bool:
        """Names inside step aside for leaders; one with no free place goes outside."""
        blocked = []
        for item, free in zip(self._inside, self._free(self._leaders(self._slots())), strict=True):
            item.chosen = int(np.argmax(free))
            if not free.any():
                blocked.append((float(item.name.room.area), item.name.key))
        if not blocked:
            return False
        # The smallest patch gives way first: that often frees the others.
        _, key = min(blocked)
        group = [item for item in self._inside if item.name.key == key]
        self._inside = [item for item in self._inside if item.name.key != key]
        outside = self._outside_of(tuple(item.name for item in group))
        self._outside.append(outside)
        self._evicted.append((outside, group))
        return True

    def _bring_in(self) -> None:
        """A name that gave way comes back where a few leaders can go round on the other side."""
        for outside, group in sorted(
            self._evicted, key=lambda pair: (-pair[1][0].name.room.area, pair[1][0].name.key)
        ):
            cost = self._cost()
            before = [item.is_inner for item in self._outside]
            kept = list(self._outside)
            self._outside.remove(outside)
            self._inside.extend(group)
            for item in self._in_the_way(group):
                item.is_inner = not item.is_inner
            if self._cost() < cost + HOME:
                self._make_room()
                continue
            self._inside = [item for item in self._inside if item not in group]
            self._outside = kept
            for item, is_inner in zip(kept, before, strict=True):
                item.is_inner = is_inner
        self._make_room()

    def _in_the_way(self, group: Sequence[Inside]) -> list[Outside]:
        """The movable names whose leaders run over the freest place of each name."""
        found = {}
        for item in group:
            over = np.array(
                [
                    over_boxes(self._leaders_of(other), item.boxes).any(axis=0)
                    for other in self._outside
                ]
            )
            freest = int(np.argmin(over.sum(axis=0)))
            for index in np.flatnonzero(over[:, freest]):
                other = self._outside[index]
                if other.may_move:
                    found[id(other)] = other
        return list(found.values())

    def _make_room(self) -> None:
        free = self._free(self._leaders(self._slots()))
        for item, places in zip(self._inside, free, strict=True):
            item.chosen = int(np.argmax(places))

    def _leaders_of(self, item: Outside) -> Array:
        return self._leaders([slot for slot in self._slots() if slot.names[0] in item.names])

    def _leaders(self, slots: Sequence[Slot]) -> Array:
        return np.array([row for slot in slots for row in slot.leaders()]).reshape(-1, 4)

    def _slots(self) -> list[Slot]:
        inner = [item.names for item in self._outside if item.is_inner]
        slots: list[Slot] = []
        if self._stage.gutter is not None:
            slots += self._gutter_slots(inner, self._stage.gutter)
        for standing in self._stage.standings:
            outer = _on(standing, [item.names for item in self._outside if not item.is_inner])
            slots += self._margin_slots(outer, standing.outer_column, standing)
            if self._stage.gutter is None:
                slots += self._margin_slots(_on(standing, inner), standing.inner_column, standing)
        return slots

    def _gutter_slots(self, groups: Sequence[tuple[Name, ...]], gutter: float) -> list[Slot]:
        """Shared names stand once; both feet are mirrors, so the first foot's targets rule."""
        if not groups:
            return []
        lines = [self._lines(group[0], GUTTER - 2 * GUTTER_EDGE) for group in groups]
        half = [self._width(each) / 2 + LEADER_GAP for each in lines]
        first = self._stage.standings[0]
        targets = [
            next((n for n in group if n.foot is first.foot), group[0]).target for group in groups
        ]
        starts = [
            gutter - reach if target.x < gutter else gutter + reach
            for reach, target in zip(half, targets, strict=True)
        ]
        heights = self._stack(starts, targets, [len(each) for each in lines])
        return [
            Slot(
                group,
                tuple(
                    Point(gutter + (reach if name.target.x > gutter else -reach), y)
                    for name in group
                ),
                Point(gutter, y),
                "middle",
                each,
            )
            for group, reach, y, each in zip(groups, half, heights, lines, strict=True)
        ]

    def _margin_slots(self, names: Sequence[Name], column: float, standing: Standing) -> list[Slot]:
        if not names:
            return []
        side = 1 if column > standing.axis else -1
        room = (self._stage.width - column if side > 0 else column) - LEADER_GAP
        lines = [self._lines(name, room) for name in names]
        heights = self._stack(
            [column] * len(names), [name.target for name in names], [len(each) for each in lines]
        )
        return [
            Slot(
                (name,),
                (Point(column, y),),
                Point(column + side * LEADER_GAP, y),
                "start" if side > 0 else "end",
                each,
            )
            for name, each, y in zip(names, lines, heights, strict=True)
        ]

    def _lines(self, name: Name, room: float) -> tuple[str, ...]:
        """As few lines as fit into the room; as many as there may be where none does."""
        semibold = self._is_one_sided(name.key)
        breaks = line_breaks(name.text)
        fitting = (lines for lines in breaks if self._width(lines, semibold=semibold) <= room)
        return next(fitting, breaks[-1])

    def _width(self, lines: tuple[str, ...], *, semibold: bool = False) -> float:
        return max(text_width(line, self._size, semibold=semibold) for line in lines)

    def _stack(
        self, starts: Sequence[float], targets: Sequence[Point], lines: Sequence[int]
    ) -> list[float]:
        sizes = [self._size * (SPACING + LINE_HEIGHT * (count - 1)) for count in lines]
        return stack(starts, targets, sizes, TOP, TOP + LENGTH)

    def _inside_label(self, item: Inside) -> Label:
        name = item.name
        x, y = item.places[item.chosen]
        at = Point(float(x), float(y))
        one_sided = self._is_one_sided(name.key)
        return Label(
            name.key, name.zone, (name.foot,), item.lines, item.type_size, at, "middle", one_sided
        )

    def _outside_label(self, slot: Slot) -> Label:
        name = slot.names[0]
        return Label(
            name.key,
            name.zone,
            tuple(each.foot for each in slot.names),
            slot.lines or (name.text,),
            self._size,
            slot.at,
            slot.anchor,
            self._is_one_sided(name.key),
            tuple(
                (start, each.target) for start, each in zip(slot.starts, slot.names, strict=True)
            ),
        )


def _on(standing: Standing, groups: Sequence[tuple[Name, ...]]) -> list[Name]:
    return [name for group in groups for name in group if name.foot is standing.foot]
