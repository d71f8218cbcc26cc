"""An organ lies in its own half of the body, once a side of the figure."""

import pytest

from solemap.data.models.area import Area
from solemap.data.record_set import Entry, RecordSet
from solemap.data.rules import figures

SPOT = {"kind": "spot", "at": [2.0, 2.5], "radius": 8}
SPOT_LEFT = {"kind": "spot", "at": [-2.0, 2.5], "radius": 8}


def faults_of(laterality: str, *places: dict[str, object]) -> list[str]:
    area = Area.model_validate(
        {
            "id": "liver",
            "label": {"en": "Liver"},
            "body_system": "digestive",
            "laterality": laterality,
            "anatomy": "A gland.",
            "figure": places,
        }
    )
    return [fault.pointer for fault in figures.check(RecordSet([Entry(area, "areas/liver.json")]))]


@pytest.mark.parametrize(
    ("laterality", "place", "pointers"),
    [
        ("right", {"view": "front", "shapes": [SPOT]}, []),
        ("right", {"view": "front", "shapes": [SPOT_LEFT]}, ["/figure/0/shapes"]),
        ("left", {"view": "front", "shapes": [SPOT_LEFT]}, []),
        ("left", {"view": "front", "shapes": [SPOT], "is_paired": True}, ["/figure/0/is_paired"]),
        ("both", {"view": "back", "shapes": [SPOT], "is_paired": True}, []),
        (
            "both",
            {"view": "back", "shapes": [SPOT_LEFT], "is_paired": True},
            ["/figure/0/shapes/0/at/0"],
        ),
        ("both", {"view": "back", "shapes": [SPOT_LEFT]}, []),
    ],
)
def test_an_organ_lies_in_its_own_half(
    laterality: str, place: dict[str, object], pointers: list[str]
) -> None:
    assert faults_of(laterality, place) == pointers


def test_an_area_is_drawn_once_a_side() -> None:
    place = {"view": "front", "shapes": [SPOT]}
    assert faults_of("both", place, place) == ["/figure/1/view"]
    assert faults_of("both", place, {**place, "view": "back"}) == []
