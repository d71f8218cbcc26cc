"""Agreement is counted by school and listed by line; camps are names, never ratios."""

import json

import pytest

from solemap.data.agreement import agreement_on
from solemap.data.models.agreement import Agreement
from solemap.data.models.area import Area
from solemap.data.models.claim import ClaimSet
from solemap.data.models.source import Source
from solemap.data.models.zone import Zone
from solemap.data.witnesses import Witnesses

LINES = {
    "a1": ("west", "west-one"),
    "a2": ("west", "west-one"),
    "b1": ("west", "west-two"),
    "b2": ("unspecified", "west-two"),
    "c1": ("east", "east-one"),
    "c2": ("east", "east-one"),
    "c3": ("east", "east-one"),
    "r1": ("other", "russian"),
    "k1": ("unspecified", "code"),
    "g1": ("west", None),
}
USUAL = [None, "left right", "stated", "stated"]


def agreed(said, is_long=False, zone_bands=None, zone_feet=("left", "right")) -> Agreement:
    """The agreement on one area; `said`: (source, bands, side, feet, basis, feet basis) each."""
    claims: dict[str, list[dict]] = {}
    for number, (source, bands, *rest) in enumerate(said):
        side, feet, basis, feet_basis = [*rest, *USUAL[len(rest) :]]
        claims.setdefault(source, []).append(
            {
                "id": f"c{number}",
                "area": "thing",
                "feet": feet.split(),
                "feet_basis": feet_basis,
                "view": "plantar" if bands else None,
                "bands": bands.split(),
                "side": side,
                "basis": basis,
            }
        )
    area = Area(
        id="thing",
        label={"en": "Thing"},
        body_system="any",
        laterality="disputed",
        anatomy="A thing.",
        is_long=is_long,
    )
    sources = {
        name: Source(id=name, title="A chart", address=None, school=school, line=line)
        for name, (school, line) in LINES.items()
    }
    sets = {
        name: ClaimSet.model_validate_json(json.dumps({"id": name, "claims": listed}))
        for name, listed in claims.items()
    }
    zones = [zone_at(zone_bands, zone_feet)] if zone_bands else []
    return agreement_on(area, zones, Witnesses(sets, sources))


def zone_at(along, feet) -> Zone:
    """A zone between two cross lines; `along` by foot where the feet differ."""
    by_foot = along if isinstance(along, dict) else {None: along}
    return Zone.model_validate(
        {
            "id": "western-thing",
            "tradition": "western",
            "area": "thing",
            "feet": list(feet),
            "placements": [
                {
                    "view": "plantar",
                    "shapes": [{"kind": "patch", "along": span, "across": [0, 5]}],
                    "feet": foot and [foot],
                }
                for foot, span in by_foot.items()
            ],
            "sources": [{"source": "a1", "read": "stated"}],
        }
    )


def test_two_schools_agree_when_two_sources_of_each_put_it_at_one_place():
    found = agreed([("a1", "ball"), ("b1", "ball"), ("c1", "ball"), ("c2", "ball")])
    assert found.schools_agree
    assert found.agreeing_schools == ("east", "west")
    [camp] = found.camps
    assert camp.schools == ("east", "west")
    assert camp.lines == ("east-one", "west-one", "west-two")
    assert camp.sources == ("a1", "b1", "c1", "c2")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ([("a1", "ball"), ("c1", "ball"), ("c2", "ball")], "one western source only"),
        ([("a1", "ball"), ("a1", "ball"), ("c1", "ball"), ("c2", "ball")], "still one source"),
        ([("a1", "ball"), ("a2", "ball")], "one school only"),
        ([("a1", "ball"), ("a2", "ball"), ("c1", "heel"), ("c2", "heel")], "other bands"),
        (
            [
                ("a1", "ball", "medial"),
                ("a2", "ball", "medial"),
                ("c1", "ball", "lateral"),
                ("c2", "ball", "lateral"),
            ],
            "other sides",
        ),
        (
            [
                ("a1", "ball", None, "left"),
                ("a2", "ball", None, "left"),
                ("c1", "ball", None, "right"),
                ("c2", "ball", None, "right"),
            ],
            "other feet",
        ),
        (
            [
                ("a1", "ball"),
                ("a2", "ball", None, "left right", "inferred-from-order"),
                ("c1", "ball"),
                ("c2", "ball"),
            ],
            "a weak reading is not counted",
        ),
        (
            [("a1", "ball"), ("g1", "ball"), ("k1", "ball"), ("c1", "ball"), ("c2", "ball")],
            "code and unknown lines are not counted",
        ),
        (
            [("a1", "ball"), ("a2", "heel"), ("c1", "ball"), ("c2", "ball")],
            "the west is divided",
        ),
    ],
)
def test_schools_do_not_agree(said, why):
    found = agreed(said)
    assert not found.schools_agree, why
    assert found.agreeing_schools == ()


