"""A chart is a public format: what docs/svg.md promises, read off the parsed file."""

import re

import pytest
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.legend import SIZE
from solemap.charts.stage import ChartFoot
from solemap.charts.text_width import text_width
from solemap.charts.theme import THEMES, ThemeName
from solemap.data.catalog import Catalog
from solemap.data.errors import UnknownRecord
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Zone

SVG = "{http://www.w3.org/2000/svg}"
LAYERS = (
    "layer-foot",
    "layer-bones",
    "layer-grid",
    "layer-agreement",
    "layer-zones",
    "layer-strokes",
    "layer-labels",
    "layer-contour",
    "layer-legend",
)
ALL_LAYERS = tuple(Layer)


def parsed(catalog: Catalog, foot_map: FootMap, **options: object) -> etree._Element:
    text = render_chart(catalog, foot_map, ChartOptions(**options), "https://example.org/feet")
    return etree.fromstring(text.encode())


def on_the_sole(catalog: Catalog) -> list[Zone]:
    return [
        zone
        for zone in catalog.zones_of_tradition("ingham")
        if any(placement.view is View.PLANTAR for placement in zone.placements)
    ]


def with_class(root: etree._Element, name: str) -> list[etree._Element]:
    return [node for node in root.iter() if name in (node.get("class") or "").split()]


@pytest.mark.parametrize("foot", list(ChartFoot))
@pytest.mark.parametrize("theme", list(ThemeName))
def test_the_file_keeps_the_contract(
    catalog: Catalog, foot_map: FootMap, foot: ChartFoot, theme: ThemeName
) -> None:
    root = parsed(catalog, foot_map, foot=foot, theme=theme, layers=ALL_LAYERS)
    assert root.find(f"{SVG}title").text
    assert root.find(f"{SVG}desc").text
    layers = [group.get("class") for group in root.findall(f"{SVG}g")]
    assert tuple(layers) == LAYERS
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in root.iter():
        assert node.get("style") is None
        assert etree.QName(node).localname not in {
            "style",
            "script",
            "filter",
            "foreignObject",
            "image",
        }
        assert node.get("target") is None
        assert not any("xlink" in name for name in node.attrib)
        reference = node.get("href", "#")
        assert reference.startswith(("#", "https://example.org/feet/zones/"))


@pytest.mark.parametrize("foot", list(Foot))
def test_a_zone_is_a_link_that_says_what_it_is(
    catalog: Catalog, foot_map: FootMap, foot: Foot
) -> None:
    root = parsed(catalog, foot_map, foot=foot.value)
    drawn = with_class(root, "zone")
    placed = foot_map.placed_on(View.PLANTAR, foot, "ingham")
    assert [link.get("data-zone") for link in drawn] == [item.zone.id for item in placed]
    for link, item in zip(drawn, placed, strict=True):
        area = catalog.area(item.zone.area)
        assert link.tag == f"{SVG}a"
        assert link.get("id") == f"plantar-{foot.value}-{item.zone.id}"
        assert link.get("href") == f"https://example.org/feet/zones/{item.zone.id}"
        assert link.get("class") == (
            f"zone family-{catalog.family(area)}"
            f" sourced-{catalog.sourcing(item.zone, item.view).value}"
        )
        assert link.get("data-area") == area.id
        assert (link.get("data-foot"), link.get("data-view")) == (foot.value, "plantar")
        assert link.get("aria-label") == f"{area.label['en']}, {item.words}"
        place, ink = link
        assert (place.get("class"), ink.get("class")) == ("zone-place", "zone-ink")
        assert place.get("d") == item.path
        assert ink.get("pointer-events") == "none"


def test_only_sourcing_is_dashed_or_dotted(catalog: Catalog, foot_map: FootMap) -> None:
    root = parsed(catalog, foot_map, layers=ALL_LAYERS)
    dashed = [node for node in root.iter() if node.get("stroke-dasharray")]
    assert dashed
    for node in dashed:
        legend = node.get("class", "").startswith("sourced-")
        assert legend or node.get("class") == "zone-ink"
    single = {
        link.get("data-zone")
        for link in with_class(root, "sourced-single")
        if link.tag == f"{SVG}a"
    }
    assert single == {
        zone.id
        for zone in on_the_sole(catalog)
        if catalog.sourcing(zone, View.PLANTAR).value == "single"
    }


def test_the_contour_is_a_body_and_five_toes_on_top(catalog: Catalog, foot_map: FootMap) -> None:
    root = parsed(catalog, foot_map, foot="right")
    outlines = with_class(root, "outline")
    assert [node.get("data-toe") for node in outlines] == [None, "1", "2", "3", "4", "5"]
    order = [group.get("class") for group in root.findall(f"{SVG}g")]
    assert order.index("layer-contour") > order.index("layer-zones")


