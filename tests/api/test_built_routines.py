"""Built routines obey their rule, whatever is asked: 200 random requests."""

from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from solemap.api.models.routine import RoutineItem
from solemap.data.catalog import load_catalog
from solemap.data.models.vocabulary import Foot, View

CATALOG = load_catalog()
PLACED = {
    tradition: sorted({zone.area for zone in CATALOG.zones_of_tradition(tradition)})
    for tradition in CATALOG.traditions
}
VIEWS = ("plantar", "medial", "lateral", "dorsal")


@st.composite
def wishes(draw):
    tradition = draw(st.sampled_from(sorted(PLACED)))
    some = st.lists(st.sampled_from(PLACED[tradition]), max_size=6, unique=True)
    wish = {"minutes": draw(st.integers(5, 60)), "tradition": tradition}
    areas, exclude = draw(some), draw(some)
    if areas:
        wish["areas"] = ",".join(areas)
    if exclude:
        wish["exclude"] = ",".join(exclude)
    if draw(st.booleans()):
        wish["first"] = draw(st.sampled_from(["left", "right"]))
    return wish


def built(ask, wish):
    answer = ask(f"/api/v1/routines/build?{urlencode(wish)}")
    assert answer.status == 200, answer.text
    return RoutineItem.model_validate_json(answer.body)


def named(wish, name):
    return wish[name].split(",") if name in wish else []


@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(wish=wishes())
def test_a_built_routine_obeys_the_rule(ask, wish):
    routine = built(ask, wish)
    # Minutes within a tenth.
    assert abs(routine.seconds - wish["minutes"] * 60) <= wish["minutes"] * 6
    # Warm-up, areas, closing.
    parts = [step.part.value for step in routine.steps]
    assert parts == sorted(parts, key=["warm-up", "areas", "closing"].index)
    assert {"warm-up", "closing"} <= set(parts)
    # Nothing that is to be spared is passed over.
    spared = {zone.id for area in named(wish, "exclude") for zone in CATALOG.zones_of_area(area)}
    for step in routine.steps:
        assert spared.isdisjoint(step.zones), step.id
    # Every area that was asked for is in it, or it says why not.
    worked = {step.id.removeprefix("on-") for step in routine.steps if step.part == "areas"}
    left_out = {one.area for one in routine.left_out}
    assert set(named(wish, "areas")) == (worked & set(named(wish, "areas"))) | left_out
    assert worked.isdisjoint(left_out)
    # Cautions.
    cautions = {caution.id for caution in routine.cautions}
    assert {one.id for one in CATALOG.cautions.values() if one.level == "stop"} <= cautions
    for step in routine.steps:
        for stroke in step.strokes:
            said = CATALOG.cautions_of_technique(stroke.technique)
            assert {caution.id for caution in said} <= cautions
    assert routine.stop_signs
    _check_order(routine)


def _check_order(routine):
    """The sole from the toes to the heel, then the inner side, the outer side, the top."""
    basic = ["kidney", "ureter", "bladder"] if routine.tradition == "rwo-shr" else []
    areas = [step for step in routine.steps if step.part == "areas"]
    begins = [step.id.removeprefix("on-") for step in areas]
    assert [name for name in begins if name in basic] == [name for name in basic if name in begins]
    others = [step for step, name in zip(areas, begins, strict=True) if name not in basic]
    assert [name for name in begins if name not in basic] == begins[len(areas) - len(others) :]
    # Where the feet differ, a step stands where its first view does.
    shown = [min((stroke.view for stroke in step.strokes), key=list(View).index) for step in others]
    views = [VIEWS.index(view) for view in shown]
    assert views == sorted(views)


def test_each_area_is_worked_by_a_technique_that_its_school_ties_to_it(ask):
    routine = built(ask, {"minutes": 40})
    areas = [step for step in routine.steps if step.part == "areas"]
    assert len(areas) > 8
    for step in areas:
        zone = CATALOG.zone(f"ingham-{step.id.removeprefix('on-')}")
        tied = {technique.id for technique, _ in CATALOG.ties_of(zone)}
        assert step.strokes[0].technique in tied, step.id


def test_the_link_is_the_routine(ask):
    routine = built(ask, {"minutes": 12, "areas": "liver,kidney", "first": "left"})
    assert routine.feet.first == "left"
    path = routine.links.own.partition("/api/v1")[2]
    again = ask(f"/api/v1{path}")
    assert RoutineItem.model_validate_json(again.body) == routine


@pytest.mark.parametrize("tradition", sorted(PLACED))
def test_each_step_has_charts_of_its_strokes(ask, tradition):
    areas = "kidney,spine,spleen"
    routine = built(ask, {"tradition": tradition, "areas": areas, "minutes": 12, "lang": "de"})
    drawn = 0
    for step in routine.steps:
        # The charts are one repetition out; the strokes are told out and back.
        told = {
            (one.view, foot): set(ids) for one in step.strokes for foot, ids in one.zones.items()
        }
        for chart in step.charts:
            for foot, path in ((Foot.RIGHT, chart.right), (Foot.LEFT, chart.left)):
                if path is None:
                    continue
                answer = ask(path)
                assert answer.status == 200, path
                assert answer.headers["content-language"] == "de"
                svg = etree.fromstring(answer.body)
                lit = svg.xpath("//*[@data-zones]/@data-zones")
                passed = {zone for ids in lit for zone in ids.split()}
                assert told[chart.view, foot] == passed, path
                assert svg.xpath("//*[@data-stroke]"), path
                drawn += 1
        # Rocking is in no recorded routine, and passes over nothing.
        assert step.charts or step.id == "rock"
    assert drawn > 8


def test_each_line_begins_with_its_own_foot(ask):
    assert built(ask, {"tradition": "ingham"}).feet.first == "right"
    assert built(ask, {"tradition": "rwo-shr"}).feet.first == "left"


def test_what_does_not_fit_is_said(ask):
    routine = built(ask, {"minutes": 5, "areas": ",".join(PLACED["ingham"][:30])})
    assert len(routine.left_out) > 15
    assert "no time" in routine.left_out[-1].why
    routine = built(ask, {"areas": "kidney", "exclude": "ureter"})
    assert [one.area for one in routine.left_out] == ["kidney"]


def test_an_area_on_one_foot_is_worked_on_that_foot(ask):
    routine = built(ask, {"areas": "liver,kidney", "minutes": 10})
    feet = {step.id: [foot.value for foot in step.feet] for step in routine.steps}
    assert feet["on-liver"] == ["right"]
    assert feet["on-kidney"] == ["right", "left"]


@pytest.mark.parametrize(
    ("query", "parameter", "nearest"),
    [
        ("areas=livr", "areas", "liver"),
        ("exclude=kidny", "exclude", "kidney"),
        ("tradition=inghm", "tradition", "ingham"),
        ("minutes=61", "minutes", "60"),
        ("minuts=10", "minuts", "minutes"),
    ],
)
def test_what_cannot_be_built_names_the_nearest(ask, query, parameter, nearest):
    answer = ask(f"/api/v1/routines/build?{query}")
    assert answer.status == 422
    [wrong] = answer.json["errors"]
    assert (wrong["parameter"], wrong["nearest"]) == (parameter, nearest)
