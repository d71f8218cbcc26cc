import pytest

from solemap.data.rules import laterality


def test_a_map_on_the_right_feet_passes(faults_of, small_map):
    assert faults_of(laterality, small_map) == []


@pytest.mark.parametrize(
    ("area", "feet", "is_right"),
    [
        ("liver", ["right"], True),
        ("liver", ["left"], False),
        ("liver", ["left", "right"], False),
        ("spleen", ["left"], True),
        ("spleen", ["right"], False),
        ("kidney", ["right", "left"], True),
        ("kidney", ["left"], False),
        ("heart", ["left"], True),
        ("heart", ["right"], True),
        ("heart", ["left", "right"], True),
        ("heart", ["left", "left"], False),
    ],
)
def test_a_zone_lies_on_the_feet_of_its_area(faults_of, small_map, area, feet, is_right):
    small_map["zones"] = [{**small_map["zones"][0], "area": area, "feet": feet}]
    faults = faults_of(laterality, small_map)
    assert (not faults) is is_right
    assert all(fault.pointer == "/feet" for fault in faults)


def test_the_fault_says_which_feet_would_be_right(faults_of, small_map):
    small_map["zones"][0]["feet"] = ["left"]
    [fault] = faults_of(laterality, small_map)
    assert fault.expected == "['right'], for the area 'liver' says 'right'"
