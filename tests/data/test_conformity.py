"""The maps keep to what was read, far beyond chance; the judge itself knows a miss from a hit."""

import pytest

from solemap.data.catalog import catalog_of
from solemap.data.conformity import Miss, judge, share_by_chance, share_kept, views_of
from solemap.data.models.claim import ClaimSet
from solemap.data.models.vocabulary import View


@pytest.mark.parametrize("tradition", ["ingham", "rwo-shr"])
def test_a_map_keeps_nine_claims_of_ten_and_chance_far_fewer(catalog, tradition):
    line = catalog.tradition(tradition)
    views = views_of(catalog, line)
    kept = share_kept(judge(catalog, line, views))
    assert kept >= 0.90
    assert kept - share_by_chance(catalog, line, views) >= 0.45


def test_the_chinese_line_is_judged_in_every_view(catalog):
    assert views_of(catalog, catalog.tradition("rwo-shr")) == tuple(View)


def test_chance_is_the_same_each_time(catalog):
    line = catalog.tradition("rwo-shr")
    assert share_by_chance(catalog, line) == share_by_chance(catalog, line)


@pytest.mark.parametrize(
    ("change", "miss"),
    [
        ({}, None),
        ({"area": "spleen"}, Miss.NO_ZONE),
        ({"view": "dorsal"}, Miss.OTHER_VIEW),
        ({"bands": ["heel"]}, Miss.OTHER_BAND),
        ({"bands": ["heel", "ball"]}, None),
        ({"side": "medial"}, Miss.OTHER_SIDE),
        ({"bands": ["toes"], "side": "lateral", "toes": [4]}, None),
        ({"bands": ["toes"], "side": "medial", "toes": [1]}, Miss.OTHER_TOES),
        ({"feet": ["left"]}, Miss.OTHER_FEET),
        ({"feet": ["left"], "feet_basis": "assumed"}, None),
        ({"feet": ["left", "right"]}, Miss.OTHER_FEET),
        ({"basis": "inferred-from-order"}, None),
    ],
)
def test_a_claim_is_held_against_its_zone(small_records, change, miss):
    catalog = small_records(
        [{"kind": "patch", "along": [3.2, 4.9], "across": [3, 5]}], ["right"], [change]
    )
    [found] = judge(catalog, catalog.tradition("western"))
    assert found.miss is miss


def test_one_source_may_place_an_area_on_each_foot_in_its_own_words(small_records):
    shapes = [{"kind": "patch", "along": [3.2, 3.9], "across": [3, 5]}]
    each = [{"feet": ["left"]}, {"feet": ["right"]}]
    both = small_records(shapes, ["left", "right"], each)
    assert share_kept(judge(both, both.tradition("western"))) == 1
    one = small_records(shapes, ["left", "right"], each[:1])
    assert share_kept(judge(one, one.tradition("western"))) == 0


@pytest.fixture
def small_records(small_map, records_of):
    """A catalog with one zone, for the heart, and claims of one source about it."""
    [heart] = [zone for zone in small_map["zones"] if zone["area"] == "heart"]

    def make(shapes, feet, changes):
        small_map["zones"] = [
            {
                **heart,
                "feet": feet,
                "placements": [{"view": "plantar", "shapes": shapes}],
            }
        ]
        claim = {
            "area": "heart",
            "feet": ["right"],
            "feet_basis": "stated",
            "view": "plantar",
            "bands": ["ball"],
            "side": "lateral",
            "basis": "stated",
        }
        small_map["claims"] = [
            {
                "id": "book-one",
                "claims": [
                    {"id": f"h{number}", **claim, **change} for number, change in enumerate(changes)
                ],
            }
        ]
        records = records_of(small_map)
        assert records.entries_of(ClaimSet)
        return catalog_of(records)

    return make
