"""The dressed drawing: lines that are seen on every skin, colours that mean the same on each."""

from itertools import product

import brotli
import pytest
from coloraide import Color
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.skin import SKINS, SkinName, dressed
from solemap.charts.theme import THEMES, ThemeName
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View


def contrast(one: str, other: str) -> float:
    return float(Color(one).contrast(other, method="wcag21"))


def drawn(catalog: Catalog, foot_map: FootMap, **options: object) -> etree._Element:
    return etree.fromstring(render_chart(catalog, foot_map, ChartOptions(**options)).encode())


def with_class(root: etree._Element, name: str) -> list[etree._Element]:
    return [node for node in root.iter() if name in (node.get("class") or "").split()]


@pytest.mark.parametrize(("theme", "skin", "view"), list(product(ThemeName, SKINS, View)), ids=str)
def test_of_a_line_and_its_casing_one_is_seen_on_the_skin(
    theme: ThemeName, skin: SkinName, view: View
) -> None:
    colours = dressed(THEMES[theme], skin, view)
    assert colours.casing is not None
    pair = (colours.edge, colours.casing)
    assert max(contrast(line, colours.foot) for line in pair) >= 3
    assert contrast(*pair) >= 3
    # A zone's line has its fill at one side.
    assert all(contrast(colours.edge, fill) >= 3 for fill in colours.fills)


def test_three_tones_from_light_to_dark_and_soles_lighter() -> None:
    tones = [Color(skin.tone).luminance() for skin in SKINS.values()]
    assert tones == sorted(tones, reverse=True)
    assert all(
        Color(skin.sole).luminance() > Color(skin.tone).luminance() for skin in SKINS.values()
    )


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("view", list(View))
def test_every_line_on_the_foot_is_cased(
    catalog: Catalog, foot_map: FootMap, view: View, skin: SkinName
) -> None:
    root = drawn(catalog, foot_map, view=view, skin=skin, layers=tuple(Layer))
    tone = SKINS[skin].sole if view is View.PLANTAR else SKINS[skin].tone
    assert root.get("data-skin") == skin.value
    assert {node.get("fill") for node in with_class(root, "foot-fill")} == {tone}
    for link in with_class(root, "zone"):
        place, casing, ink = link
        assert (place.get("fill"), place.get("class")) == (tone, "zone-place")
        assert casing.get("class") == "zone-casing"
        assert casing.get("d") == ink.get("d")
        assert float(casing.get("stroke-width")) > float(ink.get("stroke-width"))
        assert casing.get("stroke-dasharray") is None
    for layer in ("layer-foot", "layer-bones", "layer-grid", "layer-contour"):
        for foot in with_class(with_class(root, layer)[0], "foot"):
            assert with_class(foot, "casing"), layer
    labels = with_class(root, "layer-labels")[0]
    leaders = with_class(labels, "leader")
    assert len(with_class(labels, "casing")) == len(leaders)


def test_colours_mean_the_same_on_every_skin(catalog: Catalog, foot_map: FootMap) -> None:
    fills = [
        [node.get("fill") for node in with_class(root, "zone-ink")]
        for root in (drawn(catalog, foot_map, skin=skin) for skin in SkinName)
    ]
    assert all(each == fills[0] for each in fills)


def test_the_plate_has_no_casing(catalog: Catalog, foot_map: FootMap) -> None:
    text = render_chart(catalog, foot_map, ChartOptions(layers=tuple(Layer)))
    assert "casing" not in text
    assert "data-skin" not in text


@pytest.mark.parametrize("view", list(View))
def test_a_dressed_chart_is_small_too(catalog: Catalog, foot_map: FootMap, view: View) -> None:
    for tradition in catalog.traditions:
        options = ChartOptions(view=view, tradition=tradition, skin=SkinName.MIDDLE)
        svg = render_chart(catalog, foot_map, options)
        assert len(brotli.compress(svg.encode(), quality=11)) <= 25_000, tradition
