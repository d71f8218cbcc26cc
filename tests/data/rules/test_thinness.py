import pytest

from solemap.data.rules import thinness


def with_shape(small_map, shape, view="plantar"):
    small_map["zones"][0]["placements"] = [{"view": view, "shapes": [shape]}]
    return small_map


@pytest.mark.parametrize(
    ("view", "shape"),
    [
        ("plantar", {"kind": "patch", "along": [3, 3.1], "across": [1, 1.2]}),
        ("medial", {"kind": "patch", "along": [1, 1.1], "up": [0, 0.1]}),
        ("plantar", {"kind": "spot", "at": [1, 2], "radius": 4}),
        ("plantar", {"kind": "trail", "points": [[1, 1], [2, 2]], "width": 7}),
        ("plantar", {"kind": "outline", "points": [[1, 1], [2, 1], [2, 1.1], [1, 1.1]]}),
        # Six foot units are just enough; a side is measured along and up, not across.
        ("plantar", {"kind": "trail", "points": [[1, 1], [2, 2]], "width": 6}),
        ("medial", {"kind": "outline", "points": [[1, 0], [1.06, 0], [1.06, 1], [1, 1]]}),
    ],
)
def test_what_can_be_drawn_passes(faults_of, small_map, view, shape):
    assert faults_of(thinness, with_shape(small_map, shape, view)) == []


@pytest.mark.parametrize(
    ("view", "shape", "pointer"),
    [
        ("plantar", {"kind": "patch", "along": [3, 3.01], "across": [1, 3]}, "/along"),
        ("plantar", {"kind": "patch", "along": [3, 4], "across": [1, 1.02]}, "/across"),
        ("lateral", {"kind": "patch", "along": [1, 2], "up": [0.5, 0.51]}, "/up"),
        ("plantar", {"kind": "spot", "at": [1, 2], "radius": 2.5}, "/radius"),
        ("plantar", {"kind": "trail", "points": [[1, 1], [2, 2]], "width": 3}, "/width"),
        (
            "plantar",
            {"kind": "outline", "points": [[1, 1], [2, 1], [2, 1.01], [1, 1.01]]},
            "/points",
        ),
        ("medial", {"kind": "outline", "points": [[1, 0.5], [1, 0.5], [1, 0.5]]}, "/points"),
    ],
)
def test_a_zone_too_thin_to_draw_is_a_fault(faults_of, small_map, view, shape, pointer):
    [fault] = faults_of(thinness, with_shape(small_map, shape, view))
    assert fault.pointer == f"/placements/0/shapes/0{pointer}"
    assert "cannot be drawn" in fault.expected


def test_a_thin_strip_is_told_how_wide_it_is(faults_of, small_map):
    strip = {"kind": "outline", "points": [[1, 1], [2, 1], [2, 1.03], [1, 1.03]]}
    [fault] = faults_of(thinness, with_shape(small_map, strip))
    assert fault.found == '"about 5.6 foot units wide"'
