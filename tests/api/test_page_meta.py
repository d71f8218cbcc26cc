"""What a page tells programs about itself: search engines, link previews, home screens."""

import json
import re

import pytest
from lxml import html

from tests.api.conftest import BASE_URL, Ask

PAGES = [
    *("/", "/views/dorsal/rwo-shr", "/zones/ingham-liver", "/areas/heart", "/body", "/about"),
    *("/areas", "/systems", "/systems/digestive", "/techniques", "/traditions", "/sources"),
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_a_title_a_description_and_one_address(ask: Ask, path: str) -> None:
    page = html.fromstring(ask(path).text)
    [title] = page.xpath("//head/title/text()")
    [description] = page.xpath("//meta[@name='description']/@content")
    assert page.xpath("//link[@rel='canonical']/@href") == [BASE_URL + path]
    assert page.xpath("//meta[@property='og:url']/@content") == [BASE_URL + path]
    assert page.xpath("//meta[@property='og:description']/@content") == [description]
    assert title.startswith(page.xpath("//meta[@property='og:title']/@content")[0])
    assert len(description) > 40


def graph_of(page: html.HtmlElement) -> dict[str, dict]:
    [text] = page.xpath("//script[@type='application/ld+json']/text()")
    return {each["@type"]: each for each in json.loads(text)["@graph"]}


@pytest.mark.parametrize("path", [*PAGES, "/es/zones/ingham-liver"])
def test_linked_data_says_what_the_page_is(ask: Ask, path: str) -> None:
    page = html.fromstring(ask(path).text)
    graph = graph_of(page)
    assert graph["WebPage"]["url"] == BASE_URL + path
    assert graph["WebPage"]["name"] + " · Solemap" == page.xpath("//head/title/text()")[0]
    assert graph["WebPage"]["isBasedOn"] == {"@id": f"{BASE_URL}/#data"}
    # Described once, and named elsewhere.
    assert ("Dataset" in graph) == (path in ("/", "/about"))


@pytest.mark.parametrize("path", ["/", "/about"])
def test_the_data_set_is_described_where_somebody_would_look(ask: Ask, path: str) -> None:
    graph = graph_of(html.fromstring(ask(path).text))
    assert graph["Dataset"]["@id"] == graph["WebPage"]["isBasedOn"]["@id"]
    assert graph["Dataset"]["license"] == "https://creativecommons.org/licenses/by/4.0/"
    for offered in graph["Dataset"]["distribution"]:
        answer = ask(offered["contentUrl"].removeprefix(BASE_URL))
        assert answer.headers["content-type"].split(";")[0] == offered["encodingFormat"]


def test_a_page_says_how_to_cite_it(ask: Ask) -> None:
    page = html.fromstring(ask("/zones/ingham-liver").text)
    [cite] = page.xpath("//details[@class='cite']/p")
    words = " ".join(cite.text_content().split())
    assert f"{BASE_URL}/zones/ingham-liver" in words
    digest = ask("/api/v1").json["digest"]
    assert re.search(r"version \d+\.\d+\.\d+, data ([0-9a-f]{12}),", words)[1] in digest


def test_the_manifest_names_icons_that_are_there(ask: Ask) -> None:
    manifest = ask("/manifest.webmanifest").json
    assert ask(manifest["start_url"]).status == 200
    sizes = set()
    for icon in manifest["icons"]:
        answer = ask(icon["src"])
        assert answer.headers["content-type"] == icon["type"] == "image/png"
        width, height = (int.from_bytes(answer.body[at : at + 4]) for at in (16, 20))
        assert f"{width}x{height}" == icon["sizes"]
        sizes.add((icon["purpose"], width))
    assert {("any", 192), ("any", 512), ("maskable", 512)} <= sizes


def test_the_worker_saves_only_what_there_is(ask: Ask) -> None:
    worker = ask("/sw.js")
    assert "connect-src 'self'" in worker.headers["content-security-policy"]
    assert worker.headers["cache-control"] == "no-cache"
    files = json.loads(re.search(r"self\.FILES = (.*)", worker.text)[1])
    assert len(files) > 30
    for file in files:
        assert ask(f"/{file}").status == 200, file
    assert not [file for file in files if "embed" in file]
    version = ask("/version.json").json["version"]
    assert f'self.VERSION = "{version}"' in worker.text
    for path in PAGES:
        assert f'<meta name="solemap-version" content="{version}">' in ask(path).text
