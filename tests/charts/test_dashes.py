"""Dashes and dots mean sourcing. A check that is seen to catch a planted dashed guide line."""

import pytest
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.zone import DASHES
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Sourcing, View


def stray_dashes(root: etree._Element) -> list[str]:
    """The classes of everything dashed that is neither a zone's line nor its sample."""
    return [
        str(node.get("class"))
        for node in root.iter()
        if node.get("stroke-dasharray")
        and node.get("class") != "zone-ink"
        and not str(node.get("class")).startswith("sourced-")
    ]


@pytest.fixture(params=list(View))
def root(request: pytest.FixtureRequest, catalog: Catalog, foot_map: FootMap) -> etree._Element:
    options = ChartOptions(view=request.param, layers=(Layer.GRID, Layer.ZONES, Layer.LABELS))
    return etree.fromstring(render_chart(catalog, foot_map, options).encode())


def test_nothing_but_sourcing_is_dashed(root: etree._Element) -> None:
    assert stray_dashes(root) == []


def test_a_planted_dashed_guide_line_is_caught(root: etree._Element) -> None:
    line = root.xpath("//*[@class='guide-line']")[0]
    line.set("stroke-dasharray", "8 4.5")
    assert stray_dashes(root) == ["guide-line"]


def test_the_kinds_of_line_stay_apart_without_colour() -> None:
    """Solid, dashed, dotted: told apart by the strokes alone, on a photocopy too."""
    assert DASHES[Sourcing.BOTH] is None
    stroke, gap = map(float, DASHES[Sourcing.ONE].split())
    dot, dot_gap = map(float, DASHES[Sourcing.SINGLE].split())
    assert stroke > 1.5 * gap
    assert dot < 0.1 * dot_gap
    assert DASHES[Sourcing.DISPUTED] == DASHES[Sourcing.ONE]
