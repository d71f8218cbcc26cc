import pytest

from solemap.data.rules import over


def test_an_overlap_of_two_zones_that_can_meet_passes(faults_of, small_map):
    small_map["zones"][1]["over"] = ["western-liver"]
    assert faults_of(over, small_map) == []


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (["western-livr"], "nearest: western-liver"),
        (["western-kidney"], "another zone than itself"),
        (["western-liver", "western-liver"], "each zone once"),
    ],
)
def test_an_overlap_names_another_known_zone_once(faults_of, small_map, declared, expected):
    small_map["zones"][1]["over"] = declared
    [fault] = faults_of(over, small_map)
    assert expected in fault.expected


def test_zones_of_two_traditions_do_not_overlap(faults_of, small_map):
    other = {**small_map["zones"][0], "id": "eastern-liver", "tradition": "eastern"}
    small_map["zones"].append(other)
    small_map["zones"][1]["over"] = ["eastern-liver"]
    [fault] = faults_of(over, small_map)
    assert "same tradition" in fault.expected


def test_zones_on_different_feet_do_not_overlap(faults_of, small_map):
    small_map["zones"][2]["over"] = ["western-liver"]
    [fault] = faults_of(over, small_map)
    assert "shares a view and a foot" in fault.expected


def test_only_one_of_two_lies_over_the_other(faults_of, small_map):
    small_map["zones"][0]["over"] = ["western-kidney"]
    small_map["zones"][1]["over"] = ["western-liver"]
    faults = faults_of(over, small_map)
    assert len(faults) == 2
    assert all("not both" in fault.expected for fault in faults)
