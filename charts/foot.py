"""The plate: one sole in paper, faint tone and ink, in foot units inside the foot's matrix."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from shapely import Polygon

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.path import curve_path
from solemap.charts.svg import Element, element
from solemap.charts.theme import Theme

# The line swells where the form turns to the ground and thins at the tips. Units: foot units.
LINE = 1.5
SWELL = 3.0

# Where the sole hollows, as ellipses (x, y, rx, ry, turn in degrees, strength). The heel's pad,
# the ball's pad, the toes' pulps and the outer band bear weight and stay light.
HOLLOWS = (
    (-62.0, 425.0, 118.0, 235.0, 8.0, 0.30),
    (-20.0, 560.0, 150.0, 70.0, -10.0, 0.12),
    (20.0, 330.0, 120.0, 190.0, -8.0, 0.10),
)
# A toe's stem, under its pulp: how far up from the root, and how long, of the toe's length.
STEM = (0.22, 0.30)
STEM_STRENGTH = 0.26


@dataclass(frozen=True, eq=False)
class Plate:
    """The drawing of one sole, ready to be placed in a chart."""

    frame: FootFrame

    @cached_property
    def body(self) -> str:
        curves = self.frame.curves
        return curve_path(
            np.concatenate([curves.rim.beziers(), curves.crease.beziers()]), closed=True
        )

    @cached_property
    def toes(self) -> tuple[str, ...]:
        curves = self.frame.curves
        return tuple(
            curve_path(
                np.concatenate(
                    [curves.toe(n).beziers(), curves.crease_stretch(n).beziers()[::-1, ::-1]]
                ),
                closed=True,
            )
            for n in range(1, 6)
        )

    @cached_property
    def weights(self) -> str:
        """The swelling of the line, as one filled path."""
        curves = self.frame.curves
        stretches = [curves.rim.points(240), *(curves.toe(n).points(70) for n in range(1, 6))]
        return "".join(path_of(_weight(points)) for points in stretches)

    @cached_property
    def stems(self) -> tuple[tuple[float, float, float, float, float, float], ...]:
        """The shade under each pulp, as hollows are written."""
        found = []
        for sheet in self.frame.toes:
            middle = sheet.points[len(sheet.across) // 2]
            root, tip = middle[0], middle[-1]
            axis = tip - root
            length = float(np.hypot(*axis))
            x, y = root + axis * STEM[0]
            width = float(np.hypot(*(sheet.points[0, 8] - sheet.points[-1, 8]))) * 0.62
            turn = float(np.degrees(np.arctan2(-axis[0], axis[1])))
            found.append((float(x), float(y), width, length * STEM[1], turn, STEM_STRENGTH))
        return tuple(found)

    def define(self, defs: Element, key: str, theme: Theme) -> None:
        """What the tone refers to. `key` keeps ids apart on a page."""
        clip = defs.add(element("clipPath", id=f"{key}-clip"))
        clip.path(self.body + "".join(self.toes))
        gradient = defs.add(element("radialGradient", id=f"{key}-tone"))
        for offset, opacity in ((0, 1), (0.45, 0.62), (1, 0)):
            gradient.add(
                element("stop", offset=offset, stop_color=theme.shade, stop_opacity=opacity)
            )

    def draw(self, layer: Element, key: str, theme: Theme) -> None:
        """Fill and tone, under everything."""
        layer.path(self.body, class_="foot-fill", fill=theme.foot)
        for toe in self.toes:
            layer.path(toe, class_="foot-fill", fill=theme.foot)
        tone = layer.group(class_="tone", clip_path=f"url(#{key}-clip)", pointer_events="none")
        for x, y, rx, ry, turn, strength in (*HOLLOWS, *self.stems):
            tone.add(
                element(
                    "ellipse",
                    rx=round(rx),
                    ry=round(ry),
                    transform=f"translate({x:.0f} {y:.0f}) rotate({turn:.0f})",
                    fill=f"url(#{key}-tone)",
                    opacity=strength,
                )
            )

    def draw_contour(self, layer: Element, theme: Theme) -> None:
        """The ink, over everything: thin all round, swelling towards the ground."""
        line = layer.group(
            fill="none",
            stroke=theme.edge,
            stroke_width=LINE,
            stroke_linejoin="round",
            pointer_events="none",
        )
        line.path(self.body, class_="outline")
        for index, toe in enumerate(self.toes):
            line.path(toe, class_="outline toe", data_toe=index + 1)
        layer.path(self.weights, class_="outline-weight", fill=theme.edge, pointer_events="none")


@lru_cache(maxsize=16)
def plate_of(frame: FootFrame) -> Plate:
    """The frame's drawing, made once."""
    return Plate(frame)


def _weight(points: Array) -> Polygon:
    """The strip inside a stretch of the contour, as wide as the line swells there."""
    step = np.gradient(points, axis=0)
    step /= np.hypot(*step.T)[:, None]
    # Rim and toes both run with the foot on their right.
    inward = np.column_stack([step[:, 1], -step[:, 0]])
    downward = (1 + inward[:, 1]) / 2
    ends = np.minimum(1, np.minimum(np.arange(len(points)), np.arange(len(points))[::-1]) / 12)
    width = (0.15 + SWELL * downward**2.2) * ends
    inner = points + inward * width[:, None]
    return Polygon(np.vstack([points, inner[::-1]]))
