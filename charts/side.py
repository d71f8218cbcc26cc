"""The plate of the foot seen from its inner or outer side."""

import numpy as np

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.path import curve_path
from solemap.charts.geometry.side import SideFrame
from solemap.charts.plate import Plate, weight
from solemap.data.models.outline import SideToe

BIG_TOE = 1
TOE_POINTS = 70


def side_plate(frame: SideFrame) -> Plate:
    """The rim without the leg's cut; from the outer side the toes stand before one another."""
    curves = frame.curves
    outline, rim = curves.outline, curves.rim
    first, last = rim.at(rim.knots[0]), rim.at(rim.knots[-1])
    cut = np.array([last, last + (first - last) / 3, last + (first - last) * 2 / 3, first])
    body = np.concatenate([rim.beziers(rim.knots[0], rim.knots[-1]), cut[None]])
    toes = {toe.toe: _toe_line(toe) for toe in outline.toes}
    closed = tuple((number, curve_path(line, closed=True)) for number, line in toes.items())
    lines = [*(stretch.beziers() for stretch in curves.pen), *toes.values()]
    stretches = [stretch.points(240)[::-1] for stretch in curves.pen]
    stretches += [_toe_points(toe)[::-1] for toe in outline.toes]
    return Plate(
        drawing=outline,
        body=curve_path(body, closed=True),
        toes=closed or ((BIG_TOE, path_of(frame.toe_tip)),),
        weights="".join(path_of(weight(points)) for points in stretches),
        lines=tuple(curve_path(line, closed=False) for line in lines),
        are_toes_near=True,
    )


def _toe_points(toe: SideToe) -> Array:
    curve = spline(np.array(toe.nodes))
    return curve.cut(curve.knots[0], curve.knots[-1], TOE_POINTS)


def _toe_line(toe: SideToe) -> Array:
    curve = spline(np.array(toe.nodes))
    return curve.beziers(curve.knots[0], curve.knots[-1])
