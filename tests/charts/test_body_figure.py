"""The body figure is a public drawing, as the charts are: parsed, and held to what it promises."""

import xml.etree.ElementTree as ET

import pytest

from solemap.charts.body_figure import render_body_figure
from solemap.charts.figure_options import FigureOptions, FigureSide
from solemap.charts.geometry.body_map import BodyMap
from solemap.data.catalog import Catalog
from solemap.data.errors import UnknownRecord

SVG = "{http://www.w3.org/2000/svg}"
LAYERS = ["labels", "body", "grid", "organs", "lines", "contour"]


@pytest.fixture(scope="module")
def body_map(catalog: Catalog) -> BodyMap:
    return BodyMap(catalog)


def drawn(catalog: Catalog, body_map: BodyMap, **options: object) -> ET.Element:
    figure = FigureOptions.model_validate(options)
    return ET.fromstring(render_body_figure(catalog, body_map, figure, "https://feet.example"))


@pytest.mark.parametrize("side", FigureSide)
def test_a_figure_has_its_layers_strips_and_lines(
    catalog: Catalog, body_map: BodyMap, side: FigureSide
) -> None:
    root = drawn(catalog, body_map, side=side)
    layers = [group.get("class", "") for group in root.findall(f"{SVG}g")]
    assert [name.removeprefix("layer-") for name in layers if "layer-" in name] == LAYERS
    count = len(side.views)
    for kind, expected in (("strip-border", 9), ("guide-line", 4), ("body-outline", 1)):
        found = [path for path in root.iter(f"{SVG}path") if path.get("class") == kind]
        assert len(found) == expected * count
    assert "style" not in {name for each in root.iter() for name in each.attrib}
    assert not root.findall(f".//{SVG}style")


def test_lines_are_solid_for_anatomy_is_no_testimony(catalog: Catalog, body_map: BodyMap) -> None:
    root = drawn(catalog, body_map)
    assert not [each for each in root.iter() if "stroke-dasharray" in each.attrib]


def test_every_part_is_a_link_with_a_name_to_its_page(catalog: Catalog, body_map: BodyMap) -> None:
    root = drawn(catalog, body_map)
    links = root.findall(f".//{SVG}a")
    ids = [link.get("id") for link in links]
    assert len(set(ids)) == len(ids)
    assert {link.get("data-area") for link in links} == {
        area.id for area in catalog.areas.values() if area.figure
    }
    for link in links:
        area = link.get("data-area") or ""
        assert link.get("href") == f"https://feet.example/areas/{area}"
        assert link.get("aria-label") == catalog.area(area).label["en"]


def test_what_is_chosen_is_lit_and_what_is_quiet_shows_then(
    catalog: Catalog, body_map: BodyMap
) -> None:
    at_rest = drawn(catalog, body_map).find(f".//{SVG}a[@id='body-front-abdomen']")
    lit = drawn(catalog, body_map, highlight=("abdomen",)).find(
        f".//{SVG}a[@id='body-front-abdomen']"
    )
    assert at_rest is not None
    assert lit is not None
    assert at_rest[0].get("fill-opacity") == "0"
    assert "is-highlighted" in (lit.get("class") or "")
    assert lit[-1].get("fill-opacity") is None


def test_an_unknown_area_is_told_the_nearest(catalog: Catalog, body_map: BodyMap) -> None:
    with pytest.raises(UnknownRecord) as caught:
        drawn(catalog, body_map, highlight=("livr",))
    assert "liver" in caught.value.nearest


def test_the_same_figure_is_the_same_bytes(catalog: Catalog, body_map: BodyMap) -> None:
    options = FigureOptions(highlight=("liver",))
    one, other = (
        render_body_figure(catalog, mapped, options) for mapped in (body_map, BodyMap(catalog))
    )
    assert one == other


@pytest.mark.parametrize("side", FigureSide)
def test_the_matrix_takes_body_units_to_the_page(
    catalog: Catalog, body_map: BodyMap, side: FigureSide
) -> None:
    """The front faces the reader: the person's right is at the left of the page."""
    root = drawn(catalog, body_map, side=side)
    for view in side.views:
        a, _, _, d, _, _ = map(float, (root.get(f"data-matrix-{view}") or "").split())
        assert (a, d) == (-1 if view == "front" else 1, -1)
