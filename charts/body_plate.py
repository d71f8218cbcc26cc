"""The body's plate: paper tone, folds, the frame of five strips a side and four lines.

Lines here are solid: anatomy is no testimony.
"""

import numpy as np

from solemap.charts.body_stage import BodyStanding
from solemap.charts.geometry.body_map import BodyMap
from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.path import HALF, curve_path
from solemap.charts.plate import tapered
from solemap.charts.svg import Element, element
from solemap.charts.theme import Theme
from solemap.data.models.outline import Fold

# Units: body units.
CONTOUR = 2.0
HAIR = 1.0
STATIONS = 13
LINES = (("shoulder", 4.0), ("diaphragm", 3.0), ("waist", 2.0), ("pelvis", 1.0))


class BodyPlate:
    """What lies under and over the organs of one figure."""

    def __init__(self, body_map: BodyMap, theme: Theme) -> None:
        self._map = body_map
        self._theme = theme
        self._contour = curve_path(np.concatenate(body_map.runs), closed=True)

    def define(self, defs: Element) -> None:
        clip = defs.add(element("clipPath", id="body-clip"))
        clip.path(self._contour)
        gradient = defs.add(element("radialGradient", id="body-tone"))
        for offset, opacity in ((0, 1), (0.45, 0.62), (1, 0)):
            gradient.add(
                element("stop", offset=offset, stop_color=self._theme.shade, stop_opacity=opacity)
            )

    def draw_skin(self, body: Element, standing: BodyStanding) -> None:
        drawn = self._map.drawing(standing.view)
        body.path(self._contour, class_="body-fill", fill=self._theme.foot)
        tone = body.group(class_="tone", clip_path="url(#body-clip)", pointer_events="none")
        for shade in drawn.tones:
            (x, y), (rx, ry) = shade.at, shade.reach
            for sign in (1, -1) if x else (1,):
                turn = f"translate({sign * x:g} {y:g}) rotate({sign * shade.turn:g})"
                tone.add(
                    element(
                        "ellipse",
                        rx=rx,
                        ry=ry,
                        transform=turn,
                        fill="url(#body-tone)",
                        opacity=shade.strength,
                    )
                )
        folds = body.group(class_="folds", fill=self._theme.edge, pointer_events="none")
        for fold in (*drawn.folds, *(_mirrored(fold) for fold in drawn.folds), *drawn.middle_folds):
            folds.path(path_of(tapered(fold)), class_="fold", opacity=fold.strength)

    def draw_strips(self, body: Element, _: BodyStanding) -> None:
        strips = self._hairs(body)
        along = np.linspace(0, 5, 4 * STATIONS)
        for border in range(-4, 5):
            places = np.column_stack([np.full_like(along, border), along])
            strips.path(self._line(places), class_="strip-border", data_border=border)

    def draw_lines(self, body: Element, _: BodyStanding) -> None:
        """Over the organs: the four lines are what the figure is about."""
        lines = self._hairs(body)
        across = np.linspace(-5, 5, 2 * STATIONS)
        for name, value in LINES:
            places = np.column_stack([across, np.full_like(across, value)])
            lines.path(self._line(places), class_="guide-line", data_line=name)

    def draw_contour(self, body: Element, _: BodyStanding) -> None:
        body.path(
            self._contour,
            class_="body-outline",
            fill="none",
            stroke=self._theme.edge,
            stroke_width=CONTOUR,
            stroke_linejoin="round",
            pointer_events="none",
        )

    def _hairs(self, body: Element) -> Element:
        return body.group(
            fill="none", stroke=self._theme.edge, stroke_width=HAIR, pointer_events="none"
        )

    def _line(self, places: Array) -> str:
        curve = spline(self._map.frame.map(places))
        cubics = curve.beziers(curve.knots[0], curve.knots[-1])
        return curve_path(cubics, closed=False, step=HALF)


def _mirrored(fold: Fold) -> Fold:
    return fold.model_copy(update={"nodes": tuple((-x, y) for x, y in fold.nodes)})
