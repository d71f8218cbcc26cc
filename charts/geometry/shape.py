"""The four shapes of a zone record, laid on a foot frame as polygons. Units: foot units."""

import numpy as np
import shapely
from shapely import Geometry, Polygon

from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.frame import ROOTS
from solemap.charts.geometry.frames import Frame
from solemap.charts.geometry.mesh import Sheet
from solemap.charts.geometry.side import BEND, RIDGE, SideFrame
from solemap.data.models.shape import Outline, Patch, Shape, Spot, Trail

SPLINE_POINTS = 10
CIRCLE_QUARTER = 16
CAP_QUARTER = 8


def lay(frame: Frame, shape: Shape) -> Geometry:
    """A shape's place on the drawing: a polygon, or several where it spans toes."""
    match shape:
        case Patch():
            return _patch(frame, shape)
        case Outline():
            nodes = frame.map(np.array(shape.points))
            ring = Polygon(_smooth(nodes, closed=True))
            return shapely.intersection(shapely.make_valid(ring), frame.outline)
        case Spot():
            centre = frame.map(np.array([shape.at]))[0]
            disc = shapely.Point(centre).buffer(shape.radius, quad_segs=CIRCLE_QUARTER)
            return shapely.intersection(disc, _ground(frame, shape.toe))
        case Trail():
            line = shapely.LineString(_smooth(frame.map(np.array(shape.points)), closed=False))
            band = line.buffer(shape.width / 2, quad_segs=CAP_QUARTER)
            return shapely.intersection(band, _ground(frame, shape.toe))


def _patch(frame: Frame, patch: Patch) -> Geometry:
    if isinstance(frame, SideFrame):
        return _side_patch(frame, patch.along, patch.up or (0.0, RIDGE))
    across, along = patch.across or (0.0, 5.0), patch.along
    parts: list[Polygon] = []
    if along[0] < ROOTS:
        parts.append(_ring(frame.body, across, (along[0], min(along[1], ROOTS))))
    if along[1] > ROOTS:
        for index, sheet in enumerate(frame.toes):
            low, high = max(across[0], index), min(across[1], index + 1)
            if low < high:
                parts.append(_ring(sheet, (low, high), (max(along[0], ROOTS), along[1])))
    return shapely.union_all(parts) if len(parts) > 1 else parts[0]


def _side_patch(frame: SideFrame, along: tuple[float, float], up: tuple[float, float]) -> Geometry:
    """Above the ridge there is a leg to lie on only behind the ankle's bend."""
    parts: list[Polygon] = []
    if up[0] < RIDGE:
        parts.append(_ring(frame.body, along, (up[0], min(up[1], RIDGE))))
    if up[1] > RIDGE and along[0] < BEND:
        on_leg = (along[0], min(along[1], BEND))
        parts.append(_ring(frame.leg, on_leg, (max(up[0], RIDGE), up[1])))
    return shapely.union_all(parts)


def _ring(sheet: Sheet, u: tuple[float, float], v: tuple[float, float]) -> Polygon:
    """A grid rectangle. Its vertices are the sheet's stations, so neighbours share them."""
    a, b = _stations(sheet.u, u), _stations(sheet.v, v)
    ring = np.concatenate(
        [
            np.column_stack([a, np.full_like(a, v[0])]),
            np.column_stack([np.full_like(b, u[1]), b]),
            np.column_stack([a, np.full_like(a, v[1])])[::-1],
            np.column_stack([np.full_like(b, u[0]), b])[::-1],
        ]
    )
    return Polygon(sheet.at(ring[:, 0], ring[:, 1]))


def _stations(stations: Array, ends: tuple[float, float]) -> Array:
    inner = stations[(stations > ends[0] + 1e-9) & (stations < ends[1] - 1e-9)]
    return np.concatenate([[ends[0]], inner, [ends[1]]])


def _smooth(nodes: Array, *, closed: bool) -> Array:
    """Mapped first, then smoothed: a spline in grid space would bend with the mesh."""
    curve = spline(nodes, closed=closed)
    count = SPLINE_POINTS * (len(curve.knots) - 1) + 1
    points = curve.at(np.linspace(curve.knots[0], curve.knots[-1], count))
    return points[:-1] if closed else points


def _ground(frame: Frame, toe: int | None) -> Geometry:
    """Where a round shape may lie: the sole, and the one toe that it names."""
    if isinstance(frame, SideFrame):
        return frame.outline
    if toe is None:
        return frame.body.polygon
    return shapely.union(frame.body.polygon, frame.toes[toe - 1].polygon, grid_size=1e-6)
