"""Rows of names above and below one foot, which stands with its toes to the right.

A row follows the back of the foot, so that leaders stay short; where names are many, rows stand
over one another and leaders pass between the names below. Units: viewBox units.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
import shapely
from shapely import Geometry, STRtree

from solemap.charts.geometry.point import Point
from solemap.charts.label_slots import LEADER_GAP, SPACING, Column, Outside, Slot
from solemap.charts.labels import Name
from solemap.charts.stage import ChartFoot, Standing, set_stage
from solemap.charts.text_width import text_width
from solemap.data.models.vocabulary import View

# Where every foot is laid out.
ALONE = set_stage(View.LATERAL, ChartFoot.RIGHT)
(THERE,) = ALONE.standings
EDGE = 8.0
# Between a row and the foot, between two names, and between a name and a passing leader.
CLEARANCE = 34.0
APART = 14.0
PASSING = 9.0
# How full a row may be before names stand in two.
FULL = 0.5
SWAPS = 6
# How many names at fault may change places.
MENDING = 6
FAULT = 2000.0
# What a leader over a foreign place costs, in leader length.
FOREIGN = 110.0
# A long leader costs more than two of half its length.
LONG = 320.0
SKY_STEP = 8.0


@dataclass(frozen=True)
class Skyline:
    """How high the drawing reaches above each x. `heights` are y of the page: small is high."""

    xs: tuple[float, ...]
    heights: tuple[float, ...]

    def over(self, first: float, last: float) -> float:
        between = slice(bisect_left(self.xs, first), bisect_right(self.xs, last))
        return min(self._at(first), self._at(last), *self.heights[between])

    def _at(self, x: float) -> float:
        after = bisect_right(self.xs, x)
        if after in (0, len(self.xs)):
            return self.heights[min(after, len(self.xs) - 1)]
        (x1, x2), (y1, y2) = self.xs[after - 1 : after + 1], self.heights[after - 1 : after + 1]
        return y1 + (y2 - y1) * (x - x1) / (x2 - x1)


def skyline_of(outline: Geometry, standing: Standing) -> Skyline:
    """The highest point of the drawing at every few units of its length."""
    points = shapely.get_coordinates(shapely.segmentize(outline, SKY_STEP))
    tops: dict[int, float] = {}
    for column, y in zip(np.round(points[:, 0] / SKY_STEP).tolist(), points[:, 1], strict=True):
        tops[column] = max(tops.get(column, -math.inf), float(y))
    pairs = sorted(standing.to_view(Point(c * SKY_STEP, top)) for c, top in tops.items())
    return Skyline(tuple(p.x for p in pairs), tuple(p.y for p in pairs))


@dataclass(frozen=True, eq=False)
class Rows(Column):
    """All rows on one side of the foot. `rooms`: the seen places of all names."""

    rooms: STRtree

    @cached_property
    def cost(self) -> float:
        """Names stand where their leaders are short and run over the fewest foreign places."""
        lines = shapely.linestrings(self.leaders.reshape(-1, 2, 2))
        crossed = len(self.rooms.query(lines, predicate="crosses")[0])
        lengths = shapely.length(lines)
        return float(FOREIGN * crossed + lengths.sum() + (lengths**2).sum() / LONG)


class RowMaker:
    """The rows above and below; the same names give the same object."""

    def __init__(
        self, size: float, skyline: Skyline, rooms: Sequence[Geometry], most_rows: int
    ) -> None:
        self._size = size
        self._most_rows = most_rows
        self._skyline = skyline
        self._rooms = STRtree(rooms)
        self._made: dict[tuple[object, ...], Rows] = {}

    def columns(self, outside: Sequence[Outside]) -> list[Column]:
        found: list[Column] = []
        for is_above in (True, False):
            names = [item.names[0] for item in outside if item.is_inner is is_above]
            key = (is_above, *map(id, names))
            if key not in self._made:
                slots = self._row_slots(names, is_above)
                self._made[key] = Rows(tuple(slots), self._size, self._rooms)
            if names:
                found.append(self._made[key])
        return found

    def _row_slots(self, names: Sequence[Name], is_above: bool) -> Sequence[Slot]:
        order = sorted(names, key=lambda name: name.target)
        width = sum(text_width(name.text, self._size) + APART for name in names)
        room = FULL * (ALONE.width - 2 * EDGE)
        fewest = min(max(math.ceil(width / room), 1), self._most_rows)
        best: tuple[float, Sequence[Slot]] = (math.inf, ())
        # Where no order of so many rows will do, one more may.
        for count in range(fewest, self._most_rows + 1):
            for first_row in range(min(count, len(names))):
                found = self._uncrossed(list(order), count, first_row, is_above)
                best = min(best, found, key=lambda pair: pair[0])
            if not Column(tuple(best[1]), self._size).faults:
                break
        return best[1]

    def mend(self, outside: Sequence[Outside]) -> None:
        """Where faults are left, names at fault change places with others, while it helps.

        The rows that come of it stand for these names from now on.
        """
        self.columns(outside)
        for is_above in (True, False):
            names = [item.names[0] for item in outside if item.is_inner is is_above]
            key = (is_above, *map(id, names))
            best = Column(self._made[key].slots, self._size)
            for _ in range(MENDING):
                if not best.faults:
                    break
                swapped = self._swapped(best, is_above)
                if _worth(swapped) >= _worth(best):
                    break
                best = swapped
            self._made[key] = Rows(best.slots, self._size, self._rooms)

    def _swapped(self, column: Column, is_above: bool) -> Column:
        """The best in which one name at fault has changed places with any other."""
        pairs = [*column.crossed, *np.argwhere(column.run_over).tolist()]
        names = [slot.names[0] for slot in column.slots]
        best = column
        for one, other in product(sorted({i for pair in pairs for i in pair}), names):
            order = list(names)
            place = next(i for i, name in enumerate(names) if name is other)
            order[one], order[place] = order[place], order[one]
            for count in range(1, self._most_rows + 1):
                for first_row in range(count):
                    slots = self._placed(order, count, first_row, is_above)
                    best = min(best, Column(slots, self._size), key=_worth)
        return best

    def _uncrossed(
        self, order: list[Name], count: int, first_row: int, is_above: bool
    ) -> tuple[float, Sequence[Slot]]:
        """The best layout with its cost: names in each other's way change places."""
        best: tuple[float, Sequence[Slot]] = (math.inf, ())
        for _ in range(SWAPS):
            slots = self._placed(order, count, first_row, is_above)
            column = Column(slots, self._size)
            best = min(best, (_worth(column), slots), key=lambda pair: pair[0])
            if not column.faults:
                break
            one, other = (*column.crossed, *np.argwhere(column.run_over).tolist())[0]
            order[one], order[other] = order[other], order[one]
        return best

    def _placed(
        self, names: Sequence[Name], count: int, first_row: int, is_above: bool
    ) -> tuple[Slot, ...]:
        widths = [text_width(name.text, self._size) for name in names]
        rows = [(index + first_row) % count for index in range(len(names))]
        middles = spread([name.target.x for name in names], widths, rows, EDGE, ALONE.width - EDGE)
        if is_above:
            heights = self._heights_above(middles, widths, rows)
        else:
            lowest = THERE.base + CLEARANCE
            heights = [lowest + row * self._size * SPACING for row in rows]
        reach = (self._size / 2 + LEADER_GAP / 2) * (1 if is_above else -1)
        return tuple(
            Slot((name,), (Point(x, y + reach),), Point(x, y), "middle", width / 2, (name.text,))
            for name, x, y, width in zip(names, middles, heights, widths, strict=True)
        )

    def _heights_above(
        self, middles: Sequence[float], widths: Sequence[float], rows: Sequence[int]
    ) -> list[float]:
        """Each name clear of the drawing and of the names in the rows under it."""
        step = self._size * SPACING
        heights = [0.0] * len(middles)
        for row in range(max(rows, default=0) + 1):
            for index in [i for i, own in enumerate(rows) if own == row]:
                x, half = middles[index], widths[index] / 2 + APART
                free = self._skyline.over(x - half, x + half) - CLEARANCE
                under = [
                    heights[other] - step
                    for other, own in enumerate(rows)
                    if own < row and abs(middles[other] - x) < half + widths[other] / 2
                ]
                heights[index] = min(free, *under) if under else free
        return heights


