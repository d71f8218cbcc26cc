"""The longitudinal zones and guide lines, as thin solid hairlines: dashes mean sourcing."""

import numpy as np

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.path import curve_path
from solemap.charts.geometry.point import GridPoint, SidePoint
from solemap.charts.geometry.side import BEND, CUT, RIDGE, SideFrame
from solemap.charts.stage import Stage, Standing
from solemap.charts.svg import Element
from solemap.charts.theme import CASING, Theme
from solemap.data.wording import N_, Wording

# Units: foot units.
HAIR = 1.1
STATIONS = 13
GUIDE_LINES = (("heel", 1.0), ("waist", 2.0), ("diaphragm", 3.0))
ROOTS_LINE = ("roots", 4.0)
NAMES = {
    "heel": N_("heel line"),
    "waist": N_("waist line"),
    "diaphragm": N_("diaphragm line"),
    "roots": N_("roots of the toes"),
}
# Where the longitudinal zones are numbered, and how far a line's name stands from the foot.
NUMBERED_AT = 0.62
BESIDE, BELOW = 12.0, 24.0
# Units: viewBox units.
NAME_SIZE = 19.5


def draw_grid(layer: Element, frame: Frame, theme: Theme) -> None:
    """In foot units. Seen from the side the cross lines rise from the sole's edge."""
    if theme.casing:
        under = layer.group(
            class_="casing",
            fill="none",
            stroke=theme.casing,
            stroke_width=HAIR + 2 * CASING,
            pointer_events="none",
        )
        _draw_lines(under, frame)
    lines = layer.group(fill="none", stroke=theme.edge, stroke_width=HAIR, pointer_events="none")
    _draw_lines(lines, frame)


def _draw_lines(lines: Element, frame: Frame) -> None:
    if isinstance(frame, SideFrame):
        _draw_side_lines(lines, frame)
        return
    for border in range(1, 5):
        along = np.linspace(0, 4, 2 * STATIONS)
        lines.path(
            _line(frame, np.column_stack([np.full_like(along, border), along])),
            class_="strip-border",
            data_border=border,
        )
    across = np.linspace(0, 5, STATIONS)
    for name, along_line in GUIDE_LINES:
        lines.path(
            _line(frame, np.column_stack([across, np.full_like(across, along_line)])),
            class_="guide-line",
            data_line=name,
        )


def _draw_side_lines(lines: Element, frame: SideFrame) -> None:
    for name, line in (*GUIDE_LINES, ROOTS_LINE):
        top = CUT if line < BEND else RIDGE
        up = np.linspace(0, top, STATIONS)
        places = np.column_stack([np.full_like(up, line), up])
        lines.path(_line(frame, places), class_="guide-line", data_line=name)
    along = np.linspace(0, BEND, STATIONS)
    places = np.column_stack([along, np.full_like(along, RIDGE)])
    lines.path(_line(frame, places), class_="guide-line", data_line="ankle")


def _line(frame: Frame, places: Array) -> str:
    curve = spline(frame.map(places))
    return curve_path(curve.beziers(curve.knots[0], curve.knots[-1]), closed=False)


def draw_grid_names(
    layer: Element, frame: Frame, stage: Stage, theme: Theme, words: Wording
) -> None:
    """On the page, in viewBox units: a name beside each line, a number on each strip."""
    group = layer.group(class_="labels level-3", fill=theme.ink)
    for standing in stage.standings:
        if isinstance(frame, SideFrame):
            _name_side_lines(group, frame, standing, words)
        else:
            _name_lines(group, frame, standing, words)


def _name_lines(group: Element, frame: FootFrame, standing: Standing, words: Wording) -> None:
    anchor = "start" if standing.flip > 0 else "end"
    for name, along in GUIDE_LINES:
        x, y = standing.to_view(frame.to_foot(GridPoint(5, along)))
        at = x + standing.flip * BESIDE, y
        group.text(
            (words.gettext(NAMES[name]),),
            *at,
            NAME_SIZE,
            class_="label outside",
            text_anchor=anchor,
        )
    for strip in range(1, 6):
        x, y = standing.to_view(frame.to_foot(GridPoint(strip - 0.5, NUMBERED_AT)))
        group.text((str(strip),), x, y, NAME_SIZE, class_="label inside", text_anchor="middle")


def _name_side_lines(group: Element, frame: SideFrame, standing: Standing, words: Wording) -> None:
    for name, along in (*GUIDE_LINES, ROOTS_LINE):
        x, _ = standing.to_view(frame.to_foot(SidePoint(along, 0)))
        # Two rows in turn, so that names side by side have room.
        y = standing.base + BELOW * (1 + int(along) % 2)
        group.text(
            (words.gettext(NAMES[name]),),
            x,
            y,
            NAME_SIZE,
            class_="label outside",
            text_anchor="middle",
        )
