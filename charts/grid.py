"""The longitudinal zones and guide lines, as thin solid hairlines: dashes mean sourcing."""

import numpy as np

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.path import curve_path
from solemap.charts.svg import Element
from solemap.charts.theme import Theme

# Units: foot units.
HAIR = 1.1
STATIONS = 13


def draw_grid(layer: Element, frame: FootFrame, theme: Theme) -> None:
    """In foot units: four strip borders from the webs to the heel, and the four cross lines."""
    lines = layer.group(fill="none", stroke=theme.edge, stroke_width=HAIR, pointer_events="none")
    for border in range(1, 5):
        along = np.linspace(0, 4, 2 * STATIONS)
        lines.path(
            _line(frame, np.column_stack([np.full_like(along, border), along])),
            class_="strip-border",
            data_border=border,
        )
    across = np.linspace(0, 5, STATIONS)
    for name, along_line in (("heel", 1), ("waist", 2), ("diaphragm", 3)):
        lines.path(
            _line(frame, np.column_stack([across, np.full_like(across, along_line)])),
            class_="guide-line",
            data_line=name,
        )


def _line(frame: FootFrame, places: Array) -> str:
    curve = spline(frame.map(places))
    return curve_path(curve.beziers(curve.knots[0], curve.knots[-1]), closed=False)
