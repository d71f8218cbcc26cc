"""What a chart weighs on the wire, every one of them. Units: bytes after brotli at its best."""

from itertools import product

import brotli
import pytest

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View

# Both feet: with names, the page's plain one, the foot alone.
BUDGETS = {
    (Layer.ZONES, Layer.LABELS): 25_000,
    (Layer.ZONES,): 15_000,
    (): 8_000,
}


@pytest.mark.parametrize(("view", "layers"), list(product(View, BUDGETS)), ids=str)
def test_a_chart_is_small(
    catalog: Catalog, foot_map: FootMap, view: View, layers: tuple[Layer, ...]
) -> None:
    for tradition in catalog.traditions:
        options = ChartOptions(view=view, tradition=tradition, layers=layers)
        svg = render_chart(catalog, foot_map, options, "https://solemap.example")
        assert len(brotli.compress(svg.encode(), quality=11)) <= BUDGETS[layers], tradition
