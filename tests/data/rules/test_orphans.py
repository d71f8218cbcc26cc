import pytest

from solemap.data.rules import orphans


def test_what_is_used_passes_and_an_area_may_be_unplaced(faults_of, small_map):
    assert "knee" not in {zone["area"] for zone in small_map["zones"]}
    assert faults_of(orphans, small_map) == []


def test_a_technique_may_be_untied(faults_of, small_map):
    small_map["techniques"][0]["ties"] = [small_map["techniques"][0]["ties"][2]]
    assert faults_of(orphans, small_map) == []


def test_a_source_that_nobody_cites_is_a_fault(faults_of, small_map):
    small_map["sources"].append({**small_map["sources"][0], "id": "forgotten"})
    [fault] = faults_of(orphans, small_map)
    assert (fault.file, fault.found) == ("sources/forgotten.json", '"forgotten"')


def test_a_body_system_without_areas_is_a_fault(faults_of, small_map):
    small_map["body-systems"].append({**small_map["body-systems"][0], "id": "nervous"})
    [fault] = faults_of(orphans, small_map)
    assert fault.file == "body-systems/nervous.json"


def test_a_tradition_without_zones_is_a_fault(faults_of, small_map):
    small_map["traditions"].append({**small_map["traditions"][0], "id": "eastern"})
    [fault] = faults_of(orphans, small_map)
    assert fault.file == "traditions/eastern.json"


@pytest.mark.parametrize("kind", ["cautions", "evidence", "routines"])
def test_a_source_that_only_advice_or_a_massage_cites_is_used(
    faults_of, small_map, wider_map, kind
):
    small_map["sources"].append({**small_map["sources"][0], "id": "advice"})
    [record] = wider_map[kind]
    assert faults_of(orphans, small_map | {kind: [{**record, "sources": ["advice"]}]}) == []
