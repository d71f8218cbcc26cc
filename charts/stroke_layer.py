"""The stroke layer: a soft contact with a tapering trail, zones lighting in its wake.

Each stroke is drawn twice. `stroke-moving` is hidden by its own attribute until a stylesheet shows
it; `stroke-still` is what paper, reduced motion and renderers without animation show: five ghosts
that grow darker, and one arrow. The holding hand is an outline that does not move.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from shapely import LineString
from shapely.ops import substring

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.path import number, pair
from solemap.charts.geometry.strokes.holding import holding_lines
from solemap.charts.geometry.strokes.pace import REST
from solemap.charts.geometry.strokes.track import Contact, Track, Way
from solemap.charts.smil import fade, gate, travel, visit
from solemap.charts.strokes import Run
from solemap.charts.svg import Element, element
from solemap.charts.theme import Theme
from solemap.charts.zone import ink_path
from solemap.data.models.stroke import Held, Pressure

# The whole of the style that lets a file by itself move. Listed by its hash in the policy.
STYLE = (
    "@media screen and (prefers-reduced-motion: no-preference)"
    "{.stroke-moving{display:inline}.stroke-still{display:none}}"
)
# A contact is three ellipses, so that its edge is soft without a filter: size and opacity of each.
SOFT = ((1.0, 0.1), (0.8, 0.12))
CORE = 0.52
CORES = {Pressure.LIGHT: 0.06, Pressure.GENTLE: 0.16, Pressure.FIRM: 0.3, Pressure.STRONG: 0.44}
# What follows the contact: how late, how large, how dark. Units: seconds.
TRAIL = ((0.1, 0.86, 0.15), (0.2, 0.7, 0.12), (0.31, 0.54, 0.09), (0.43, 0.38, 0.07))
GHOSTS = (0.02, 0.26, 0.5, 0.74, 0.98)
DARKEST = 0.6
# A whole hand that turns a joint hardly leaves its place: its ghosts lie on one another.
GRIP = 0.2
# A zone lights at once and fades slowly. Units: seconds.
LIGHTING, FADING, APPEARING = 0.12, 0.9, 0.2
# Units: foot units.
ARROW, HEAD, HOLD = 3.4, 22.0, 5.0
# A way that is shorter shows fewer ghosts, or they would lie on one another.
APART = 0.42


def draw_strokes(
    layer: Element,
    runs: tuple[Run, ...],
    zones: Mapping[str, tuple[PlacedZone, str]],
    theme: Theme,
    frame: Frame,
    held: Held | None,
) -> None:
    """All runs of one foot, in one loop. `zones`: placed zones by id, with their family."""
    loop = sum(run.seconds + REST for run in runs)
    layer.raw.attribs["data-loop"] = number(loop)
    if held is not None:
        hold = layer.group(class_="stroke-hold", fill="none", stroke=theme.ink, opacity=0.5)
        for line in holding_lines(frame, held):
            hold.path(
                _polyline(line.coords), stroke_width=HOLD, stroke_linecap="round", fill="none"
            )
    shown: set[int | None] = set()
    for run in runs:
        lit = dict.fromkeys(one.zone for one in run.passes if one.zone in zones)
        place = {} if run.track.place is None else {"data_place": run.track.place}
        group = layer.group(
            class_="stroke",
            data_stroke=run.id,
            data_begin=number(run.begin),
            data_seconds=number(run.seconds),
            data_zones=" ".join(lit),
            **place,
        )
        moving = group.group(class_="stroke-moving", display="none")
        _draw_wakes(moving, run, zones, theme, loop)
        _draw_moving(moving, run, theme, loop)
        still = group.group(class_="stroke-still")
        # Two movements on one toe have one way: one picture of it is enough.
        if run.track.place is None or run.track.place not in shown:
            _draw_still(still, run, theme)
        shown.add(run.track.place)


def _draw_wakes(
    group: Element,
    run: Run,
    zones: Mapping[str, tuple[PlacedZone, str]],
    theme: Theme,
    loop: float,
) -> None:
    for one in run.passes:
        if one.zone not in zones:
            continue
        placed, family = zones[one.zone]
        first, last = one.seconds(run.seconds, returns=run.track.returns)
        start, end = run.begin + first, run.begin + max(last, first + LIGHTING)
        wake = group.path(
            ink_path(placed.place),
            class_=f"stroke-wake family-{family}",
            data_zone=one.zone,
            data_at=number(start),
            data_until=number(end),
            fill=theme.strong(family),
        )
        gate(wake, start, end + FADING, loop)
        moments = [(0.0, 0.0), (start, 0.0), (start + LIGHTING, 1.0), (end, 1.0)]
        fade(wake, [*moments, (end + FADING, 0.0)], loop)


def _draw_moving(group: Element, run: Run, theme: Theme, loop: float) -> None:
    track = run.track
    if track.way is Way.SLIDE:
        for late, size, dark in TRAIL:
            tail = group.group(class_="stroke-trail", fill=theme.ink)
            _pads(tail, track.contact, size, dark)
            _carry(tail, run, loop, late)
    contact = group.group(class_="stroke-contact", fill=theme.ink)
    for size, dark in SOFT:
        _pads(contact, track.contact, size, dark)
    core = contact.group(class_="stroke-core", opacity=CORES[run.pressure])
    _pads(core, track.contact, CORE, 1)
    _carry(contact, run, loop, 0)
    half = run.begin + run.seconds / (2 if track.returns else 1)
    if track.way is Way.STAND:
        fade(core, _pulses(run), loop)
    elif run.return_pressure is not run.pressure and track.returns:
        out, back = CORES[run.pressure], CORES[run.return_pressure]
        fade(core, [(0, out), (half - 0.2, out), (half + 0.2, back), (run.end, back)], loop)


def _carry(part: Element, run: Run, loop: float, late: float) -> None:
    """Moves a part as the contact moves, a little later."""
    track, begin = run.track, run.begin + late
    end = begin + run.seconds
    shown = [(0.0, 0.0), (run.begin, 0.0), (begin + APPEARING, 1.0), (run.end, 1.0)]
    gate(part, run.begin, run.end + APPEARING, loop)
    fade(part, [*shown, (run.end + APPEARING, 0.0)], loop)
    if track.way is Way.STAND:
        visit(part, _stays(run), loop)
        return
    middle = begin + run.seconds / 2
    way = [(begin, 0.0), (middle, 1.0), (end, 0.0)] if track.returns else [(begin, 0.0), (end, 1.0)]
    moments = [(0.0, 0.0), *way]
    travel(part, _polyline(track.few_points), moments, loop, is_turning=track.way is Way.SLIDE)


def _stays(run: Run) -> list[tuple[float, float, tuple[float, float]]]:
    slot = run.seconds / len(run.track.points)
    return [
        (run.begin + (index + 0.1) * slot, run.begin + (index + 0.9) * slot, (float(x), float(y)))
        for index, (x, y) in enumerate(run.track.points)
    ]


def _pulses(run: Run) -> list[tuple[float, float]]:
    """The pressure grows and goes at every place."""
    full = CORES[run.pressure]
    moments = [(0.0, 0.0)]
    for start, end, _ in _stays(run):
        middle = (start + end) / 2
        moments += [(start, 0.0), (middle - 0.1, full), (middle + 0.1, full), (end, 0.0)]
    return moments


def _pads(parent: Element, contact: Contact, size: float, dark: float) -> None:
    """The contact's ellipses, side by side across the way, which runs along x."""
    for index in range(contact.pads):
        across = (index - (contact.pads - 1) / 2) * contact.width
        ellipse = element(
            "ellipse",
            cx=0,
            cy=across,
            rx=contact.length / 2 * size,
            ry=contact.width / 2 * size,
            opacity=dark,
        )
        parent.add(ellipse)


