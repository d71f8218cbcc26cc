import pytest

from solemap.data.rules import routines


@pytest.fixture
def routine(small_map, wider_map):
    """The one routine of the small map; the test's own to change."""
    small_map["routines"] = wider_map["routines"]
    return small_map["routines"][0]


def test_a_routine_that_keeps_its_promises_passes(faults_of, small_map, routine):
    assert routine["id"] == "short"
    assert faults_of(routines, small_map) == []


def first(routine):
    return routine["steps"][0]["movements"][0]


def edge(routine):
    return routine["steps"][0]["movements"][1]


@pytest.mark.parametrize(
    ("break_it", "pointer", "expected"),
    [
        (
            lambda r: r["steps"][1].update(same_as="stroke"),
            "/steps/1/same_as",
            "an earlier step that has movements",
        ),
        (
            lambda r: r["steps"].reverse(),
            "/steps/0/same_as",
            "an earlier step that has movements",
        ),
        (lambda r: r["steps"][1].update(id="press"), "/steps/1/id", "an id of its own"),
        (lambda r: edge(r).update(id="walk"), "/steps/0/movements/1/id", "an id of its own"),
        (
            lambda r: r["steps"][0].update(claims=["cures"]),
            "/steps/0/claims/0",
            "one of the routine's claims",
        ),
        (lambda r: first(r).update(areas=[]), "/steps/0/movements/0", "strokes of its own, or"),
        (
            lambda r: edge(r).update(areas=["kidney"]),
            "/steps/0/movements/1",
            "strokes of its own, or",
        ),
        (
            lambda r: first(r).update(areas=["spleen"]),
            "/steps/0/movements/0/areas/0",
            "an area that western places",
        ),
        (
            lambda r: edge(r)["strokes"][0].update(points=[[1, 0.5], [1, 2.5]]),
            "/steps/0/movements/1/strokes/0",
            "up between 0 and 2",
        ),
        (
            lambda r: edge(r)["strokes"].append(
                {"kind": "press", "view": "plantar", "points": [[0.5, 4.5]], "each": "toe"}
            ),
            "/steps/0/movements/1/strokes/1/each",
            "the same `each`",
        ),
        (
            lambda r: r["claims"][0].update(quote="It is very calming."),
            "/claims/0/quote",
            "words of the document",
        ),
        (lambda r: r["closing"].update(claim="organs"), "/closing/claim", "routine's claims"),
        (
            lambda r: r["sentences"][0].update(fields=["/steps/7"]),
            "/sentences/0/fields/0",
            "a JSON pointer to a field",
        ),
        (
            lambda r: r["sentences"][0].update(fields=["/steps/0/cautions"]),
            "/sentences/0/fields/0",
            "a JSON pointer to a field",
        ),
    ],
)
def test_a_broken_promise_is_named(faults_of, small_map, routine, break_it, pointer, expected):
    break_it(routine)
    found = {fault.pointer: fault.expected for fault in faults_of(routines, small_map)}
    assert expected in found.get(pointer, f"nothing, but {found}")
