"""Which name stands where: inside its patch, once in the gutter, or in the outer margin.

Hard rules, after the criteria that Niedermann, Nöllenburg and Rutter distilled from 202 hand-made
atlas figures ("Radial contour labeling with straight leaders", PacificVis 2017): no two labels
overlap, no two leaders cross, no leader runs over a foreign label. Soft ones: short leaders, few
of them, even spacing. Units: viewBox units.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point
from solemap.charts.label_columns import cross_each_other, crossing_pairs, over_boxes
from solemap.charts.label_fit import Inside, fit_inside
from solemap.charts.label_slots import Column, ColumnMaker, Outside, Slot, leaders_of
from solemap.charts.labels import Label, Name
from solemap.charts.stage import Stage

FAULT = 2000.0
LABEL_COST = 220.0
# What a name in its own patch is worth, in leader length.
HOME = 250.0
# Names whose targets are farther apart than this are not moved together: when leaders cross, and
# when they could only be shorter.
TANGLED, NEIGHBOURS = 260.0, 100.0
ROUNDS = 3


class Columns(Protocol):
    """Makes the columns of names outside."""

    def columns(self, outside: Sequence[Outside]) -> list[Column]: ...


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
        self._places = _Places(self._inside)
        self._crossed: dict[tuple[Column, Column], int] = {}
        self._maker = self._column_maker()

    def labels(self) -> tuple[Label, ...]:
        """Settles columns, then lets names inside step aside, until nothing moves."""
        while True:
            self._settle()
            if not self._make_way():
                break
        self._bring_in()
        self._mend()
        labels = [*map(self._inside_label, self._inside), *map(self._outside_label, self._slots())]
        return tuple(sorted(labels, key=lambda label: (label.key, label.feet)))

    def faults(self) -> int:
        """Crossing leaders, leaders over foreign names, and covered names inside that are left."""
        return self._faults(self._columns())

    def _column_maker(self) -> Columns:
        return ColumnMaker(self._stage, self._size, self._is_one_sided)

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
            self._untangle(self._cost(), TANGLED)
            self._flip_singly()

    def _flip_singly(self) -> None:
        cost = self._cost()
        for _ in range(ROUNDS):
            before = cost
            for item in self._movable():
                cost = self._flipped_if_better((item,), cost)
            if cost >= before:
                break

    def _flip_neighbours(self) -> None:
        """Two at once: what stands in the way of a name is often one other."""
        cost = self._cost()
        for pair in self._pairs(NEIGHBOURS):
            cost = self._flipped_if_better(pair, cost)

    def _flipped_if_better(self, items: Sequence[Outside], cost: float) -> float:
        """The cost afterwards."""
        self._flip(items)
        changed = self._cost()
        if changed < cost - 1e-6:
            return changed
        self._flip(items)
        return cost

    def _untangle(self, cost: float, apart: float) -> None:
        """The best flips of two at once, one of them at fault, where no single flip helps."""
        while at_fault := self._at_fault():
            best: tuple[float, tuple[Outside, ...]] = (cost - FAULT / 2, ())
            for pair in self._pairs(apart):
                if at_fault.isdisjoint(pair):
                    continue
                self._flip(pair)
                best = min(best, (self._cost(), pair), key=lambda tried: tried[0])
                self._flip(pair)
            cost, chosen = best
            if not chosen:
                return
            self._flip(chosen)

    def _pairs(self, apart: float) -> list[tuple[Outside, Outside]]:
        """The movable names whose targets are no farther apart, along either axis."""
        pairs = []
        for pair in combinations(self._movable(), 2):
            one, other = (item.names[0].target for item in pair)
            if abs(one.x - other.x) <= apart and abs(one.y - other.y) <= apart:
                pairs.append(pair)
        return pairs

    def _mend(self) -> None:
        """What no other way undoes: a name of one foot may stand between the feet after all."""
        if not self.faults():
            return
        for item in self._outside:
            item.may_move = True
        self._flip_singly()
        self._untangle(self._cost(), math.inf)
        self._choose_places()

    def _movable(self) -> list[Outside]:
        return [item for item in self._outside if item.may_move]

    @staticmethod
    def _flip(items: Iterable[Outside]) -> None:
        for item in items:
            item.is_inner = not item.is_inner

    def _at_fault(self) -> set[Outside]:
        """The names whose leaders cross another, run over a name, or leave one no free place."""
        columns = self._columns()
        slots = [slot for column in columns for slot in column.slots]
        owners = {id(name): item for item in self._outside for name in item.names}
        rows = [owners[id(slot.names[0])] for slot in slots for _ in slot.names]
        at_fault = {rows[row] for pair in crossing_pairs(leaders_of(slots)) for row in pair}
        for column in columns:
            own = [owners[id(slot.names[0])] for slot in column.slots]
            leading = [owners[id(slot.names[0])] for slot in column.slots for _ in slot.names]
            for leader, box in np.argwhere(column.run_over):
                at_fault.update((leading[leader], own[box]))
        places = zip(self._inside, self._free(columns), strict=True)
        shut_out = [item for item, free in places if not free.any()]
        return at_fault.union(self._in_the_way(shut_out))

    def _columns(self) -> list[Column]:
        return self._maker.columns(self._outside)

    def _slots(self) -> list[Slot]:
        return [slot for column in self._columns() for slot in column.slots]

    def _cost(self) -> float:
        columns = self._columns()
        # A shared name stands once in the gutter, twice in the margins.
        slots = sum(len(column.slots) for column in columns)
        cost = sum(column.cost for column in columns)
        return FAULT * self._faults(columns) + cost + LABEL_COST * slots

    def _faults(self, columns: Sequence[Column]) -> int:
        """Crossing leaders, leaders over foreign names, and names inside with no free place."""
        own = sum(column.faults for column in columns)
        between = sum(self._crossings_of(*pair) for pair in combinations(columns, 2))
        return own + between + sum(not free.any() for free in self._free(columns))

    def _crossings_of(self, one: Column, other: Column) -> int:
        if (one, other) not in self._crossed:
            count = int(cross_each_other(one.leaders, other.leaders).sum())
            self._crossed[one, other] = count
        return self._crossed[one, other]

    def _free(self, columns: Iterable[Column]) -> list[Array]:
        """For each name inside, which of its places no leader runs over."""
        return self._places.free(self._inside, columns)

    def _make_way(self) -> bool:
        """Names inside step aside for leaders; one with no free place goes outside."""
        blocked = []
        for item, free in zip(self._inside, self._free(self._columns()), strict=True):
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
            self._flip(self._in_the_way(group))
            if self._cost() < cost + HOME:
                continue
            self._inside = [item for item in self._inside if item not in group]
            self._outside = kept
            for item, is_inner in zip(kept, before, strict=True):
                item.is_inner = is_inner
        self._flip_singly()
        self._flip_neighbours()
        self._choose_places()

    def _choose_places(self) -> None:
        for item, places in zip(self._inside, self._free(self._columns()), strict=True):
            item.chosen = int(np.argmax(places))

    def _in_the_way(self, group: Sequence[Inside]) -> list[Outside]:
        """The movable names whose leaders run over the freest place of each name."""
        found = {}
        slots = self._slots()
        leaders = [
            leaders_of(slot for slot in slots if slot.names[0] in other.names)
            for other in self._outside
        ]
        for item in group:
            over = np.array([over_boxes(own, item.boxes).any(axis=0) for own in leaders])
            freest = int(np.argmin(over.sum(axis=0)))
            for index in np.flatnonzero(over[:, freest]):
                other = self._outside[index]
                if other.may_move:
                    found[id(other)] = other
        return list(found.values())

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
            slot.lines,
            self._size,
            slot.at,
            slot.anchor,
            self._is_one_sided(name.key),
            tuple(
                (start, each.target) for start, each in zip(slot.starts, slot.names, strict=True)
            ),
        )


class _Places:
    """Where names may stand inside, and which of those places the leaders of a column cover."""

    def __init__(self, inside: Sequence[Inside]) -> None:
        ends = np.cumsum([0, *(len(item.places) for item in inside)]).tolist()
        self._spans = {
            id(item): slice(first, last)
            for item, first, last in zip(inside, ends, ends[1:], strict=False)
        }
        self._boxes = np.vstack([np.empty((0, 4)), *(item.boxes for item in inside)])
        self._covered: dict[Column, Array] = {}
        self._under: dict[tuple[float, ...], Array] = {}

    def free(self, inside: Sequence[Inside], columns: Iterable[Column]) -> list[Array]:
        covered = np.zeros(len(self._boxes), dtype=bool)
        for column in columns:
            covered |= self._covered_by(column)
        free = ~covered
        return [free[self._spans[id(item)]] for item in inside]

    def _covered_by(self, column: Column) -> Array:
        if column not in self._covered:
            # Most leaders of a column stay where they are when one name comes or goes.
            rows = [tuple(row) for row in column.leaders.tolist()]
            new = [row for row in rows if row not in self._under]
            if new:
                self._under.update(zip(new, over_boxes(np.array(new), self._boxes), strict=True))
            self._covered[column] = np.any([self._under[row] for row in rows], axis=0)
        return self._covered[column]
