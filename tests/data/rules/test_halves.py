import pytest

from solemap.data.rules import halves, sources


def test_a_map_that_says_nothing_of_halves_passes(faults_of, small_map):
    assert faults_of(halves, small_map) == []


@pytest.mark.parametrize(
    ("zone", "shown", "crosses", "pointer"),
    [
        ("western-kidney", "same-side", False, None),
        ("western-kidney", "crossed", True, None),
        ("western-kidney", "crossed", False, "/halves/shown"),
        ("western-liver", "same-side", False, "/halves"),
    ],
)
def test_halves_are_said_only_where_they_can_be_true(
    faults_of, small_map, zone, shown, crosses, pointer
):
    small_map["traditions"][0]["crosses_in_head"] = crosses
    [placed] = [record for record in small_map["zones"] if record["id"] == zone]
    placed["halves"] = {"shown": shown, "sources": ["book-one"]}
    assert [fault.pointer for fault in faults_of(halves, small_map)] == [pointer][: bool(pointer)]


def test_whoever_says_it_is_a_known_source(faults_of, small_map):
    small_map["zones"][1]["halves"] = {"shown": "same-side", "sources": ["book-on"]}
    [fault] = faults_of(sources, small_map)
    assert fault.pointer == "/halves/sources/0"
    assert "book-one" in fault.expected
