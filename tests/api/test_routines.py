"""Routines over HTTP: steps, strokes, cautions, and what the document says."""

import pytest

from solemap.api.models.routine import RoutineItem, RoutineList


@pytest.fixture(scope="module")
def six(ask):
    return RoutineItem.model_validate_json(ask("/api/v1/routines/six-step").body)


def test_every_routine_is_listed(ask, catalog):
    listing = RoutineList.model_validate_json(ask("/api/v1/routines").body)
    assert [item.id for item in listing.items] == list(catalog.routines)
    assert listing.total == len(catalog.routines)


def test_six_steps_with_every_movement_repetition_and_caution(six):
    assert [step.number for step in six.steps] == [1, 2, 3, 4, 5, 6]
    counts = [(step.repetitions.min, step.repetitions.max) for step in six.steps]
    assert counts == [(3, 5), (3, 5), (1, 1), (3, 5), (5, 5), (3, 5)]
    for step in six.steps:
        assert step.strokes
        for mode in ("partner", "self"):
            assert step.hands[mode].working
            assert len(step.words[mode]) == max(stroke.movement for stroke in step.strokes)
        assert step.charts
    assert [len(step.cautions) for step in six.steps[1:5]] == [1, 1, 1, 1]
    levels = [caution.level.value for caution in six.cautions]
    assert levels == sorted(levels, key=["stop", "ask", "care"].index)
    assert {"blood-clot", "pregnancy", "wounds-and-skin"} <= {one.id for one in six.cautions}
    assert six.stop_signs[0].is_emergency


def test_a_timer_can_run(six):
    assert six.seconds == pytest.approx(2 * sum(step.seconds for step in six.steps))
    assert six.minutes == pytest.approx(six.seconds / 60, abs=0.06)
    for step in six.steps:
        assert step.seconds > max(stroke.seconds for stroke in step.strokes)


def test_a_stroke_says_which_zones_it_passes_over_in_order(six):
    [press] = six.steps[4].strokes
    right = [zone.removeprefix("ingham-") for zone in press.zones["right"]]
    assert right.index("diaphragm") < right.index("transverse-colon") < right.index("foot")
    assert "liver" in right
    assert "ingham-liver" not in press.zones["left"]
    assert set(six.steps[4].zones) == set(press.zones["right"]) | set(press.zones["left"])


def test_it_ends_as_the_document_does(six):
    assert six.closing.quote.startswith("Below is the chart")
    [pathway] = [claim for claim in six.claims if claim.id == six.closing.claim]
    assert pathway.grade == 0
    assert pathway.verdict == "Nothing established."
    assert len(six.sentences) == 34


def test_an_unknown_routine_names_the_nearest(ask):
    answer = ask("/api/v1/routines/six-steps")
    assert answer.status == 404
    assert answer.json["errors"][0]["nearest"] == "six-step"
