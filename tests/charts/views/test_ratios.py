"""The drawings keep the proportions of a measured foot, within what people vary.

Breadths are those of ANSUR II (2012, men and women); heights and ankle bones those of two foot
scans. Everything is a share of the foot's length.
"""

import numpy as np
import pytest
import shapely

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.plates import plate_of
from solemap.data.models.vocabulary import View


def span(foot_map: FootMap, view: View, *, x: float | None = None, y: float | None = None) -> float:
    """How far the drawing reaches along one straight cut. Units: foot units."""
    ends = [(x, -500), (x, 1500)] if x is not None else [(-500, y), (1500, y)]
    cut = shapely.LineString(ends).intersection(foot_map.frame(view).outline)
    low, high = (cut.bounds[1], cut.bounds[3]) if x is not None else (cut.bounds[0], cut.bounds[2])
    return high - low


def test_the_longest_toe_ends_at_a_thousand(foot_map: FootMap) -> None:
    for view in (View.PLANTAR, View.DORSAL):
        assert foot_map.frame(view).outline.bounds[3] == pytest.approx(1000, abs=3)
    for view in (View.MEDIAL, View.LATERAL):
        left, _, right, _ = foot_map.frame(view).outline.bounds
        assert (left, right) == (pytest.approx(0, abs=2), pytest.approx(1000, abs=3))


def test_the_foot_is_as_broad_as_feet_are(foot_map: FootMap) -> None:
    breadths = [span(foot_map, View.DORSAL, y=float(y)) for y in np.linspace(600, 760, 33)]
    # 5th to 95th percentile.
    assert 349 <= max(breadths) <= 405
    assert 240 <= span(foot_map, View.DORSAL, y=190) <= 300


def test_the_instep_and_the_arch_have_their_heights(foot_map: FootMap) -> None:
    for view in (View.MEDIAL, View.LATERAL):
        top = foot_map.frame(view).outline.intersection(
            shapely.LineString([(500, -50), (500, 500)])
        )
        assert 235 <= top.bounds[3] <= 275
    arch = [
        foot_map.frame(View.MEDIAL)
        .outline.intersection(shapely.LineString([(x, -50), (x, 500)]))
        .bounds[1]
        for x in range(300, 500, 5)
    ]
    assert 55 <= max(arch) <= 80


def test_toes_are_ordered_and_the_nails_lie_on_them(foot_map: FootMap) -> None:
    frame = foot_map.frame(View.DORSAL)
    tips = [toe.polygon.bounds[3] for toe in frame.toes]
    assert tips == sorted(tips, reverse=True)
    nails = plate_of(frame).drawing.nails
    assert [nail.toe for nail in nails] == [1, 2, 3, 4, 5]
    for nail, toe in zip(nails, frame.toes, strict=True):
        ring = shapely.Polygon(nail.nodes)
        assert toe.polygon.contains(ring)
        assert 2 <= tips[nail.toe - 1] - ring.bounds[3] <= 25


def test_folds_and_nails_stay_inside_the_contour(foot_map: FootMap) -> None:
    for view in (View.DORSAL, View.MEDIAL, View.LATERAL):
        frame = foot_map.frame(view)
        outline = frame.outline.buffer(3)
        drawing = plate_of(frame).drawing
        for fold in drawing.folds:
            if fold.name != "far-edge":
                assert outline.contains(shapely.LineString(fold.nodes)), (view, fold.name)
        for nail in drawing.nails:
            assert outline.contains(shapely.Polygon(nail.nodes)), (view, nail.toe)
