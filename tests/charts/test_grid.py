"""Guide lines and longitudinal zones: thin, solid, and named where nothing else is."""

import pytest
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View

LINES = {"heel line", "waist line", "diaphragm line"}


def words_on(
    catalog: Catalog, foot_map: FootMap, view: View, layers: tuple[Layer, ...]
) -> list[str]:
    svg = render_chart(catalog, foot_map, ChartOptions(view=view, foot="right", layers=layers))
    root = etree.fromstring(svg.encode())
    return ["".join(node.itertext()) for node in root.xpath("//*[contains(@class, 'label ')]")]


@pytest.mark.parametrize("view", list(View))
def test_lines_and_strips_are_named_where_no_zone_is(
    catalog: Catalog, foot_map: FootMap, view: View
) -> None:
    words = words_on(catalog, foot_map, view, (Layer.GRID, Layer.LABELS))
    expected = {"roots of the toes"} if view.is_side else set("12345")
    assert sorted(words) == sorted(LINES | expected)


def test_among_zones_the_zones_have_the_names(catalog: Catalog, foot_map: FootMap) -> None:
    layers = (Layer.GRID, Layer.ZONES, Layer.LABELS)
    assert not LINES & set(words_on(catalog, foot_map, View.PLANTAR, layers))


def test_the_strips_are_numbered_from_the_big_toe(catalog: Catalog, foot_map: FootMap) -> None:
    """The right sole faces the reader: its big toe, and zone 1, are to the right."""
    options = ChartOptions(foot="right", layers=(Layer.GRID, Layer.LABELS))
    root = etree.fromstring(render_chart(catalog, foot_map, options).encode())
    numbers = root.xpath("//*[contains(@class, 'label inside')]")
    places = {node.text: float(node.get("x")) for node in numbers}
    assert sorted(places, key=places.__getitem__, reverse=True) == list("12345")
