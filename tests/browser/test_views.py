"""The eight drawings in a browser: what is under the pointer is what the map says."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely

from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View

if TYPE_CHECKING:
    from tests.browser.conftest import Visitor

COLUMNS, ROWS = 100, 40
# Round a border the browser's pixel and our polygon may differ. Units: foot units.
BORDER = 1.0
WIDE = {"width": 1412, "height": 1480}
UNDER_THE_POINTER = """([foot, points]) => {
  const [a, b, c, d, e, f] =
    document.documentElement.getAttribute(`data-matrix-${foot}`).split(" ").map(Number)
  const screen = DOMMatrix.fromMatrix(document.documentElement.getScreenCTM())
  const matrix = screen.multiply(new DOMMatrix([a, b, c, d, e, f]))
  return points.map(([x, y]) => {
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix)
    return document.elementFromPoint(left, top)?.closest("a.zone")?.dataset.zone ?? null
  })
}"""


@pytest.mark.parametrize("view", list(View))
def test_the_pointer_finds_what_the_map_says(visitor: "Visitor", view: View) -> None:
    page = visitor.open(f"/charts/{view}-both.svg", viewport=WIDE)
    frame = visitor.foot_map.frame(view)
    left, low, right, high = frame.outline.bounds
    across, up = (COLUMNS, ROWS) if view.is_side else (ROWS, COLUMNS)
    points = [
        [float(x), float(y)]
        for x in np.linspace(left, right, across)
        for y in np.linspace(low, high, up)
    ]
    for foot in Foot:
        found = page.evaluate(UNDER_THE_POINTER, [foot.value, points])
        placed = visitor.foot_map.placed_on(view, foot, "ingham")
        borders = shapely.union_all([item.polygon.boundary for item in placed])
        hits = 0
        for (x, y), zone in zip(points, found, strict=True):
            hit = visitor.foot_map.hit(view, foot, Point(x, y), "ingham")
            expected = hit.zones[0].zone.id if hit.zones else None
            hits += expected is not None
            near = shapely.distance(borders, shapely.Point(x, y)) <= BORDER
            assert zone == expected or near, (view, foot, x, y, zone, expected)
        assert hits > 400