def _draw_still(group: Element, run: Run, theme: Theme) -> None:
    track = run.track
    spots = _ghosts(track)
    for index, (x, y, angle) in enumerate(spots, 1):
        dark = (GRIP if track.way is Way.TURN else DARKEST) * index / len(spots)
        turned = f"translate({number(x)} {number(y)}) rotate({number(angle)})"
        ghost = group.group(
            class_="stroke-ghost", fill=theme.ink, opacity=round(dark, 2), transform=turned
        )
        for size, part in ((1.0, 0.35), (0.72, 0.5)):
            _pads(ghost, track.contact, size, part)
    points = np.array(track.few_points)
    if len(points) > 1:
        is_turn = track.way is Way.TURN
        if is_turn and np.allclose(points[0], points[-1]):
            # Two heads that meet could not be told apart.
            points = shapely.get_coordinates(substring(track.line, 0.06, 0.94, normalized=True))
        _draw_arrow(group, points, theme, is_both_ways=is_turn)


def _ghosts(track: Track) -> list[tuple[float, float, float]]:
    """Where the contact is shown standing, and which way it faces, in degrees."""
    if track.way is Way.STAND:
        return [(float(x), float(y), 0.0) for x, y in track.points]
    room = max(2, round(float(track.line.length) / (track.contact.length * APART)))
    shares = np.linspace(GHOSTS[0], GHOSTS[-1], min(len(GHOSTS), room))
    found = []
    for share in shares:
        (x, y), (later_x, later_y) = track.at(share), track.at(min(1.0, share + 0.01))
        faces = np.degrees(np.arctan2(later_y - y, later_x - x)) if later_x != x else 90.0
        found.append((x, y, 0.0 if track.way is Way.TURN else float(faces)))
    return found


def _draw_arrow(group: Element, points: Array, theme: Theme, *, is_both_ways: bool) -> None:
    """A line along the way, its head at the end; a turn goes there and back, or both ways round."""
    arrow = group.group(class_="stroke-arrow", opacity=0.85)
    heads = [_head(points), _head(points[::-1])] if is_both_ways else [_head(points)]
    shaft = shapely.get_coordinates(
        substring(LineString(points), HEAD * 0.7 if is_both_ways else 0, -HEAD * 0.7)
    )
    arrow.path(
        _polyline(shaft),
        class_="stroke-shaft",
        fill="none",
        stroke=theme.ink,
        stroke_width=ARROW,
        stroke_linejoin="round",
        stroke_linecap="round",
    )
    for head in heads:
        arrow.path(_polyline(head) + "Z", class_="stroke-head", fill=theme.ink)


def _head(points: Array) -> Array:
    """A triangle whose tip is the last point."""
    end, before = points[-1], LineString(points).interpolate(-HEAD).coords[0]
    step = end - np.array(before)
    step /= np.hypot(*step) or 1.0
    side = np.array([-step[1], step[0]]) * 0.42
    return np.array([end, end - (step - side) * HEAD, end - (step + side) * HEAD])


def _polyline(points: Iterable[Iterable[float]]) -> str:
    return "M" + "L".join(pair(point) for point in points)
