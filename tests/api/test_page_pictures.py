"""Pictures to hand round, over HTTP: what is asked is drawn, at the size that is said."""

import re

import pytest

from solemap.api.app import create_app
from solemap.api.raster import RasterPool
from solemap.api.settings import Settings

LIT = re.compile(r'class="zone [^"]*is-highlighted"')


@pytest.fixture
def drawn(catalog, foot_map, run, ask_app):
    """`drawn(address)`: the status, the SVG and the width that the picture is made of."""
    made = []
    app = create_app(Settings(base_url_given="https://feet.example"), catalog, foot_map)
    app.state.raster_pool = RasterPool(lambda svg, width: made.append((svg, width)) or b"png")

    def ask(address):
        made.clear()
        answer = run(ask_app(app, address))
        return (answer, *(made[0] if made else ("", 0)))

    return ask


@pytest.mark.parametrize(("shape", "width", "height"), [("wide", 1200, 630), ("tall", 1080, 1350)])
def test_a_zones_picture_shows_it_lit_with_its_words_and_sources(drawn, shape, width, height):
    answer, svg, drawn_width = drawn(f"/pictures/{shape}/zones/ingham-liver.png?utm_source=x")
    assert answer.status == 200
    assert answer.headers["content-type"] == "image/png"
    assert f'viewBox="0 0 {width} {height}"' in svg
    assert drawn_width == width
    assert len(LIT.findall(svg)) == 1
    for said in ("Foot reflexology chart", "Liver", "Studies have not shown", "CC BY 4.0"):
        assert said in svg


def test_a_views_picture_lights_nothing(drawn):
    answer, svg, _ = drawn("/pictures/wide/views/plantar/rwo-shr.png")
    assert answer.status == 200
    assert 'data-tradition="rwo-shr"' in svg
    assert not LIT.search(svg)


def test_a_thumbnail_is_the_picture_drawn_smaller(drawn):
    assert drawn("/pictures/wide/zones/ingham-liver.png?width=300")[2] == 300


@pytest.mark.parametrize(
    "address",
    [
        "square/zones/ingham-liver",
        "wide/zones/nothing",
        "wide/views/up/ingham",
        "wide/views/dorsal/x",
    ],
)
def test_what_is_not_there_is_not_drawn(drawn, address):
    answer, svg, _ = drawn(f"/pictures/{address}.png")
    assert (answer.status, svg) == (404, "")