def test_the_right_foot_stands_at_the_left_with_both_big_toes_in_the_middle(
    catalog: Catalog, foot_map: FootMap
) -> None:
    root = parsed(catalog, foot_map, foot="both")
    matrices = {
        foot: [float(number) for number in root.get(f"data-matrix-{foot}").split()]
        for foot in ("right", "left")
    }
    assert matrices["right"][4] < matrices["left"][4]
    # x is lateral positive: on the page it runs outward on both sides.
    assert (matrices["right"][0], matrices["left"][0]) == (-1, 1)
    for group in with_class(root, "foot"):
        assert (
            group.get("transform") == f"matrix({root.get('data-matrix-' + group.get('data-foot'))})"
        )


def test_one_sided_zones_are_drawn_on_their_own_foot_only(
    catalog: Catalog, foot_map: FootMap
) -> None:
    feet = {
        (link.get("data-area"), link.get("data-foot"))
        for link in with_class(parsed(catalog, foot_map), "zone")
    }
    assert ("liver", "right") in feet
    assert ("liver", "left") not in feet
    assert ("spleen", "left") in feet
    assert ("spleen", "right") not in feet
    assert {("kidney", "left"), ("kidney", "right")} <= feet


@pytest.mark.parametrize("name", ["liver", "ingham-liver"])
def test_a_highlight_is_an_area_or_a_zone(catalog: Catalog, foot_map: FootMap, name: str) -> None:
    root = parsed(catalog, foot_map, highlight=(name,))
    lit = with_class(root, "is-highlighted")
    assert {link.get("data-zone") for link in lit} == {"ingham-liver"}
    theme = THEMES[ThemeName.LIGHT]
    assert all(link[1].get("fill") == theme.strong("digestion") for link in lit)


def test_a_technique_lights_its_zones(catalog: Catalog, foot_map: FootMap) -> None:
    root = parsed(catalog, foot_map, technique="thumb-walking")
    lit = {link.get("data-zone") for link in with_class(root, "is-highlighted")}
    of_technique = {zone.id for zone in catalog.zones_of_technique("thumb-walking")}
    assert lit == of_technique & {zone.id for zone in on_the_sole(catalog)}
    assert lit


@pytest.mark.parametrize(
    "options", [{"highlight": ("splean",)}, {"technique": "x"}, {"tradition": "x"}]
)
def test_an_unknown_name_is_an_error_that_names_the_nearest(
    catalog: Catalog, foot_map: FootMap, options: dict[str, object]
) -> None:
    with pytest.raises(UnknownRecord):
        parsed(catalog, foot_map, **options)


def test_the_same_request_gives_the_same_bytes(catalog: Catalog, foot_map: FootMap) -> None:
    options = ChartOptions(highlight=("liver", "spleen"), layers=ALL_LAYERS)
    assert render_chart(catalog, foot_map, options) == render_chart(catalog, foot_map, options)


def test_a_width_gives_a_size_in_pixels(catalog: Catalog, foot_map: FootMap) -> None:
    root = parsed(catalog, foot_map, foot="both", width=700)
    assert root.get("width") == "700"
    _, _, width, height = map(float, root.get("viewBox").split())
    assert float(root.get("height")) == pytest.approx(700 * height / width, abs=1)


def test_the_legend_travels_with_every_chart(catalog: Catalog, foot_map: FootMap) -> None:
    for layers in ((), (Layer.ZONES,)):
        legend = with_class(parsed(catalog, foot_map, layers=layers), "layer-legend")[0]
        assert re.search("single source", etree.tostring(legend, encoding="unicode"))


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("foot", list(ChartFoot))
def test_no_legend_is_cut(catalog: Catalog, foot_map: FootMap, view: View, foot: ChartFoot) -> None:
    for tradition in catalog.traditions:
        root = parsed(catalog, foot_map, view=view, foot=foot, tradition=tradition, layers=())
        _, _, width, height = map(float, root.get("viewBox").split())
        legend = with_class(root, "layer-legend")[0]
        assert all(float(line.get("x1")) >= 10 for line in legend.iter(f"{SVG}line"))
        for text in legend.iter(f"{SVG}text"):
            assert float(text.get("x")) + text_width(text.text, SIZE) <= width - 10
            assert float(text.get("y")) + 0.3 * SIZE <= height - 4


def test_in_every_language_a_link_is_heard_as_its_name_and_then_its_place(
    catalog: Catalog, foot_map: FootMap
) -> None:
    for lang in catalog.locales:
        chart = parsed(catalog, foot_map, lang=lang, layers=(Layer.ZONES,))
        for link in chart.iter(f"{SVG}a"):
            spoken, length = link.get("aria-label", ""), int(link.get("data-name-length", ""))
            assert spoken[:length] == catalog.area(link.get("data-area", "")).label[lang]
            assert re.match(r"(, |、|، )\w", spoken[length:]), spoken
