"""The curves of the sole: its rim, the crease of the toes' roots, and five toes.

Every curve is a C2 spline; neighbours share their ends and run on into each other, so the drawn
contour and the foot frame are cut from the same lines.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from solemap.charts.geometry.curve import Array, Spline, spline
from solemap.data.models.outline import FootOutline


@dataclass(frozen=True)
class Stretch:
    """A piece of a spline, read from `first` to `last` (which may be the smaller)."""

    curve: Spline
    first: float
    last: float

    def points(self, count: int) -> Array:
        """`count` points at equal steps of length."""
        return self.curve.cut(self.first, self.last, count)

    def beziers(self) -> Array:
        return self.curve.beziers(self.first, self.last)


class SoleCurves:
    """All curves of one sole. Units: foot units."""

    def __init__(self, outline: FootOutline) -> None:
        self.outline = outline
        self._rim_nodes = np.array(outline.rim)
        self._roots = np.array(outline.roots)
        self._toe_nodes = [np.array(toe.nodes) for toe in outline.toes]

    @cached_property
    def rim(self) -> Stretch:
        """From the little toe's root round the heel to the big toe's root."""
        lead, tail = self._toe_nodes[4][-2:][::-1], self._toe_nodes[0][:2]
        curve = spline(np.vstack([lead[::-1], self._rim_nodes, tail]))
        return Stretch(curve, curve.knots[2], curve.knots[-3])

    @cached_property
    def crease(self) -> Stretch:
        """Across 0 to 5 through the webs, a swell under each toe. Nodes are half strips apart."""
        swells = np.array([toe.swell for toe in self.outline.toes])
        along = np.diff(self._roots, axis=0)
        normal = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None]
        middles = (self._roots[:-1] + self._roots[1:]) / 2 + normal * swells[:, None]
        nodes = np.empty((11, 2))
        nodes[::2], nodes[1::2] = self._roots, middles
        curve = spline(nodes)
        return Stretch(curve, curve.knots[0], curve.knots[-1])

    def crease_at(self, across: Array) -> Array:
        """Points of the crease at `across`, 0 to 5."""
        return self.crease.curve.at(np.interp(across, np.arange(11) / 2, self.crease.curve.knots))

    @cached_property
    def arch(self) -> Spline:
        """The toes' roots without the swells: what fades into the cross lines below."""
        return spline(self._roots)

    def arch_at(self, across: Array) -> Array:
        return self.arch.at(np.interp(across, np.arange(6), self.arch.knots))

    def toe(self, number: int) -> Stretch:
        """From the toe's medial root over the tip to its lateral root."""
        index = number - 1
        nodes = np.vstack([self._roots[index], self._toe_nodes[index], self._roots[index + 1]])
        if number == 1:
            curve = spline(np.vstack([self._rim_nodes[-3:-1], nodes]))
            return Stretch(curve, curve.knots[2], curve.knots[-1])
        if number == 5:
            curve = spline(np.vstack([nodes, self._rim_nodes[1:3]]))
            return Stretch(curve, curve.knots[0], curve.knots[-3])
        curve = spline(nodes)
        return Stretch(curve, curve.knots[0], curve.knots[-1])

    def crease_stretch(self, number: int) -> Stretch:
        """The root of one toe, medial to lateral."""
        knots = self.crease.curve.knots
        return Stretch(self.crease.curve, knots[2 * number - 2], knots[2 * number])
