"""Béziers stay within a hair of the polygons that they stand for."""

import numpy as np
import pytest
import shapely
from svgelements import Path

from solemap.charts.geometry.curve import at_lengths, spline
from solemap.charts.geometry.fit import fit_ring, path_of
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog


def flattened(path: str) -> shapely.Geometry:
    rings = []
    for part in Path(path).as_subpaths():
        piece = Path(part)
        rings.append([(p.x, p.y) for p in (piece.point(t) for t in np.linspace(0, 1, 1500))])
    return shapely.union_all([shapely.make_valid(shapely.Polygon(ring)) for ring in rings])


@pytest.mark.parametrize(
    "zone_id", ["ingham-liver", "ingham-kidney", "ingham-eye", "ingham-ureter"]
)
def test_the_drawn_path_is_the_place(catalog: Catalog, foot_map: FootMap, zone_id: str) -> None:
    placed = foot_map.placed(zone_id)[0]
    drawn = flattened(placed.path)
    assert drawn.hausdorff_distance(placed.polygon) < 1.0
    assert drawn.symmetric_difference(placed.polygon).area < 0.2 * placed.polygon.length


def test_a_circle_needs_few_curves() -> None:
    circle = shapely.Point(0, 0).buffer(20, quad_segs=16)
    assert len(fit_ring(np.asarray(circle.exterior.coords)[:-1])) <= 8


def test_a_square_keeps_its_corners() -> None:
    assert path_of(shapely.box(0, 0, 10, 10)) == "M10 0l0 10l-10 0l0-10Z"


def test_a_spline_goes_through_its_nodes_and_closes_smoothly() -> None:
    nodes = np.array([[0.0, 0], [10, 0], [10, 10], [0, 10]])
    curve = spline(nodes, closed=True)
    assert np.allclose(curve.at(curve.knots[:-1]), nodes)
    before, after = curve.at(np.array([curve.knots[-1] - 1e-4, 1e-4]))
    assert np.allclose(before - nodes[0], nodes[0] - after, atol=1e-6)


def test_points_at_equal_lengths_are_equally_far() -> None:
    line = np.array([[0.0, 0], [3, 0], [3, 9]])
    steps = np.diff(at_lengths(line, np.linspace(0, 1, 13)), axis=0)
    assert np.allclose(np.abs(steps).sum(axis=1), 1)
