"""Slots for names that need leaders, and what a column of them costs. Units: viewBox units."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point
from solemap.charts.label_columns import crossing_pairs, over_boxes, stack
from solemap.charts.labels import LINE_HEIGHT, Name
from solemap.charts.script import line_breaks
from solemap.charts.stage import GUTTER, LENGTH, TOP, Stage, Standing
from solemap.charts.text_width import text_width

SPACING = 1.22
LEADER_GAP = 7.0
# What a name in the gutter leaves free at each side.
GUTTER_EDGE = 14.0
# How often a name in the gutter is given more room above and below, and how much.
TRIES, WIDER = 5, 1.35
Segment = tuple[float, float, float, float]


@dataclass(eq=False)
class Outside:
    """A name on one or both feet that needs a leader, and which column it stands in."""

    names: tuple[Name, ...]
    is_inner: bool
    may_move: bool


@dataclass(frozen=True)
class Slot:
    """One label in one column; `starts` are where its leaders begin, one a name.

    `half`: half the width of its widest line.
    """

    names: tuple[Name, ...]
    starts: tuple[Point, ...]
    at: Point
    anchor: str
    half: float
    lines: tuple[str, ...]

    def leaders(self) -> list[Segment]:
        return [(*start, *name.target) for start, name in zip(self.starts, self.names, strict=True)]

    def box(self, size: float) -> Segment:
        middle = self.at.x + {"start": self.half, "middle": 0.0, "end": -self.half}[self.anchor]
        tall = size * (LINE_HEIGHT * len(self.lines) - 0.1) / 2
        return middle - self.half, self.at.y - tall, middle + self.half, self.at.y + tall


@dataclass(frozen=True, eq=False)
class Column:
    """Slots that are laid out together. All that follows from them alone is reckoned once."""

    slots: tuple[Slot, ...]
    size: float

    @cached_property
    def leaders(self) -> Array:
        return leaders_of(self.slots)

    @cached_property
    def cost(self) -> float:
        """What its leaders cost beside faults: their length."""
        return float(np.hypot(*(self.leaders[:, :2] - self.leaders[:, 2:]).T).sum())

    @cached_property
    def faults(self) -> int:
        """Leaders that cross one another, or run over a foreign name of the same column."""
        return len(self.crossed) + int(self.run_over.sum())

    @cached_property
    def crossed(self) -> list[tuple[int, int]]:
        """Which leaders cross which."""
        return crossing_pairs(self.leaders)

    @cached_property
    def run_over(self) -> Array:
        """Which leader runs over which foreign name."""
        boxes = np.array([slot.box(self.size) for slot in self.slots]).reshape(-1, 4)
        over = over_boxes(self.leaders, boxes)
        owners = [index for index, slot in enumerate(self.slots) for _ in slot.names]
        over[range(len(owners)), owners] = False
        return over


def leaders_of(slots: Iterable[Slot]) -> Array:
    return np.array([row for slot in slots for row in slot.leaders()]).reshape(-1, 4)


class ColumnMaker:
    """Columns beside the sole and the top; the same names give the same column object."""

    def __init__(self, stage: Stage, size: float, is_one_sided: Callable[[str], bool]) -> None:
        self._stage = stage
        self._size = size
        self._is_one_sided = is_one_sided
        self._made: dict[tuple[object, ...], Column] = {}
        self._broken: dict[tuple[str, str, float], tuple[tuple[str, ...], float]] = {}

    def columns(self, outside: Sequence[Outside]) -> list[Column]:
        inner = [item.names for item in outside if item.is_inner]
        outer = [item.names for item in outside if not item.is_inner]
        found = []
        if self._stage.gutter is not None:
            found.append(self._gutter(inner, self._stage.gutter))
        for standing in self._stage.standings:
            found.append(self._margin(_on(standing, outer), standing.outer_column, standing))
            if self._stage.gutter is None:
                found.append(self._margin(_on(standing, inner), standing.inner_column, standing))
        return [column for column in found if column.slots]

    def _gutter(self, groups: Sequence[tuple[Name, ...]], gutter: float) -> Column:
        """Shared names stand once; both feet are mirrors, so the first foot's targets rule."""
        key = (gutter, *(id(group[0]) for group in groups))
        if key not in self._made:
            rooms = [1.0] * len(groups)
            for _ in range(TRIES):
                column = Column(tuple(self._gutter_slots(groups, gutter, rooms)), self._size)
                tight = np.unique(np.argwhere(column.run_over)[:, 1]).tolist()
                if not tight:
                    break
                # A leader that comes from beside a wide name needs room above or below it.
                for index in tight:
                    rooms[index] *= WIDER
            self._made[key] = column
        return self._made[key]

    def _margin(self, names: Sequence[Name], column: float, standing: Standing) -> Column:
        key = (column, *map(id, names))
        if key not in self._made:
            slots = tuple(self._margin_slots(names, column, standing))
            self._made[key] = Column(slots, self._size)
        return self._made[key]

    def _gutter_slots(
        self, groups: Sequence[tuple[Name, ...]], gutter: float, rooms: Sequence[float]
    ) -> Iterable[Slot]:
        if not groups:
            return
        broken = [self._broken_to(group[0], GUTTER - 2 * GUTTER_EDGE) for group in groups]
        reach = [width / 2 + LEADER_GAP for _, width in broken]
        first = self._stage.standings[0]
        targets = [
            next((n for n in group if n.foot is first.foot), group[0]).target for group in groups
        ]
        starts = [
            gutter - own if target.x < gutter else gutter + own
            for own, target in zip(reach, targets, strict=True)
        ]
        heights = self._stack(starts, targets, [len(lines) for lines, _ in broken], rooms)
        for group, own, y, (lines, width) in zip(groups, reach, heights, broken, strict=True):
            sides = (own if name.target.x > gutter else -own for name in group)
            leaders = tuple(Point(gutter + side, y) for side in sides)
            yield Slot(group, leaders, Point(gutter, y), "middle", width / 2, lines)

    def _margin_slots(
        self, names: Sequence[Name], column: float, standing: Standing
    ) -> Iterable[Slot]:
        if not names:
            return
        side = 1 if column > standing.axis else -1
        room = (self._stage.width - column if side > 0 else column) - LEADER_GAP
        broken = [self._broken_to(name, room) for name in names]
        heights = self._stack(
            [column] * len(names),
            [name.target for name in names],
            [len(lines) for lines, _ in broken],
        )
        anchor = "start" if side > 0 else "end"
        for name, (lines, width), y in zip(names, broken, heights, strict=True):
            at = Point(column + side * LEADER_GAP, y)
            yield Slot((name,), (Point(column, y),), at, anchor, width / 2, lines)

    def _broken_to(self, name: Name, room: float) -> tuple[tuple[str, ...], float]:
        """As few lines as fit into the room; as many as there may be where none does."""
        key = (name.key, name.text, room)
        if key not in self._broken:
            semibold = self._is_one_sided(name.key)
            for lines in line_breaks(name.text):
                width = max(text_width(line, self._size, semibold=semibold) for line in lines)
                if width <= room:
                    break
            self._broken[key] = lines, width
        return self._broken[key]

    def _stack(
        self,
        starts: Sequence[float],
        targets: Sequence[Point],
        lines: Sequence[int],
        rooms: Sequence[float] | None = None,
    ) -> list[float]:
        sizes = [self._size * (SPACING + LINE_HEIGHT * (count - 1)) for count in lines]
        if rooms is not None:
            sizes = [size * room for size, room in zip(sizes, rooms, strict=True)]
        return stack(starts, targets, sizes, TOP, TOP + LENGTH)


def _on(standing: Standing, groups: Sequence[tuple[Name, ...]]) -> list[Name]:
    return [name for group in groups for name in group if name.foot is standing.foot]
