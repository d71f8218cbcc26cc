"""Which zones a contact passes over, and in what order: asked of the polygons, never typed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import shapely
from shapely import Geometry

from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.geometry.strokes.pace import moment
from solemap.charts.geometry.strokes.track import Track, Way

# How finely the rim that a contact's middle must reach is drawn round a zone. Units: per quarter.
QUARTER = 16


@dataclass(frozen=True)
class Pass:
    """A zone under the contact, from and to a share of the way: out 0 to 1, back 1 to 2."""

    zone: str
    start: float
    end: float

    def seconds(self, seconds: float, *, returns: bool) -> tuple[float, float]:
        """From when to when, of one repetition that takes so long."""
        leg = seconds / 2 if returns else seconds
        return tuple(  # type: ignore[return-value]
            round(leg * (int(share) + moment(share - int(share))), 2)
            for share in (self.start, self.end)
        )


def passes(track: Track, zones: Iterable[PlacedZone]) -> tuple[Pass, ...]:
    """In the order in which the contact comes to them; what it comes to twice stands there twice.

    `zones` are those of the track's view on one foot. A turn slides over nothing.
    """
    if track.way is Way.TURN:
        return ()
    found: list[Pass] = []
    for zone in zones:
        found += (Pass(zone.zone.id, *span) for span in _spans(track, zone.polygon))
    found.sort(key=lambda one: (one.start, one.end, one.zone))
    if track.returns:
        back = [Pass(one.zone, 2 - one.end, 2 - one.start) for one in found]
        found += sorted(back, key=lambda one: (one.start, one.end, one.zone))
    return tuple(found)


def _spans(track: Track, polygon: Geometry) -> Iterator[tuple[float, float]]:
    """The stretches of the way out on which the contact touches a polygon."""
    reach = track.contact.reach
    if track.way is Way.STAND:
        count = len(track.points)
        for index, point in enumerate(track.points):
            if shapely.dwithin(shapely.Point(point), polygon, reach):
                yield index / count, (index + 1) / count
        return
    if not shapely.dwithin(track.line, polygon, reach):
        return
    ground = polygon.buffer(reach, quad_segs=QUARTER)
    touched = shapely.line_merge(shapely.intersection(track.line, ground))
    ends = []
    for part in shapely.get_parts(touched):
        first, last = (
            track.line.project(shapely.Point(part.coords[index]), normalized=True)
            for index in (0, -1)
        )
        ends.append((min(first, last), max(first, last)))
    yield from _joined(sorted(ends))


def _joined(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Stretches that meet are one; so are pieces that the intersection cut where lines cross."""
    current: tuple[float, float] | None = None
    for start, end in spans:
        if current and start <= current[1] + 1e-6:
            current = (current[0], max(current[1], end))
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current
