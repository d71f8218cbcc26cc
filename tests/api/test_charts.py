"""Charts over HTTP: the drawing that the renderer makes, with the links of the base URL."""

import pytest
from lxml import etree

from solemap.charts.chart import ChartOptions, render_chart

NS = {"svg": "http://www.w3.org/2000/svg"}


def zones_of(answer, xpath=""):
    root = etree.fromstring(answer.body)
    found = root.xpath(f"//svg:a[contains(@class, 'zone'){xpath}]", namespaces=NS)
    return {zone.get("data-zone") for zone in found}


def test_a_canonical_chart_is_what_the_renderer_draws(ask, catalog, foot_map):
    answer = ask("/charts/en/dark/plantar-left.svg")
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
    options = ChartOptions(view="plantar", foot="left", theme="dark")
    drawn = render_chart(catalog, foot_map, options, "https://feet.example")
    assert answer.body == drawn.encode()


def test_links_begin_with_the_base_url(ask):
    root = etree.fromstring(ask("/charts/en/light/plantar-right.svg").body)
    links = root.xpath("//svg:a/@href", namespaces=NS)
    assert links
    assert all(link.startswith("https://feet.example/zones/") for link in links)


def test_free_input_lights_areas_and_zones(ask):
    answer = ask("/charts/plantar-both.svg?highlight=liver,ingham-stomach&theme=print&width=640")
    assert zones_of(answer, " and contains(@class, 'is-highlighted')") == {
        "ingham-liver",
        "ingham-stomach",
    }
    assert etree.fromstring(answer.body).get("width") == "640"
    assert "etag" in answer.headers


def test_a_technique_lights_its_zones(ask, catalog):
    technique = next(one for one in catalog.techniques if catalog.zones_of_technique(one))
    answer = ask(f"/charts/plantar-both.svg?technique={technique}")
    lit = zones_of(answer, " and contains(@class, 'is-highlighted')")
    assert lit == {zone.id for zone in catalog.zones_of_technique(technique)}


@pytest.mark.parametrize("foot", ["left", "right"])
def test_a_chart_shows_the_zones_of_its_foot(ask, catalog, foot, foot_map):
    placed = foot_map.placed_on("plantar", foot, "ingham")
    assert zones_of(ask(f"/charts/en/light/plantar-{foot}.svg")) == {p.zone.id for p in placed}


def test_agreement_and_another_outline_are_asked_for_by_query(ask):
    answer = ask("/charts/plantar-left.svg?layers=agreement,labels&outline=heart")
    root = etree.fromstring(answer.body)
    steps = {node.get("class") for node in root.xpath("//*[starts-with(@class, 'agreed ')]")}
    assert steps == {"agreed step-single", "agreed step-one-or-disputed", "agreed step-both"}
    assert root.xpath("//*[contains(@class, 'other-line')]/@data-zone") == ["rwo-shr-heart"]


def test_common_ground_is_a_layer_and_a_filter_and_no_tradition(ask):
    common = {zone["id"] for zone in ask("/api/v1/zones?schools=both").json["items"]}
    answer = ask("/charts/plantar-both.svg?layers=common-ground&tradition=rwo-shr")
    assert zones_of(answer, " and *[2][not(@fill-opacity)]") <= common
    traditions = {item["id"] for item in ask("/api/v1/traditions").json["items"]}
    assert traditions == {"ingham", "rwo-shr"}
    assert ask("/charts/plantar-both.svg?tradition=common-ground").status == 422


def test_an_unknown_outline_is_told_the_nearest(ask):
    problem = ask("/charts/plantar-both.svg?outline=hart").json
    assert "heart" in str(problem)
