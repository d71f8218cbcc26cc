"""What the explorer's scripts read: the API's own words, as files that need no query."""

from urllib.parse import quote

import pytest

from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View


@pytest.mark.parametrize("kind", ["zones", "techniques"])
def test_a_record_is_what_the_api_says(ask, catalog, kind):
    for record_id in list(getattr(catalog, kind))[:5]:
        file = ask(f"/explorer/en/{kind}/{record_id}.json")
        assert file.status == 200
        said = ask(f"/api/v1/{kind}/{record_id}").json
        # How a technique moves is long, and no page draws it from this file.
        for moving in ("strokes", "touches_with", "press"):
            said.pop(moving, None)
        assert file.json == said


def test_the_search_index_has_every_area_that_has_a_zone(ask):
    items = {item["id"]: item for item in ask("/explorer/en/names.json").json["items"]}
    areas = {item["id"]: item for item in ask("/api/v1/areas").json["items"]}
    assert set(items) == {area for area, item in areas.items() if item["zones"]}
    for area, item in items.items():
        assert item == {name: areas[area][name] for name in ("id", "label", "synonyms", "zones")}


def test_a_complaint_has_the_card_that_the_search_answers_it_with(ask, catalog):
    items = ask("/explorer/en/complaints.json").json["items"]
    assert {item["id"] for item in items} == set(catalog.complaints)
    for item in items[::10]:
        found = ask(f"/api/v1/search?q={quote(item['label'])}").json["items"]
        assert item["card"] in [one["card"] for one in found]
        assert item["label"] in item["words"]


@pytest.mark.parametrize("foot", Foot)
def test_bare_skin_says_what_a_hit_says(ask, foot_map, foot):
    skin = ask(f"/explorer/en/bare-skin/ingham/plantar-{foot}.json").json
    cell, (left, low) = skin["cell"], skin["origin"]
    told = 0
    for row, runs in enumerate(skin["rows"]):
        column = 0
        for length, number in zip(runs[::2], runs[1::2], strict=True):
            centre = Point(left + (column + 0.5) * cell, low + (row + 0.5) * cell)
            hit = foot_map.hit(View.PLANTAR, foot, centre, "ingham")
            column += length
            if number < 0:
                assert hit.zones or hit.place is None
                continue
            told += length
            zone, *said = skin["answers"][number]
            assert skin["zones"][zone]["id"] == hit.nearest.zone.zone.id
            way, where, *under = (skin["words"][place] for place in said)
            assert (way, where) == (hit.nearest.words, hit.words)
            assert under == list(hit.under_the_skin)
    assert told > 500


@pytest.mark.parametrize(
    "path",
    [
        "/explorer/xx/names.json",
        "/explorer/en/zones/nowhere.json",
        "/explorer/en/bare-skin/nobody/plantar-left.json",
        "/explorer/en/bare-skin/ingham/plantar-both.json",
    ],
)
def test_what_is_not_there_is_a_problem(ask, path):
    assert ask(path).status == 404


def test_the_sitemap_lists_every_page_for_people_and_robots_may_read_it(ask, catalog):
    sitemap = ask("/sitemap.xml")
    assert sitemap.headers["content-type"] == "application/xml"
    for path in ("/", "/about", *(f"/zones/{zone}" for zone in catalog.zones)):
        assert f"<loc>https://feet.example{path}</loc>" in sitemap.text
    assert "/embed/" not in sitemap.text
    robots = ask("/robots.txt").text
    assert "Allow: /\n" in robots
    assert "Sitemap: https://feet.example/sitemap.xml" in robots


def test_the_places_of_a_map_are_what_the_zones_say(ask, catalog):
    items = {item["id"]: item for item in ask("/explorer/es/places/rwo-shr.json").json["items"]}
    zones = ask("/api/v1/zones?tradition=rwo-shr&lang=es").json["items"]
    assert list(items) == [zone["id"] for zone in zones]
    for zone in zones[::9]:
        said = [
            (place["view"], place["foot"], place["longitudinal_zones"], place["bands"])
            for place in zone["placements"]
        ]
        item = items[zone["id"]]
        assert item["label"] == zone["label"]
        assert said == [
            (place["view"], place["foot"], place["strips"], place["bands"])
            for place in item["places"]
        ]
    assert ask("/explorer/en/places/nobody.json").status == 404
