"""The plate of the sole and of the top of the foot."""

import numpy as np

from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.path import curve_path
from solemap.charts.plate import Plate, weight
from solemap.data.models.vocabulary import View

TOES = range(1, 6)


def foot_plate(frame: FootFrame) -> Plate:
    """The sole shows the crease at the toes' roots; on the top skin runs on into the toes."""
    curves = frame.curves
    rim, toes = curves.rim, {number: curves.toe(number) for number in TOES}
    body = np.concatenate([rim.beziers(), curves.crease.beziers()])
    closed = {
        number: np.concatenate([toe.beziers(), curves.crease_stretch(number).beziers()[::-1, ::-1]])
        for number, toe in toes.items()
    }
    stretches = [rim.points(240), *(toe.points(70) for toe in toes.values())]
    lines: tuple[str, ...] = ()
    if frame.view is View.DORSAL:
        open_lines = [rim.beziers(), *(toe.beziers() for toe in toes.values())]
        lines = tuple(curve_path(line, closed=False) for line in open_lines)
    return Plate(
        drawing=curves.outline,
        body=curve_path(body, closed=True),
        toes=tuple((number, curve_path(ring, closed=True)) for number, ring in closed.items()),
        weights="".join(path_of(weight(points)) for points in stretches),
        lines=lines,
    )
