"""The longitudinal zones and guide lines, as thin solid hairlines: dashes mean sourcing."""

import numpy as np

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.path import curve_path
from solemap.charts.geometry.side import BEND, CUT, RIDGE, SideFrame
from solemap.charts.svg import Element
from solemap.charts.theme import CASING, Theme

# Units: foot units.
HAIR = 1.1
STATIONS = 13
GUIDE_LINES = (("heel", 1.0), ("waist", 2.0), ("diaphragm", 3.0))


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
    for name, line in (*GUIDE_LINES, ("roots", 4.0)):
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
