"""Search over HTTP: what is found and by which name, cards for complaints, and never a failure."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solemap.api.models.search import SearchAnswer
from solemap.data.notice import EVIDENCE_LINE

SEARCH = "/api/v1/search?q="


@pytest.fixture(scope="module")
def search(ask):
    """`search(text, more)`: the answer, held against its own model."""

    def search_it(text, more=""):
        answer = ask(f"{SEARCH}{quote(text)}{more}")
        assert answer.status == 200, text
        SearchAnswer.model_validate_json(answer.body)
        return answer.json

    return search_it


def test_an_area_is_found_by_a_lay_word_and_says_so(search):
    answer = search("tummy")
    assert answer["items"][0] == {
        "type": "area",
        "id": "stomach",
        "area": "stomach",
        "label": "Stomach",
        "matched": "tummy",
        "card": None,
    }
    assert answer["did_you_mean"] is None


def test_a_zone_names_its_area_and_a_technique_has_none(search):
    zone = search("liver")["items"][1]
    assert (zone["type"], zone["id"], zone["area"]) == ("zone", "ingham-liver", "liver")
    technique = search("thumb walking")["items"][0]
    assert (technique["type"], technique["area"]) == ("technique", None)


def test_a_complaint_is_answered_by_its_card(search, catalog):
    [item] = search("can't sleep")["items"]
    assert (item["type"], item["id"], item["area"]) == ("complaint", "cant-sleep", None)
    complaint = catalog.complaints["cant-sleep"]
    assert item["card"] == {
        "topic": complaint.topic,
        "evidence": complaint.evidence,
        "caution": complaint.caution,
        "see_a_clinician": complaint.see_a_clinician,
        "routine": complaint.routine,
        "body_area": complaint.body_area,
        "notice": EVIDENCE_LINE,
    }


def test_no_complaint_is_answered_by_an_area_or_a_zone(search, catalog):
    for complaint in catalog.complaints.values():
        for item in search(complaint.label["en"], "&limit=50")["items"]:
            assert (item["type"], item["area"]) == ("complaint", None)


def test_a_misspelt_name_is_found_and_the_nearest_is_named(search):
    answer = search("splean")
    assert answer["items"][0]["id"] == "spleen"
    assert answer["did_you_mean"] == "Spleen"


def test_nothing_found_is_an_answer(search):
    assert search("xqzjvw") == {"items": [], "did_you_mean": None}
    assert search(" ") == {"items": [], "did_you_mean": None}


def test_at_most_so_many_are_answered(search):
    assert len(search("s")["items"]) == 10
    assert len(search("s", "&limit=3")["items"]) == 3


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("", "q"), ("q=", "q"), (f"q={'a' * 101}", "q"), ("q=a&limit=0", "limit"), ("q=a&x=1", "x")],
)
def test_a_wrong_question_is_told_what_would_be_right(ask, query, parameter):
    answer = ask(f"/api/v1/search?{query}")
    assert answer.status == 422
    assert answer.json["errors"][0]["parameter"] == parameter


def test_the_route_answers_as_the_front_door_does(ask, app, run):
    """The door answers before any route; the route describes, and explains what is wrong."""
    from solemap.api.queries import SearchQuery
    from solemap.api.routes.search import get_search

    query = SearchQuery(q="li", limit=5)
    routed = run(get_search(app.state.search_presenter, query))
    answer = ask("/api/v1/search?q=li&limit=5")
    assert routed.body == answer.body
    assert answer.headers["content-language"] == "en"
    assert answer.headers["etag"]


def test_a_thousand_random_texts_give_no_error(ask):
    @settings(
        max_examples=1000,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.text(min_size=1, max_size=100), st.integers(1, 50))
    def search_for(text, limit):
        answer = ask(f"{SEARCH}{quote(text, errors='replace')}&limit={limit}")
        assert answer.status == 200
        assert len(SearchAnswer.model_validate_json(answer.body).items) <= limit

    search_for()
