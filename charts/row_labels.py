"""Names in rows above and below a foot that is seen from the side.

The hard rules are those of `labels`: no two labels overlap, no two leaders cross, none runs over a
foreign label. A row follows the back of the foot, so that leaders stay short; where names are
many, rows stand over one another and leaders pass between the names below. Units: viewBox units.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import shapely
from shapely import STRtree

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point
from solemap.charts.label_columns import crossing_pairs, over_boxes
from solemap.charts.label_layout import FAULT, LEADER_GAP, SPACING, Layout, Outside, Slot
from solemap.charts.labels import Name
from solemap.charts.stage import Stage, Standing
from solemap.charts.text_width import text_width
from solemap.data.models.vocabulary import Foot

EDGE = 8.0
# Between a row and the foot, between two names, and between a name and a passing leader.
CLEARANCE = 34.0
APART = 14.0
PASSING = 9.0
# How full a row may be before names stand in two.
FULL = 0.5
MOST_ROWS = 3
SWAPS = 12
# What a leader over a foreign place costs, in leader length.
FOREIGN = 110.0
# A long leader costs more than two of half its length.
LONG = 320.0
# Names farther apart than this do not stand in each other's way.
NEIGHBOURS = 260.0


@dataclass(frozen=True)
class Skyline:
    """How high the drawing reaches above each x. `heights` are y of the page: small is high."""

    xs: Array
    heights: Array

    def over(self, first: float, last: float) -> float:
        inside = (self.xs >= first) & (self.xs <= last)
        ends = np.interp([first, last], self.xs, self.heights)
        return float(min(ends.min(), self.heights[inside].min() if inside.any() else math.inf))


@dataclass(frozen=True)
class _Rows:
    """Names on one side of one foot, from left to right, each with its row (0 the nearest)."""

    names: Sequence[Name]
    widths: Sequence[float]
    rows: Sequence[int]

    def spread(self, low: float, high: float) -> list[float]:
        """Middles that keep their distances, as near to the targets as those allow."""
        forward = self._pushed([name.target.x for name in self.names], low)
        turned = _Rows(self.names[::-1], self.widths[::-1], self.rows[::-1])
        backward = turned._pushed([-name.target.x for name in self.names[::-1]], -high)
        # Distances are linear, so the middle of two solutions is one.
        middle = [(a - b) / 2 for a, b in zip(forward, backward[::-1], strict=True)]
        right = turned._pushed([-x for x in middle[::-1]], -high)
        return self._pushed([-x for x in right[::-1]], low)

    def _pushed(self, wanted: Sequence[float], low: float) -> list[float]:
        """Each name at its wanted place, or as far after those before it as it must be."""
        found: list[float] = []
        # Of each row: where its last name stands, and where its names end.
        lasts: dict[int, float] = {}
        ends: dict[int, float] = {}
        for row, width, place in zip(self.rows, self.widths, wanted, strict=True):
            half = width / 2
            x = max(place, low + half)
            for other, last in lasts.items():
                if other == row:
                    x = max(x, ends[other] + half + APART)
                elif other < row:
                    x = max(x, ends[other] + PASSING)
                else:
                    x = max(x, last + half + PASSING)
            found.append(x)
            lasts[row] = x
            ends[row] = max(ends.get(row, x), x + half)
        return found


class RowLayout(Layout):
    """`Outside.is_inner` means the rows above the foot."""

    def __init__(
        self, stage: Stage, size: float, names: Sequence[Name], skylines: Mapping[Foot, Skyline]
    ) -> None:
        self._skylines = skylines
        self._rooms = STRtree([name.room for name in names])
        self._made: dict[tuple[object, ...], list[Slot]] = {}
        super().__init__(stage, size, names)

    def _cost(self) -> float:
        """Names stand on the side from which their leaders run over the fewest foreign places."""
        leaders = self._leaders(self._slots())
        lines = shapely.linestrings(leaders.reshape(-1, 2, 2))
        crossed = len(self._rooms.query(lines, predicate="crosses")[0])
        return (
            super()._cost() + FOREIGN * crossed + float((shapely.length(lines) ** 2).sum()) / LONG
        )

    def _settle(self) -> None:
        """Single flips, then flips of two at once: what blocks a name is often one other."""
        for item in self._outside:
            item.is_inner = self._is_high(item.names[0])
        super()._settle()
        cost = self._cost()
        for pair in combinations(self._outside, 2):
            one, other = (item.names[0].target for item in pair)
            if abs(one.x - other.x) > NEIGHBOURS:
                continue
            for item in pair:
                item.is_inner = not item.is_inner
            changed = self._cost()
            if changed < cost - 1e-6:
                cost = changed
                continue
            for item in pair:
                item.is_inner = not item.is_inner

    def _outside_of(self, group: tuple[Name, ...]) -> Outside:
        return Outside(group, self._is_high(group[0]), may_move=True)

    def _is_high(self, name: Name) -> bool:
        """Whether the names above the foot are the nearer ones."""
        standing = next(each for each in self._stage.standings if each.foot is name.foot)
        above = name.target.y - self._skylines[name.foot].over(name.target.x, name.target.x)
        return above < standing.base - name.target.y

    def _slots(self) -> list[Slot]:
        slots: list[Slot] = []
        for standing in self._stage.standings:
            for is_above in (True, False):
                names = [
                    name
                    for item in self._outside
                    if item.is_inner is is_above
                    for name in item.names
                    if name.foot is standing.foot
                ]
                key = (standing.foot, is_above, *(name.zone for name in names))
                if key not in self._made:
                    self._made[key] = self._row_slots(names, standing, is_above)
                slots += self._made[key]
        return slots

    def _blocked(self, leaders: Array) -> int:
        return super()._blocked(leaders) + self._run_over(self._slots())

    def _run_over(self, slots: Sequence[Slot]) -> int:
        """How many leaders run over another label of these."""
        boxes = np.array([self._box(slot) for slot in slots]).reshape(-1, 4)
        over = over_boxes(self._leaders(slots), boxes)
        return int(over.sum() - np.trace(over))

    def _box(self, slot: Slot) -> tuple[float, float, float, float]:
        half, tall = text_width(slot.names[0].text, self._size) / 2, self._size * 0.55
        return slot.at.x - half, slot.at.y - tall, slot.at.x + half, slot.at.y + tall

    def _row_slots(self, names: Sequence[Name], standing: Standing, is_above: bool) -> list[Slot]:
        # From the heel to the toes, so that the other foot's names are the mirror of these.
        order = sorted(names, key=lambda name: (standing.flip * name.target.x, name.target.y))
        tried = []
        for first_row in range(MOST_ROWS if len(names) > 1 else 1):
            tried += self._uncrossed(list(order), first_row, standing, is_above)
        return min(tried, key=lambda pair: pair[0])[1]

    def _uncrossed(
        self, order: list[Name], first_row: int, standing: Standing, is_above: bool
    ) -> list[tuple[float, list[Slot]]]:
        """Layouts with their costs: where two leaders cross, their names change places."""
        tried = []
        for _ in range(SWAPS):
            slots = self._placed(order, first_row, standing, is_above)
            leaders = self._leaders(slots)
            length = float(np.hypot(*(leaders[:, :2] - leaders[:, 2:]).T).sum())
            pairs = crossing_pairs(leaders)
            faults = len(pairs) + self._run_over(slots)
            tried.append((FAULT * faults + length, slots))
            if not pairs:
                break
            one, other = pairs[0]
            order[one], order[other] = order[other], order[one]
        return tried

    def _placed(
        self, names: Sequence[Name], first_row: int, standing: Standing, is_above: bool
    ) -> list[Slot]:
        widths = [text_width(name.text, self._size) for name in names]
        room = FULL * (self._stage.width - 2 * EDGE)
        count = min(max(math.ceil((sum(widths) + APART * len(widths)) / room), 1), MOST_ROWS)
        rows = [(index + first_row) % count for index in range(len(names))]
        way = slice(None, None, standing.flip)
        in_order = _Rows(names[way], widths[way], rows[way])
        middles = in_order.spread(EDGE, self._stage.width - EDGE)[way]
        if is_above:
            heights = self._heights_above(standing.foot, middles, widths, rows)
        else:
            heights = [standing.base + CLEARANCE + row * self._size * SPACING for row in rows]
        reach = (self._size / 2 + LEADER_GAP / 2) * (1 if is_above else -1)
        return [
            Slot((name,), (Point(x, y + reach),), Point(x, y), "middle")
            for name, x, y in zip(names, middles, heights, strict=True)
        ]

    def _heights_above(
        self, foot: Foot, middles: Sequence[float], widths: Sequence[float], rows: Sequence[int]
    ) -> list[float]:
        """Each name clear of the drawing and of the names in the rows under it."""
        step = self._size * SPACING
        heights = [0.0] * len(middles)
        for row in range(max(rows, default=0) + 1):
            for index in [i for i, own in enumerate(rows) if own == row]:
                x, half = middles[index], widths[index] / 2 + APART
                free = self._skylines[foot].over(x - half, x + half) - CLEARANCE
                under = [
                    heights[other] - step
                    for other, own in enumerate(rows)
                    if own < row and abs(middles[other] - x) < half + widths[other] / 2
                ]
                heights[index] = min(free, *under) if under else free
        return heights
