"""The handout's page takes nothing; its code is of a link of this site, and of no other."""

import io
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from solemap.charts.png import render_png

SVG = "{http://www.w3.org/2000/svg}"


def code_of(ask, query: str) -> str:
    answer = ask(f"/handout/code.svg{query}")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    link = ElementTree.fromstring(answer.text).findtext(f"{SVG}title")
    picture = Image.open(io.BytesIO(render_png(answer.text, 400)))
    [code] = zxingcpp.read_barcodes(picture)
    assert code.text == link
    return code.text


@pytest.mark.parametrize(
    "query",
    ["", "?zones=ingham-liver", "?tradition=rwo-shr&zones=rwo-shr-heart,ingham-knee"],
)
def test_a_reader_reads_the_link_of_the_selection(ask, query):
    assert code_of(ask, query) == f"https://feet.example/handout{query}"


def test_the_code_of_a_massage_opens_it(ask):
    assert code_of(ask, "?routine=six-step") == "https://feet.example/massage/six-step"


def test_forty_places_are_still_read(ask, catalog):
    zones = ",".join(list(catalog.zones)[:40])
    assert code_of(ask, f"?zones={zones}").endswith(zones)


@pytest.mark.parametrize(
    "query",
    [
        "?zones=nobody-nothing",
        "?tradition=nobody",
        "?note=private",
        "?routine=nothing",
        "?zones=",
        "?link=https://x.y",
    ],
)
def test_nothing_but_known_ids_gets_into_a_code(ask, query):
    answer = ask(f"/handout/code.svg{query}")
    assert answer.status in (404, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_page_is_the_same_whatever_the_query_says(ask):
    assert ask("/handout?zones=ingham-liver").body == ask("/handout").body
