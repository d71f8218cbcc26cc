"""The plate: paper, faint tone and ink, in foot units inside the foot's matrix.

What every view shares. The tone does the anatomy, the line swells and thins; neither needs a
filter, so every renderer draws them alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely import Polygon

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.path import curve_path
from solemap.charts.svg import Element, element
from solemap.charts.theme import CASING, Theme
from solemap.data.models.outline import Drawing, Fold

# The line swells where the form turns to the ground and thins at the tips. Units: foot units.
LINE = 1.5
SWELL = 3.0
FINE_LINE = 1.2
SKIN = 7.0
# Where a tapering line is read. Units: points.
STATIONS = 24


@dataclass(frozen=True, eq=False)
class Plate:
    """One drawing, ready to be placed in a chart.

    `body` and `toes` are closed: they are filled, clip the tone and give the foot's shape.
    `lines` is what the pen shows of them; without it the pen goes round the closed paths.
    """

    drawing: Drawing
    body: str
    toes: tuple[tuple[int, str], ...]
    weights: str
    lines: tuple[str, ...] = ()
    are_toes_near: bool = False

    @cached_property
    def folds(self) -> tuple[str, ...]:
        return tuple(path_of(tapered(fold)) for fold in self.drawing.folds)

    @cached_property
    def nails(self) -> tuple[tuple[int, str], ...]:
        return tuple((nail.toe, ring_path(nail.nodes)) for nail in self.drawing.nails)

    @cached_property
    def leg(self) -> str | None:
        return ring_path(self.drawing.leg) if self.drawing.leg else None

    @cached_property
    def skin(self) -> str | None:
        """The inner side of the skin where the leg is cut."""
        if not self.drawing.leg:
            return None
        nodes = np.array(self.drawing.leg)
        middle = nodes.mean(axis=0)
        reach = float(np.hypot(*(nodes - middle).T).max())
        return ring_path(middle + (nodes - middle) * (1 - SKIN / reach))

    @cached_property
    def _pen(self) -> str:
        """Everything that the pen draws round the form, as one path."""
        shown = self.lines or (self.body, *(path for _, path in self.toes))
        cuts = [path for path in (self.leg,) if path]
        return "".join((*shown, *(path for _, path in self.nails), *cuts, self.weights))

    def define(self, defs: Element, key: str, theme: Theme) -> None:
        """What the tone refers to. `key` keeps ids apart on a page."""
        clip = defs.add(element("clipPath", id=f"{key}-clip"))
        clip.path(self.body + "".join(path for _, path in self.toes))
        gradient = defs.add(element("radialGradient", id=f"{key}-tone"))
        for offset, opacity in ((0, 1), (0.45, 0.62), (1, 0)):
            gradient.add(
                element("stop", offset=offset, stop_color=theme.shade, stop_opacity=opacity)
            )

    def draw(self, layer: Element, key: str, theme: Theme) -> None:
        """Fill, tone and inner lines, under everything."""
        self._draw_behind(layer, theme)
        toes = [path for _, path in self.toes]
        for path in [self.body, *toes] if self.are_toes_near else [*toes, self.body]:
            layer.path(path, class_="foot-fill", fill=theme.foot)
        tone = layer.group(class_="tone", clip_path=f"url(#{key}-clip)", pointer_events="none")
        for shade in self.drawing.tones:
            (x, y), (rx, ry) = shade.at, shade.reach
            tone.add(
                element(
                    "ellipse",
                    rx=rx,
                    ry=ry,
                    transform=f"translate({x:g} {y:g}) rotate({shade.turn:g})",
                    fill=f"url(#{key}-tone)",
                    opacity=shade.strength,
                )
            )
        if self.leg:
            layer.path(self.leg, class_="foot-fill leg", fill=theme.foot)
            layer.path(self.leg, class_="leg-tone", fill=theme.shade, opacity=0.13)
        if theme.nail:
            for _, nail in self.nails:
                layer.path(nail, class_="nail-fill", fill=theme.nail, pointer_events="none")
        if theme.casing:
            self._draw_fold_casing(layer, theme.casing)
        folds = layer.group(class_="folds", fill=theme.edge, pointer_events="none")
        for fold, path in zip(self.drawing.folds, self.folds, strict=True):
            folds.path(path, class_=f"fold {fold.name}", opacity=fold.strength)

    def _draw_fold_casing(self, layer: Element, colour: str) -> None:
        group = layer.group(
            class_="casing",
            fill="none",
            stroke=colour,
            stroke_width=2 * CASING,
            stroke_linejoin="round",
            pointer_events="none",
        )
        for fold, path in zip(self.drawing.folds, self.folds, strict=True):
            group.path(path, opacity=fold.strength)

    def _draw_behind(self, layer: Element, theme: Theme) -> None:
        if not self.drawing.behind:
            return
        path = ring_path(self.drawing.behind)
        layer.path(path, class_="foot-fill", fill=theme.foot)
        layer.path(path, class_="leg-tone", fill=theme.shade, opacity=0.3)

    def draw_contour(self, layer: Element, theme: Theme) -> None:
        """The ink, over everything: thin all round, swelling towards the ground."""
        if theme.casing:
            layer.path(
                self._pen,
                class_="casing",
                fill="none",
                stroke=theme.casing,
                stroke_width=LINE + 2 * CASING,
                stroke_linejoin="round",
                pointer_events="none",
            )
        line = layer.group(
            fill="none",
            stroke=theme.edge,
            stroke_width=LINE,
            stroke_linejoin="round",
            stroke_linecap="round",
            pointer_events="none",
        )
        hidden = {"stroke": "none"} if self.lines else {}
        line.path(self.body, class_="outline", **hidden)
        for number, toe in self.toes:
            line.path(toe, class_="outline toe", data_toe=number, **hidden)
        for path in self.lines:
            line.path(path, class_="outline-line")
        for number, nail in self.nails:
            line.path(nail, class_="nail", data_toe=number, stroke_width=FINE_LINE)
        if self.leg:
            line.path(self.leg, class_="leg-line", stroke_width=FINE_LINE, stroke_opacity=0.7)
        if self.skin:
            line.path(self.skin, class_="leg-line", stroke_width=FINE_LINE, stroke_opacity=0.3)
        layer.path(self.weights, class_="outline-weight", fill=theme.edge, pointer_events="none")


def ring_path(nodes: Iterable[tuple[float, float]] | Array) -> str:
    """A smooth closed curve through the nodes."""
    curve = spline(np.array(list(nodes)), closed=True)
    return curve_path(curve.beziers(curve.knots[0], curve.knots[-1]), closed=True)


def weight(points: Array) -> Polygon:
    """The strip inside a stretch of the contour, as wide as the line swells there.

    The stretch runs with the foot on its right.
    """
    step = np.gradient(points, axis=0)
    step /= np.hypot(*step.T)[:, None]
    inward = np.column_stack([step[:, 1], -step[:, 0]])
    downward = (1 + inward[:, 1]) / 2
    ends = np.minimum(1, np.minimum(np.arange(len(points)), np.arange(len(points))[::-1]) / 12)
    width = (0.15 + SWELL * downward**2.2) * ends
    inner = points + inward * width[:, None]
    return Polygon(np.vstack([points, inner[::-1]]))


def tapered(fold: Fold) -> Polygon:
    """A line as a shape: as wide as the fold in its middle, a hair at its ends."""
    curve = spline(np.array(fold.nodes))
    points = curve.cut(curve.knots[0], curve.knots[-1], STATIONS)
    step = np.gradient(points, axis=0)
    step /= np.hypot(*step.T)[:, None]
    across = np.column_stack([-step[:, 1], step[:, 0]])
    half = fold.width / 2 * np.sin(np.linspace(0.06, np.pi - 0.06, len(points))) ** 0.8
    sides = across * half[:, None]
    return Polygon(np.vstack([points + sides, (points - sides)[::-1]]))
