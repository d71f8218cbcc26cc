"""A lit chart put together from kept pieces is the chart drawn anew, to the byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.lit_chart import render_lit_chart
from solemap.charts.stage import ChartFoot
from solemap.data.catalog import Catalog, load_catalog
from solemap.data.errors import UnknownRecord
from solemap.data.models.vocabulary import View

AREAS = sorted({zone.area for zone in load_catalog().zones.values()})


@settings(max_examples=25, deadline=None)
@given(
    highlight=st.lists(st.sampled_from(AREAS), max_size=6).map(tuple),
    view=st.sampled_from(View),
    foot=st.sampled_from(ChartFoot),
)
def test_the_pieces_make_the_same_bytes(
    catalog: Catalog,
    foot_map: FootMap,
    highlight: tuple[str, ...],
    view: View,
    foot: ChartFoot,
) -> None:
    options = ChartOptions(view=view, foot=foot, highlight=highlight)
    assert render_lit_chart(catalog, foot_map, options) == render_chart(catalog, foot_map, options)


@pytest.mark.parametrize("layers", [(), (Layer.ZONES,), (Layer.GRID, Layer.LABELS), tuple(Layer)])
def test_a_technique_lights_the_same_in_every_choice_of_layers(
    catalog: Catalog, foot_map: FootMap, layers: tuple[Layer, ...]
) -> None:
    options = ChartOptions(technique="thumb-walking", layers=layers, width=640)
    again = render_lit_chart(catalog, foot_map, options, "https://example.org")
    assert again == render_chart(catalog, foot_map, options, "https://example.org")


def test_an_unknown_name_is_still_an_error(catalog: Catalog, foot_map: FootMap) -> None:
    with pytest.raises(UnknownRecord):
        render_lit_chart(catalog, foot_map, ChartOptions(highlight=("splean",)))
