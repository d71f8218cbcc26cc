"""A massage is a whole page without a script: what is claimed stands beside what is known."""

import re
from html import unescape

import pytest


def page_of(ask, path):
    answer = ask(path, headers=[("accept", "text/html")])
    assert answer.status == 200, path
    assert answer.headers["content-type"].startswith("text/html")
    return unescape(answer.text)


def steps_of(html):
    return re.findall(r'class="step-name">([^<]*)<', html)


@pytest.mark.parametrize("routine", ["six-step", "bedtime", "long-day", "ten-minute-lift"])
def test_a_page_says_what_the_api_says(ask, routine):
    html = page_of(ask, f"/massage/{routine}")
    item = ask(f"/api/v1/routines/{routine}").json
    assert steps_of(html) == [step["title"] for step in item["steps"]]
    for step in item["steps"]:
        for mode in ("partner", "self"):
            assert all(words in html for words in step["words"][mode])
        assert all(sentence in html for sentence in step["cautions"])
        assert all(stroke["repetitions"]["words"] in html for stroke in step["strokes"])
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_what_is_asked_before_is_what_the_api_asks(ask):
    html = page_of(ask, "/massage/bedtime")
    for question in ask("/api/v1/preflight").json["items"]:
        assert html.count(f">{question['ask']}<") == 2
        for answer in question["answers"]:
            assert answer["say"] in html
            assert answer["what_to_do"] in html


def test_every_claim_of_the_document_stands_beside_what_is_known(ask):
    html = page_of(ask, "/massage/six-step")
    item = ask("/api/v1/routines/six-step").json
    said = {claim["id"]: claim for claim in item["claims"]}
    shown = {claim for step in item["steps"] for claim in step["claims"]}
    for claim in (said[name] for name in {*shown, item["closing"]["claim"]}):
        beside = rf'<blockquote lang="en" dir="ltr">{re.escape(claim["quote"])}</blockquote>\s*<p>'
        assert re.search(beside + re.escape(claim["say"]), html), claim["id"]
    assert item["closing"]["quote"] in html
    assert html.index(item["closing"]["quote"]) < html.index("Small intestine, right sole")


def test_the_index_leads_to_every_massage(ask, catalog):
    html = page_of(ask, "/massage")
    for routine in catalog.routines:
        assert f'href="/massage/{routine}"' in html


def test_a_built_massage_is_what_the_api_builds(ask):
    html = page_of(ask, "/massage/built?minutes=12&areas=liver&areas=kidney")
    item = ask("/api/v1/routines/build?minutes=12&areas=liver,kidney").json
    assert steps_of(html) == [step["title"] for step in item["steps"]]
    assert "Asked for: 12 minutes. Places: Liver" in " ".join(html.split())
    assert "/massage/built?minutes=12&" in re.findall(r'rel="canonical" href="([^"]*)"', html)[0]


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("?minutes=900", "?minutes=60"),
        ("?minutes=1", "?minutes=5"),
        ("?minutes=soon&utm_source=x", "?minutes=15"),
        ("?minutes=12&areas=nothing,liver", "?minutes=12&areas=liver"),
        ("?tradition=nobody&first=both", "?minutes=15"),
    ],
)
def test_a_mistyped_link_still_opens_a_massage(ask, query, same):
    asked = page_of(ask, f"/massage/built{query}")
    assert steps_of(asked) == steps_of(page_of(ask, f"/massage/built{same}"))


def test_a_massage_that_is_not_there_is_a_problem(ask):
    assert ask("/massage/nothing").status == 404
