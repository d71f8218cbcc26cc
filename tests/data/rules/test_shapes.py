import pytest

from solemap.data.rules import shapes


def with_shape(small_map, shape, view="plantar"):
    small_map["zones"][0]["placements"] = [{"view": view, "shapes": [shape]}]
    return small_map


def patch(**axes):
    return {"kind": "patch", **axes}


@pytest.mark.parametrize(
    ("view", "shape"),
    [
        ("plantar", patch(along=[3.5, 4.5], across=[0, 1])),
        ("dorsal", patch(along=[1, 2], across=[0, 1])),
        ("medial", patch(along=[1, 2], up=[0, 2])),
        ("plantar", {"kind": "spot", "at": [0.5, 4.5], "radius": 10, "toe": 1}),
        ("plantar", {"kind": "spot", "at": [0.5, 4.0], "radius": 10}),
        ("plantar", {"kind": "trail", "points": [[1, 3], [1, 4.5]], "width": 9, "toe": 2}),
        ("plantar", {"kind": "trail", "points": [[1, 3], [1, 4.5]], "width": 9, "toe": 1}),
        ("plantar", {"kind": "outline", "points": [[0, 3], [1, 5], [2, 3]]}),
        ("lateral", {"kind": "spot", "at": [4.5, 1.5], "radius": 10}),
    ],
)
def test_a_shape_in_the_axes_of_its_view_passes(faults_of, small_map, view, shape):
    assert faults_of(shapes, with_shape(small_map, shape, view)) == []


@pytest.mark.parametrize(
    ("view", "shape", "pointer"),
    [
        ("plantar", patch(along=[1, 2], up=[0, 1]), "/up"),
        ("medial", patch(along=[1, 2], across=[0, 1]), "/across"),
        ("medial", patch(along=[1, 2], up=[0, 3]), "/up/1"),
        ("lateral", {"kind": "spot", "at": [1, 2.5], "radius": 10}, "/at/1"),
        ("plantar", {"kind": "spot", "at": [0.5, 4.5], "radius": 10}, "/toe"),
        ("plantar", {"kind": "spot", "at": [1.5, 4.5], "radius": 10, "toe": 4}, "/at/0"),
        ("dorsal", {"kind": "trail", "points": [[1, 3], [1, 4.5]], "width": 9}, "/toe"),
        (
            "plantar",
            {"kind": "trail", "points": [[1, 3], [3, 4.5]], "width": 9, "toe": 1},
            "/points/1/0",
        ),
    ],
)
def test_a_shape_that_cannot_be_there_is_a_fault(faults_of, small_map, view, shape, pointer):
    [fault] = faults_of(shapes, with_shape(small_map, shape, view))
    assert fault.pointer == f"/placements/0/shapes/0{pointer}"


def test_a_foot_is_placed_once_a_view(faults_of, small_map):
    placements = small_map["zones"][1]["placements"]
    placements.append({**placements[0], "feet": ["left"]})
    [fault] = faults_of(shapes, small_map)
    assert fault.pointer == "/placements/1"
    assert "left" in fault.found


def test_each_foot_may_have_a_placement_of_its_own(faults_of, small_map):
    placements = small_map["zones"][1]["placements"]
    placements.append({**placements[0], "feet": ["left"]})
    placements[0]["feet"] = ["right"]
    assert faults_of(shapes, small_map) == []


def test_a_placement_stays_on_the_feet_of_its_zone(faults_of, small_map):
    small_map["zones"][0]["placements"][0]["feet"] = ["left"]
    [fault] = faults_of(shapes, small_map)
    assert (fault.pointer, fault.found) == ("/placements/0/feet", '["left"]')
