"""Routines over HTTP: steps, strokes, cautions, and what the document says."""

import hashlib
import re
from base64 import b64encode

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


def test_every_step_has_its_drawings(ask, six):
    for step in six.steps:
        for chart in step.charts:
            for path in (chart.right, chart.left):
                answer = ask(path)
                assert answer.status == 200
                assert 'class="layer-strokes"' in answer.text
                assert "<style" not in answer.text


@pytest.mark.parametrize(
    ("address", "parameter", "nearest"),
    [
        ("/charts/plantar-right.svg?routine=six-steps", "routine", "six-step"),
        ("/charts/plantar-right.svg?routine=six-step&step=9", "step", "6"),
        ("/charts/plantar-right.svg?step=2", "routine", None),
        ("/charts/plantar-right.svg?layers=zones,strokes", "technique", None),
        ("/charts/en/light/routines/six-step/7/plantar-right.svg", "step", None),
        ("/charts/en/light/routines/six-step/5/dorsal-right.svg", "view", "plantar"),
        ("/charts/en/light/routines/sixstep/5/plantar-right.svg", "routine_id", "six-step"),
    ],
)
def test_what_cannot_be_drawn_is_told(ask, address, parameter, nearest):
    answer = ask(address)
    assert answer.status in (404, 422)
    [wrong] = answer.json["errors"]
    assert wrong["parameter"] == parameter
    if nearest:
        assert wrong["nearest"] == nearest


def test_a_moving_chart_may_have_its_one_style(ask):
    answer = ask("/charts/plantar-right.svg?routine=six-step&step=5")
    style = re.search(r"<style>(.*)</style>", answer.text)[1].replace("&lt;", "<")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in answer.headers["content-security-policy"]
    still = ask("/charts/plantar-right.svg?highlight=liver")
    assert "<style" not in still.text


def test_a_technique_has_its_stroke_over_every_zone_where_sources_use_it(ask):
    technique = ask("/api/v1/techniques/thumb-walking").json
    assert (technique["primitive"], technique["touches_with"]) == ("walk", "thumb")
    assert [stroke["zone"] for stroke in technique["strokes"]] == technique["zones"]
    for stroke in technique["strokes"]:
        assert len(stroke["path"]) > 1
        for foot in stroke["feet"]:
            assert stroke["zone"] in stroke["zones"][foot]
    hold = ask("/api/v1/techniques/press-and-hold").json
    assert {len(stroke["path"]) for stroke in hold["strokes"]} == {1}


def test_every_technique_of_the_list_is_whole(ask):
    listed = {item["id"]: item for item in ask("/api/v1/techniques").json["items"]}
    assert listed["thumb-walking"] == ask("/api/v1/techniques/thumb-walking").json
