"""Charts as PNG: as wide as asked, of what was asked, and never so many that all else stops."""

import asyncio
import struct
import threading

import pytest

from solemap.api.app import create_app
from solemap.api.models.problem import ProblemCode
from solemap.api.raster import RasterPool, render_apart
from solemap.api.refusals import RequestRefused
from solemap.api.settings import Settings

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><path d="M0 0h10v20z"/></svg>'


def size_of(png):
    """Width and height, from the header chunk."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


@pytest.fixture
def app(catalog, foot_map):
    return create_app(Settings(base_url_given="https://feet.example"), catalog, foot_map)


def test_a_process_of_its_own_draws_the_picture():
    assert size_of(render_apart(SQUARE, 120)) == (120, 240)


def test_a_picture_is_as_wide_as_asked_and_may_be_cached(app, run, ask_app):
    answer = run(ask_app(app, "/charts/plantar-left.png?width=240&highlight=liver"))
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    assert size_of(answer.body)[0] == 240
    assert "etag" in answer.headers
    assert answer.headers["cache-control"].startswith("public")
    assert "vary" not in answer.headers
    assert answer.headers["content-language"] == "en"


def test_what_is_drawn_is_the_chart_that_was_asked_for(app, run, ask_app):
    drawn = []
    app.state.raster_pool = RasterPool(lambda svg, width: drawn.append((svg, width)) or b"png")
    query = "highlight=liver&theme=dark"
    assert run(ask_app(app, f"/charts/plantar-right.png?{query}")).body == b"png"
    svg = run(ask_app(app, f"/charts/plantar-right.svg?{query}")).text
    assert drawn == [(svg, 1200)]


@pytest.mark.parametrize(("width", "nearest"), [("119", "120"), ("2401", "2400"), ("x", None)])
def test_a_width_has_bounds(app, run, ask_app, width, nearest):
    answer = run(ask_app(app, f"/charts/plantar-left.png?width={width}"))
    assert answer.status == 422
    (wrong,) = answer.json["errors"]
    assert (wrong["parameter"], wrong["nearest"]) == ("width", nearest)


def test_a_full_pool_refuses_and_says_when_to_come_again(app, run, ask_app):
    app.state.raster_pool = RasterPool(at_once=1, waiting=-1)
    answer = run(ask_app(app, "/charts/plantar-left.png"))
    assert (answer.status, answer.json["code"]) == (503, "busy")
    assert int(answer.headers["retry-after"]) > 0
    assert answer.headers["cache-control"] == "no-store"


def test_a_pool_takes_so_many_and_is_free_again_after(run):
    gate = threading.Event()

    def wait_for_gate(_svg, _width):
        assert gate.wait(10)
        return b"png"

    pool = RasterPool(wait_for_gate, at_once=1, waiting=2)

    async def crowd():
        admitted = [asyncio.create_task(pool.render("", 1)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(RequestRefused) as refused:
            await pool.render("", 1)
        assert refused.value.code is ProblemCode.BUSY
        gate.set()
        assert await asyncio.gather(*admitted) == [b"png"] * 3
        return await pool.render("", 1)

    assert run(crowd()) == b"png"
