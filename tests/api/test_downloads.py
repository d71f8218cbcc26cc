"""The whole data set in one answer, and that it is enough to hit-test without us."""

import csv
import io
import json
import random

import pytest
from shapely.geometry import Point, shape

from solemap.api.models.download import Download, FeatureCollection


@pytest.fixture(scope="module")
def download(ask):
    return ask("/api/v1/download.json").json


@pytest.fixture(scope="module")
def rows(ask):
    return list(csv.DictReader(io.StringIO(ask("/api/v1/download.csv").text, newline="")))


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("json", "application/json"),
        ("csv", "text/csv; charset=utf-8; header=present"),
        ("geojson", "application/geo+json"),
    ],
)
def test_a_download_says_what_it_is_and_is_packed(ask, form, media_type):
    answer = ask(f"/api/v1/download.{form}", headers=[("accept-encoding", "gzip")])
    assert (answer.status, answer.headers["content-type"]) == (200, media_type)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-language"] == "en"


def without_movement(technique):
    return {
        name: value
        for name, value in technique.items()
        if name not in ("strokes", "touches_with", "press")
    }


def test_it_holds_every_record_as_its_own_address_answers_it(ask, download):
    Download.model_validate_json(json.dumps(download))
    for resource in (
        "areas",
        "systems",
        "techniques",
        "traditions",
        "sources",
        "cautions",
        "preflight",
        "evidence",
    ):
        items = ask(f"/api/v1/{resource}").json["items"]
        if resource == "techniques":
            # How each moves over every place is long, and made from the rest.
            items = [without_movement(item) for item in items]
        assert download[resource] == items
    for offline, zone in zip(download["zones"], ask("/api/v1/zones").json["items"], strict=True):
        without = [
            {name: value for name, value in place.items() if name != "polygons"}
            for place in offline["placements"]
        ]
        assert {**offline, "placements": without} == zone
    assert download["digest"] == ask("/api/v1").json["digest"]


def test_stop_signs_complaint_cards_and_bones_are_there(ask, download, catalog):
    assert download["stop_signs"] == ask("/api/v1/stop-signs").json["items"]
    for name, records in (("complaints", catalog.complaints), ("bones", catalog.bones)):
        assert [item["id"] for item in download[name]] == list(records)


def test_every_claim_is_there(download, catalog):
    ids = {claim["id"] for source in download["claims"] for claim in source["claims"]}
    assert ids == {claim.id for source in catalog.claims.values() for claim in source.claims}


def test_its_polygons_are_the_places_to_a_hundredth(download, foot_map):
    for zone in download["zones"]:
        for place, placed in zip(zone["placements"], foot_map.placed(zone["id"]), strict=True):
            polygon = shape({"type": "MultiPolygon", "coordinates": place["polygons"]})
            assert polygon.is_valid
            difference = polygon.symmetric_difference(placed.polygon).area
            assert difference < 0.01 * placed.polygon.length
            numbers = [n for part in place["polygons"] for ring in part for xy in ring for n in xy]
            assert all(number == round(number, 2) for number in numbers)
            assert all(ring[0] == ring[-1] for part in place["polygons"] for ring in part)


def test_offline_and_online_hit_the_same_zones(ask, download):
    places = [
        (zone["id"], place["foot"], shape({"type": "MultiPolygon", "coordinates": rings}))
        for zone in download["zones"]
        for place in zone["placements"]
        if place["view"] == "plantar"
        for rings in [place["polygons"]]
    ]
    dice = random.Random(7)
    for _ in range(150):
        foot = dice.choice(["left", "right"])
        x, y = round(dice.uniform(-180, 220), 1), round(dice.uniform(-10, 1010), 1)
        offline = {name for name, on, place in places if on == foot and place.covers(Point(x, y))}
        online = ask(f"/api/v1/hit?view=plantar&foot={foot}&x={x}&y={y}").json["zones"]
        assert offline == {zone["id"] for zone in online}, (foot, x, y)


def test_the_grid_gives_the_place_that_a_hit_gives(ask, download):
    assert len(download["views"]) > 1
    for view in download["views"]:
        for sheet in view["grid"]:
            i, j = (len(stations) // 2 for stations in sheet["stations"])
            x, y = sheet["points"][i][j]
            place = ask(f"/api/v1/hit?view={view['view']}&foot=left&x={x}&y={y}").json["place"]
            at = (sheet["stations"][0][i], sheet["stations"][1][j])
            assert place == pytest.approx(dict(zip(sheet["axes"], at, strict=True)), abs=0.02)


def test_a_matrix_leads_from_the_foot_to_the_chart(ask, download):
    for view in download["views"]:
        for chart in view["charts"]:
            svg = ask(f"/charts/{view['view']}-{chart['foot']}.svg").text
            for foot, matrix in chart["matrices"].items():
                assert f'data-matrix-{foot}="{" ".join(f"{n:g}" for n in matrix)}"' in svg


def test_the_table_has_one_placement_a_row(ask, rows):
    zones = {zone["id"]: zone for zone in ask("/api/v1/zones").json["items"]}
    assert len(rows) == sum(len(zone["placements"]) for zone in zones.values())
    for row in rows:
        zone = zones[row["zone"]]
        (place,) = [
            place
            for place in zone["placements"]
            if (place["view"], place["foot"]) == (row["view"], row["foot"])
        ]
        assert row["words"] == place["words"]
        assert float(row["press_x"]) == place["press_point"][0]
        assert row["bands"].split() == place["bands"]
        assert row["sources"].split() == [source["id"] for source in zone["sources"]]
        assert row["notice"]
        assert row["attribution"]


def test_the_features_are_the_placements(ask, rows):
    found = FeatureCollection.model_validate_json(ask("/api/v1/download.geojson").body)
    named = [
        (one.properties.zone, one.properties.view, one.properties.foot) for one in found.features
    ]
    assert named == [(row["zone"], row["view"], row["foot"]) for row in rows]
    for feature in found.features:
        polygon = shape(feature.geometry.model_dump())
        assert polygon.covers(Point(feature.properties.press_point))
        assert all(part.exterior.is_ccw for part in polygon.geoms)
        assert feature.properties.notice
        assert feature.properties.attribution
