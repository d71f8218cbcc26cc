"""The grid of a foot and of the body as a page's script reads it, to tie a point of one to the
other: coarse meshes, exact to a unit or two, a twentieth of what the download holds.
"""

import json
from functools import lru_cache

import numpy as np

from solemap.charts.geometry.body_frame import BodyFrame
from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.mesh import Sheet

# Steps of the coarse stations. Units: grid.
STEP_ACROSS, STEP_ALONG = 0.5, 0.25


@lru_cache
def frame_json(foot: FootFrame, body: BodyFrame) -> str:
    """`foot` has the sole's sheet and five toes, `body` one half; sheets list points column by
    column at `across` and `along`.
    """
    sheets = {"foot": [foot.body, *foot.toes], "body": [body.trunk]}
    text = {name: [_coarse(sheet) for sheet in found] for name, found in sheets.items()}
    return json.dumps(text, separators=(",", ":"))


def _coarse(sheet: Sheet) -> dict[str, list[float] | list[list[float]]]:
    across, along = _stations(sheet.u, STEP_ACROSS), _stations(sheet.v, STEP_ALONG)
    u, v = np.repeat(across, len(along)), np.tile(along, len(across))
    points = np.round(sheet.at(u, v), 1) + 0.0
    return {"across": across.tolist(), "along": along.tolist(), "points": points.tolist()}


def _stations(stations: Array, step: float) -> Array:
    first, last = float(stations[0]), float(stations[-1])
    return np.round(np.linspace(first, last, round((last - first) / step) + 1), 4)