def _worth(column: Column) -> float:
    return FAULT * column.faults + column.cost


def spread(
    wanted: Sequence[float], widths: Sequence[float], rows: Sequence[int], low: float, high: float
) -> list[float]:
    """Middles that keep their distances, as near to the wanted ones as those allow.

    Names go from left to right; row 0 is the nearest to the foot.
    """
    forward = _pushed(wanted, widths, rows, low)
    back = widths[::-1], rows[::-1], -high
    backward = _pushed([-x for x in wanted[::-1]], *back)
    # Distances are linear, so the middle of two solutions is one.
    middle = [(a - b) / 2 for a, b in zip(forward, backward[::-1], strict=True)]
    right = _pushed([-x for x in middle[::-1]], *back)
    return _pushed([-x for x in right[::-1]], widths, rows, low)


def _pushed(
    wanted: Sequence[float], widths: Sequence[float], rows: Sequence[int], low: float
) -> list[float]:
    """Each name at its wanted place, or as far after those before it as it must be."""
    found: list[float] = []
    # Of each row: where its last name stands, and where its names end.
    count = max(rows, default=0) + 1
    lasts, ends = [-math.inf] * count, [-math.inf] * count
    for row, width, x in zip(rows, widths, wanted, strict=True):
        half = width / 2
        x = max(x, low + half, ends[row] + half + APART)
        # Its leader passes the names of nearer rows; it makes room for the leaders of farther ones.
        for nearer in range(row):
            x = max(x, ends[nearer] + PASSING)
        for farther in range(row + 1, count):
            x = max(x, lasts[farther] + half + PASSING)
        found.append(x)
        lasts[row] = x
        ends[row] = max(ends[row], x + half)
    return found
