"""The page that shows the API: whole, from the description, and nobody else's files on it."""

import re

import pytest
from lxml import html

from solemap.api.reference import kind_in_words


@pytest.fixture(scope="module")
def answer(ask):
    return ask("/docs")


@pytest.fixture(scope="module")
def page(answer):
    return html.fromstring(answer.text)


def test_every_operation_is_on_the_page_with_its_parameters(ask, page):
    for path, methods in ask("/openapi.json").json["paths"].items():
        for method, operation in methods.items():
            (shown,) = page.xpath(f"//article[@id='{operation['operationId']}']")
            assert shown.xpath("string(h3)").split() == [method.upper(), path]
            named = shown.xpath(".//tbody//th/code/text()")
            assert named == [parameter["name"] for parameter in operation.get("parameters", [])]
            statuses = shown.xpath(".//dt/text()")
            assert statuses == list(operation["responses"])


def test_every_way_to_try_answers(ask, page):
    linked = page.xpath("//article//a[text()='Ask it']/@href")
    named = page.xpath("//article/p/code[starts-with(text(), '/')]/text()")
    assert len(linked) > 15
    assert len(named) > 4
    for address in (*linked, *named):
        if not address.endswith(".png"):
            assert ask(address).status == 200, address


def test_every_link_within_the_page_leads_somewhere(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_nothing_is_loaded_from_anybody_else_and_nothing_runs(ask, answer, page):
    loaded = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //@src")
    assert loaded
    for address in loaded:
        assert ask(address).status == 200, address
    assert (
        page.xpath("//script[not(@type='application/ld+json')] | //@style | //style | //iframe")
        == []
    )
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    assert "script-src" not in policy
    assert not re.search(r"https?:", policy)


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"),
        ({"type": "integer", "minimum": 1, "maximum": 9}, "integer, from 1, to 9"),
        ({"anyOf": [{"type": "number"}, {"type": "null"}]}, "number or null"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Zone"}}, "list of Zone"),
        ({"enum": ["left", "right"]}, "left or right"),
        ({"const": "en"}, "en"),
        ({}, "anything"),
    ],
)
def test_a_kind_is_said_in_words(schema, words):
    assert kind_in_words(schema) == words
