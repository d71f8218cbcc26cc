"""When two places are one: half of the smaller on the larger, and nothing said against it."""

import pytest

from solemap.data.models.agreement import Place
from solemap.data.models.claim import Claim
from solemap.data.models.zone import Zone
from solemap.data.place import claimed_place, ground_of, grounds_of, is_same_ground, is_same_place


def place(bands="ball", sides="", toes=(), feet="", view="plantar"):
    return Place(view=view, bands=bands.split(), sides=sides.split(), toes=toes, feet=feet.split())


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (place("ball"), place("ball"), True),
        (place("ball"), place("upper-arch"), False),
        (place("ball"), place("ball upper-arch"), True),
        (place("ball upper-arch"), place("upper-arch lower-arch"), True),
        (place("toe-necks"), place("ball"), False),
        (place("toe-necks"), place("toes"), True),
        (place("ankle"), place("heel"), False),
        (place("ball", "medial"), place("ball", "lateral"), False),
        (place("ball", "medial"), place("ball", "central"), True),
        (place("ball", "medial"), place("ball"), True),
        (place("ball", "full"), place("ball", "lateral"), True),
        (place("toes", toes=[2, 3]), place("toes", toes=[4, 5]), False),
        (place("toes", toes=[2, 3]), place("toes", toes=[3]), True),
        (place("toes", toes=[2, 3]), place("toes"), True),
        (place("ball", toes=[1]), place("ball", toes=[4]), True),
        (place("ball", feet="left"), place("ball", feet="left right"), False),
        (place("ball", feet="left"), place("ball"), True),
        (place("heel", view="medial"), place("heel"), False),
        (place("heel", "medial", view="medial"), place("heel", "full", view="medial"), True),
    ],
)
def test_places_are_compared_by_overlap(one, other, is_same):
    assert is_same_place(one, other) is is_same
    assert is_same_place(other, one) is is_same
    assert is_same_place(one, one)


def claim(**fields):
    start = {
        "id": "c1",
        "area": "liver",
        "feet": ["left", "right"],
        "feet_basis": "stated",
        "view": "plantar",
        "bands": ["heel", "lower-arch"],
        "basis": "stated",
    }
    return Claim.model_validate({**start, **fields})


def test_a_claim_gives_its_place_in_order_from_the_toes():
    assert claimed_place(claim()) == place("lower-arch heel", feet="left right")


@pytest.mark.parametrize("basis", ["assumed", "not-stated"])
def test_assumed_feet_are_no_evidence(basis):
    assert claimed_place(claim(feet_basis=basis)).feet == ()


@pytest.mark.parametrize("gap", [{"view": None}, {"bands": []}])
def test_a_claim_without_view_or_band_gives_no_place(gap):
    assert claimed_place(claim(**gap)) is None


@pytest.mark.parametrize(
    ("view", "shape", "fits"),
    [
        ("plantar", {"kind": "patch", "along": [2, 3], "across": [3, 5]}, "upper-arch"),
        ("plantar", {"kind": "spot", "at": [2.5, 3.5], "radius": 20}, "ball"),
        (
            "plantar",
            {"kind": "trail", "points": [[1, 0.2], [3, 0.6]], "width": 10},
            "heel",
        ),
        ("plantar", {"kind": "outline", "points": [[1, 1], [3, 1], [2, 2]]}, "lower-arch"),
        ("medial", {"kind": "patch", "along": [0, 1], "up": [0, 1]}, "heel"),
        ("medial", {"kind": "patch", "along": [0, 1], "up": [1, 2]}, "ankle"),
        ("lateral", {"kind": "spot", "at": [0.8, 1.6], "radius": 20}, "ankle"),
    ],
)
def test_a_zone_covers_the_band_that_its_shape_lies_in(view, shape, fits):
    zone = Zone.model_validate(
        {
            "id": "western-liver",
            "tradition": "western",
            "area": "liver",
            "feet": ["right"],
            "placements": [{"view": view, "shapes": [shape]}],
            "sources": [{"source": "book-one", "read": "stated"}],
        }
    )
    [ground] = grounds_of(zone)
    bands = ["toes", "ball", "upper-arch", "lower-arch", "heel", "ankle"]
    found = [b for b in bands if is_same_ground(ground, ground_of(place(b, view=view)))]
    assert found == [fits]
    assert not is_same_ground(ground, ground_of(place(fits, view=view, feet="left")))
