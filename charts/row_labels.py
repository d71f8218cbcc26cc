"""Names in rows above and below a foot that is seen from the side.

The hard rules are those of `label_layout`. One foot stands over the other and each has its rows to
itself, so a foot is laid out alone, toes to the right; the other, where it has the same names, is
the mirror of that. Units: viewBox units.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from shapely import Geometry, affinity

from solemap.charts.geometry.point import Point
from solemap.charts.label_layout import Columns, Layout
from solemap.charts.label_slots import Outside
from solemap.charts.labels import Label, Name
from solemap.charts.rows import ALONE, THERE, RowMaker, Skyline, skyline_of
from solemap.charts.stage import Stage, Standing

# The most rows and the share of the type size, tried in this order: names stay 11 pixels high.
TRIES = ((4, 1.0), (3, 1.0), (4, 0.96), (3, 0.96), (4, 0.92), (3, 0.92))


def lay_out_rows(
    stage: Stage, outline: Geometry, size: float, names: Sequence[Name]
) -> tuple[Label, ...]:
    """Each foot's names round it."""
    labels = []
    for standing in stage.standings:
        turn = _Turn(stage.width, standing)
        own = tuple(turn.name_there(name) for name in names if name.foot is standing.foot)
        crowd = _Crowd(_signature(outline, own), own, outline)
        labels += [turn.label_here(label) for label in _labels_of(size, crowd)]
    return tuple(sorted(labels, key=lambda label: (label.key, label.feet)))


@dataclass(frozen=True)
class _Turn:
    """Between where a foot stands and where every foot is laid out: first, toes to the right."""

    width: float
    here: Standing

    def name_there(self, name: Name) -> Name:
        down = THERE.base - self.here.base
        x, y = name.target
        target = Point(round(self._mirrored(x), 3), round(y + down, 3))
        turned = [1, 0, 0, 1, 0, down] if self.here.flip > 0 else [-1, 0, 0, 1, self.width, down]
        room = affinity.affine_transform(name.room, turned)
        return replace(name, foot=THERE.foot, target=target, room=room)

    def label_here(self, label: Label) -> Label:
        leaders = tuple((self._here(start), self._here(end)) for start, end in label.leaders)
        return replace(label, feet=(self.here.foot,), at=self._here(label.at), leaders=leaders)

    def _here(self, point: Point) -> Point:
        return Point(self._mirrored(point.x), point.y + self.here.base - THERE.base)

    def _mirrored(self, x: float) -> float:
        return x if self.here.flip > 0 else self.width - x


@dataclass(frozen=True)
class _Crowd:
    """The names of one foot and what they stand round, told from others by the signature."""

    signature: tuple[object, ...]
    names: tuple[Name, ...] = field(compare=False)
    outline: Geometry = field(compare=False)


def _signature(outline: Geometry, names: Sequence[Name]) -> tuple[object, ...]:
    of_names = ((name.key, name.text, name.target, round(name.room.area)) for name in names)
    return (round(outline.area), *of_names)


@lru_cache(maxsize=64)
def _labels_of(size: float, crowd: _Crowd) -> tuple[Label, ...]:
    """With as many rows as there is room for; where that does not come out, fewer or smaller."""
    skyline = skyline_of(crowd.outline, THERE)
    found = []
    for most_rows, share in TRIES:
        layout = RowLayout(size * share, crowd.names, skyline, most_rows)
        labels = layout.labels()
        found.append((layout.faults(), labels))
        if not layout.faults():
            break
    return min(found, key=lambda tried: tried[0])[1]


class RowLayout(Layout):
    """`Outside.is_inner` means the rows above the foot."""

    def __init__(
        self, size: float, names: Sequence[Name], skyline: Skyline, most_rows: int
    ) -> None:
        self._skyline = skyline
        self._rows = RowMaker(size, skyline, [name.room for name in names], most_rows)
        super().__init__(ALONE, size, names)

    def _column_maker(self) -> Columns:
        return self._rows

    def _settle(self) -> None:
        """From the nearer side of each name."""
        for item in self._outside:
            item.is_inner = self._is_high(item.names[0])
        super()._settle()

    def _mend(self) -> None:
        """Neighbours change places; if that is not enough, one at fault goes to the other side."""
        if not self.faults():
            return
        self._rows.mend(self._outside)
        for item in sorted(self._at_fault(), key=lambda item: item.names[0].key):
            self._flip((item,))
            self._rows.mend(self._outside)
            if not self.faults():
                break
            self._flip((item,))
        self._choose_places()

    def _outside_of(self, group: tuple[Name, ...]) -> Outside:
        return Outside(group, self._is_high(group[0]), may_move=True)

    def _is_high(self, name: Name) -> bool:
        """Whether the names above the foot are the nearer ones."""
        above = name.target.y - self._skyline.over(name.target.x, name.target.x)
        return above < THERE.base - name.target.y
