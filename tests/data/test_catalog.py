"""The catalog reads once, refuses what is wrong, and answers what needs more than one record."""

import json
import subprocess
import sys

import pytest

from solemap.data.catalog import catalog_of, load_catalog
from solemap.data.errors import InvalidRecords, UnknownRecord
from solemap.data.models.vocabulary import Sourcing


@pytest.fixture
def catalog(small_map, write_map):
    return load_catalog(write_map(small_map))


def test_records_are_kept_by_id_in_the_order_of_ids(catalog):
    assert list(catalog.zones) == ["western-heart", "western-kidney", "western-liver"]
    assert catalog.counts() == {
        "traditions": 1,
        "body-systems": 1,
        "areas": 5,
        "sources": 3,
        "techniques": 1,
        "zones": 3,
        "claims": 1,
        "outlines": 0,
        "side-outlines": 0,
        "figures": 0,
        "bones": 0,
        "cautions": 0,
        "stop-signs": 0,
        "preflight-questions": 0,
        "studies": 0,
        "evidence": 0,
        "complaints": 0,
        "locales": 0,
        "names": 0,
        "routines": 0,
    }


@pytest.mark.parametrize(
    ("ask", "kind", "given", "nearest"),
    [
        ("zone", "zone", "western-livr", "western-liver"),
        ("area", "area", "kidny", "kidney"),
        ("technique", "technique", "thumb-walk", "thumb-walking"),
        ("tradition", "tradition", "westrn", "western"),
        ("source", "source", "book-too", "book-two"),
        ("body_system", "body system", "digestiv", "digestive"),
    ],
)
def test_an_unknown_id_names_the_nearest_that_exists(catalog, ask, kind, given, nearest):
    with pytest.raises(UnknownRecord) as caught:
        getattr(catalog, ask)(given)
    assert (caught.value.kind, caught.value.given) == (kind, given)
    assert caught.value.nearest[0] == nearest
    assert nearest in str(caught.value)


def test_a_tie_counts_for_its_own_school_on_a_shared_foot_only(catalog):
    tied = {
        zone_id: [technique.id for technique, _ in catalog.ties_of(zone)]
        for zone_id, zone in catalog.zones.items()
    }
    assert tied == {
        "western-liver": ["thumb-walking"],
        "western-kidney": ["thumb-walking"],
        "western-heart": [],
    }
    worked = [zone.id for zone in catalog.zones_of_technique("thumb-walking")]
    assert worked == ["western-kidney", "western-liver"]


def test_a_tie_to_the_other_foot_is_no_tie(small_map, write_map):
    small_map["techniques"][0]["ties"][0]["feet"] = ["left"]
    catalog = load_catalog(write_map(small_map))
    assert catalog.ties_of(catalog.zone("western-liver")) == ()


def test_zones_are_found_by_area_and_by_tradition(catalog):
    assert [zone.id for zone in catalog.zones_of_area("liver")] == ["western-liver"]
    assert catalog.zones_of_area("spleen") == ()
    assert len(catalog.zones_of_tradition("western")) == 3


@pytest.mark.parametrize(
    ("readings", "sourcing"),
    [
        (["stated", "drawn"], Sourcing.ONE),
        (["stated"], Sourcing.SINGLE),
        (["stated", "inferred-from-order"], Sourcing.SINGLE),
        (["stated", "laterality-only"], Sourcing.SINGLE),
    ],
)
def test_a_weak_reading_does_not_make_a_second_source(small_map, write_map, readings, sourcing):
    small_map["zones"][0]["sources"] = [
        {"source": name, "read": read}
        for name, read in zip(["book-one", "book-two"], readings, strict=False)
    ]
    catalog = load_catalog(write_map(small_map))
    assert catalog.sourcing(catalog.zone("western-liver")) is sourcing


def test_an_area_is_drawn_in_the_family_of_its_body_system(catalog):
    assert catalog.family(catalog.area("liver")) == "digestion"


def test_the_digest_follows_what_is_said_and_not_how_it_is_written(small_map, write_map):
    folder = write_map(small_map)
    before = load_catalog(folder).digest
    path = folder / "areas" / "liver.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(dict(reversed(document.items())), indent=4), encoding="utf-8")
    assert load_catalog(folder).digest == before
    document["anatomy"] = "Another part of the body."
    path.write_text(json.dumps(document), encoding="utf-8")
    assert load_catalog(folder).digest != before


def test_nothing_can_be_put_into_a_catalog(catalog):
    with pytest.raises(TypeError):
        catalog.zones["western-liver"] = None
    with pytest.raises(AttributeError):
        catalog.zones = {}


def test_a_bad_record_stops_the_start_with_every_fault_at_once(small_map, write_map):
    small_map["zones"][0]["feet"] = ["rigth"]
    small_map["areas"][1]["lateralty"] = "left"
    folder = write_map(small_map)
    (folder / "areas" / "broken.json").write_text('{"id": "broken",', encoding="utf-8")
    (folder / "areas" / "twice.json").write_text('{"id": "a", "id": "b"}', encoding="utf-8")
    (folder / "zonez").mkdir()
    (folder / "zonez" / "x.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidRecords) as caught:
        load_catalog(folder)
    told = {(fault.file, fault.pointer): fault.expected for fault in caught.value.faults}
    assert told["zones/western-liver.json", "/feet/0"] == "one of left, right (nearest: right)"
    assert told["areas/spleen.json", "/lateralty"] == "no such field (nearest: laterality)"
    assert told["areas/twice.json", "/id"] == "each key once"
    assert ("areas/broken.json", "") in told
    assert ("zonez/x.json", "") in told
    assert len(told) == 5
    for fault in caught.value.faults:
        assert str(fault) in str(caught.value)


def test_broken_rules_stop_the_start_too(small_map, write_map):
    small_map["zones"][0]["feet"] = ["left", "right"]
    with pytest.raises(InvalidRecords, match="right would be"):
        load_catalog(write_map(small_map))


def test_a_folder_that_is_not_there_is_a_fault(tmp_path):
    with pytest.raises(InvalidRecords, match="a folder of records"):
        load_catalog(tmp_path / "nowhere")


def test_a_catalog_can_be_made_of_records_in_hand(catalog):
    made = catalog_of([*catalog.zones.values(), *catalog.areas.values()])
    assert made.zone("western-liver") is catalog.zone("western-liver")


def test_reading_the_records_loads_no_heavy_library(small_map, write_map):
    heavy = ("numpy", "scipy", "shapely", "rapidfuzz", "fastapi")
    program = (
        "import sys; from pathlib import Path; from solemap.data.catalog import load_catalog;"
        f"load_catalog(Path(sys.argv[1])); print([m for m in {heavy} if m in sys.modules])"
    )
    command = [sys.executable, "-c", program, str(write_map(small_map))]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
