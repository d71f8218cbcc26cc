import pytest

from solemap.data.rules import sources
from tests.data.rules.conftest import STUDY


def test_a_sourced_map_passes(faults_of, small_map):
    assert faults_of(sources, small_map) == []


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("traditions", ["sources", 0]),
        ("zones", ["sources", 0, "source"]),
        ("techniques", ["sources", 0]),
        ("techniques", ["ties", 1, "sources", 0]),
        ("claims", ["id"]),
    ],
)
def test_a_source_that_nobody_knows_is_a_fault(faults_of, small_map, kind, path):
    holder = small_map[kind][0]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = "book-on"
    [fault] = faults_of(sources, small_map)
    assert fault.pointer == "/" + "/".join(map(str, path))
    assert "book-one" in fault.expected


def test_one_source_named_twice_does_not_make_two(faults_of, small_map):
    small_map["zones"][0]["sources"][1]["source"] = "book-one"
    [fault] = faults_of(sources, small_map)
    assert (fault.pointer, fault.expected) == ("/sources/1/source", "each source once")


def test_a_zone_needs_a_source_that_gives_a_place(faults_of, small_map):
    for said in small_map["zones"][0]["sources"]:
        said["read"] = "laterality-only"
    [fault] = faults_of(sources, small_map)
    assert fault.pointer == "/sources"


def test_a_zone_stands_on_sources_of_its_own_school(faults_of, small_map):
    small_map["traditions"].append(
        {**small_map["traditions"][0], "id": "eastern", "school": "east"}
    )
    small_map["zones"][0]["sources"][1]["source"] = "leaflet"
    [fault] = faults_of(sources, small_map)
    assert "leaflet" in fault.found
    assert "west" in fault.expected


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({}, None),
        ({"addresses": []}, "/addresses"),
        ({"addresses": [], "identifiers": {"doi": "10.1000/1"}}, None),
        ({"seen": "title-only"}, "/unverified"),
        ({"seen": "title-only", "unverified": ["The finding."]}, None),
        ({"seen": "not-found", "addresses": [], "unverified": ["All of it."]}, None),
    ],
)
def test_a_study_can_be_found_or_says_what_was_not_seen(faults_of, small_map, change, pointer):
    small_map["studies"] = [{**STUDY, **change}]
    assert [fault.pointer for fault in faults_of(sources, small_map)] == [pointer][: bool(pointer)]


def test_a_graded_topic_rests_on_something(faults_of, small_map):
    topic = {
        "id": "warmth",
        "label": {"en": "Warmth"},
        "verdict": "Unclear.",
        "say": "Rubbing warms.",
        "never_say": "warms the liver",
    }
    small_map["evidence"] = [topic]
    [fault] = faults_of(sources, small_map)
    assert fault.expected == "a study or a source that it rests on"
    small_map["evidence"] = [{**topic, "sources": ["book-one"]}]
    assert faults_of(sources, small_map) == []