def test_assumed_feet_neither_agree_nor_contradict():
    said = [(name, "ball", None, "left right", "stated", "assumed") for name in ("a1", "a2")]
    found = agreed([*said, ("c1", "ball", None, "left"), ("c2", "ball", None, "left")])
    assert found.schools_agree
    [camp] = found.camps
    assert [(said.feet, said.sources) for said in camp.feet_said] == [(("left",), ("c1", "c2"))]


def test_a_source_of_no_school_speaks_through_its_line():
    found = agreed([("b1", "heel"), ("b2", "heel"), ("c1", "heel"), ("c2", "heel")])
    assert found.schools_agree


def test_two_places_make_two_camps_with_their_names():
    found = agreed(
        [
            ("a1", "ball", "medial", "left"),
            ("b1", "ball", "central", "left right"),
            ("c1", "upper-arch", "lateral", "left"),
            ("c2", "upper-arch", "lateral", "left"),
        ],
    )
    told = {camp.bands: camp for camp in found.camps}
    assert set(told) == {("ball",), ("upper-arch",)}
    assert told["upper-arch",].schools == ("east",)
    assert told["upper-arch",].feet == ("left",)


def test_inside_a_line_feet_set_nobody_apart_and_are_listed_by_name():
    found = agreed([("a1", "ball", None, "left"), ("a2", "ball", None, "left right")])
    [camp] = found.camps
    assert camp.feet == ()
    assert [(said.feet, said.sources) for said in camp.feet_said] == [
        (("left",), ("a1",)),
        (("left", "right"), ("a2",)),
    ]


def test_who_stands_against_his_own_line_stands_apart():
    found = agreed([("c1", "ball"), ("c2", "ball"), ("c3", "heel")])
    assert found.apart == ("c3",)
    assert found.camps[0].sources == ("c1", "c2")


def test_a_divided_line_shows_both_its_places():
    found = agreed([("a1", "ball"), ("a2", "heel")])
    assert {camp.bands for camp in found.camps} == {("ball",), ("heel",)}
    assert all(camp.lines == () for camp in found.camps)


def test_a_tie_of_places_that_overlap_is_no_division():
    found = agreed([("a1", "ball"), ("a2", "ball upper-arch"), ("c1", "ball"), ("c2", "ball")])
    assert found.schools_agree
    assert found.camps[0].bands == ("ball",)


def test_a_long_area_pools_what_its_sources_name():
    said = [("a1", "upper-arch"), ("a2", "heel"), ("c1", "upper-arch heel"), ("c2", "heel")]
    assert not agreed(said).schools_agree
    assert agreed(said, is_long=True).schools_agree


def test_what_is_not_counted_is_shown_with_the_reason():
    found = agreed(
        [
            ("a1", "ball", None, "left", "inferred-from-order"),
            ("b1", "", None, "left", "laterality-only"),
            ("k1", "ball"),
            ("g1", "ball"),
        ]
    )
    assert {told.source: str(told.reason) for told in found.not_counted} == {
        "a1": "weak-reading",
        "b1": "no-place",
        "k1": "uncounted-line",
        "g1": "uncounted-line",
    }
    assert found.camps == ()


def test_a_line_without_a_school_is_listed_and_not_counted_by_school():
    found = agreed([("r1", "ball"), ("a1", "ball")], zone_bands=[3, 4])
    [standings] = found.standings
    assert [school.school for school in standings.schools] == ["west"]
    assert {line.line: line.school for line in standings.lines} == {
        "russian": None,
        "west-one": "west",
    }


def test_each_line_stands_here_elsewhere_divided_or_silent():
    found = agreed(
        [
            ("a1", "ball"),
            ("b1", "ball"),
            ("b2", "heel"),
            ("c1", "heel"),
            ("r1", "ball", None, "left", "view-only"),
        ],
        zone_bands=[3, 4],
    )
    [standings] = found.standings
    assert (standings.tradition, standings.zone) == ("western", "western-thing")
    assert {line.line: str(line.standing) for line in standings.lines} == {
        "east-one": "elsewhere",
        "russian": "silent",
        "west-one": "here",
        "west-two": "divided",
    }
    assert {school.school: str(school.standing) for school in standings.schools} == {
        "east": "elsewhere",
        "west": "here",
    }


def test_other_feet_are_elsewhere():
    found = agreed([("a1", "ball", None, "left")], zone_bands=[3, 4], zone_feet=["right"])
    assert str(found.standings[0].lines[0].standing) == "elsewhere"


def test_a_zone_that_differs_by_foot_is_judged_foot_by_foot():
    said = [("a1", "ball", "medial", "left"), ("b1", "ball", "medial", "left")]
    found = agreed(said, zone_bands={"left": [3, 4], "right": [3, 3.3]})
    west = {school.school: str(school.standing) for school in found.standings[0].schools}["west"]
    assert west == "here"


def test_no_number_is_served():
    found = agreed([("a1", "ball"), ("c1", "heel")], zone_bands=[3, 4])

    def numbers(value):
        if isinstance(value, dict | list):
            for inner in value.values() if isinstance(value, dict) else value:
                yield from numbers(inner)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield value

    assert list(numbers(found.model_dump(mode="json"))) == []
