"""Charts of any combination and zone maps: so many at once, and nobody waits for ever."""

import asyncio
import threading

import pytest

from solemap.api.app import create_app
from solemap.api.heavy_work import HeavyWork
from solemap.api.models.problem import ProblemCode
from solemap.api.refusals import RequestRefused
from solemap.api.settings import Settings


@pytest.fixture
def gate():
    """What is heavy waits for it. It opens at the end, whatever happens."""
    gate = threading.Event()
    yield gate
    gate.set()


def test_so_much_is_admitted_and_its_place_is_free_again(run, gate):
    heavy_work = HeavyWork(at_once=1, waiting=2)

    async def crowd():
        admitted = [asyncio.create_task(heavy_work.run(gate.wait, 10)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(RequestRefused) as refused:
            await heavy_work.run(gate.wait, 10)
        assert refused.value.code is ProblemCode.BUSY
        gate.set()
        assert await asyncio.gather(*admitted) == [True] * 3
        return await heavy_work.run(str, 1)

    assert run(crowd()) == "1"


def test_who_waits_too_long_is_told_to_come_again_and_the_thread_keeps_its_place(run, gate):
    heavy_work = HeavyWork(at_once=1, waiting=0, longest=0.01)
    finished = threading.Event()

    def work():
        gate.wait(10)
        finished.set()

    async def given_up():
        with pytest.raises(RequestRefused):
            await heavy_work.run(work)
        with pytest.raises(RequestRefused):
            await heavy_work.run(str, 1)
        gate.set()
        assert await asyncio.to_thread(finished.wait, 10)

    run(given_up())


def test_what_was_given_up_before_it_began_is_never_done(run, gate):
    heavy_work = HeavyWork(at_once=1, waiting=1, longest=0.01)
    done = []

    async def two():
        for work in (lambda: gate.wait(10), lambda: done.append("late")):
            with pytest.raises(RequestRefused):
                await heavy_work.run(work)
        gate.set()

    run(two())
    assert done == []


def test_a_failure_is_that_of_the_work(run):
    with pytest.raises(ValueError, match="invalid literal"):
        run(HeavyWork().run(int, "x"))


@pytest.mark.parametrize(
    ("address", "method", "body"),
    [
        ("/charts/plantar-left.svg?highlight=liver", "GET", b""),
        ("/charts/plantar-left.png", "GET", b""),
        ("/api/v1/validate", "POST", b"{}"),
    ],
)
def test_a_server_with_its_hands_full_says_when_to_come_again(
    catalog, foot_map, run, ask_app, address, method, body
):
    app = create_app(Settings(base_url_given="https://feet.example"), catalog, foot_map)
    app.state.heavy_work = HeavyWork(at_once=1, waiting=-1)
    answer = run(ask_app(app, address, method, body=body))
    assert (answer.status, answer.json["code"]) == (503, "busy")
    assert int(answer.headers["retry-after"]) > 0
    assert run(ask_app(app, "/api/v1/hit?view=plantar&foot=left&x=50&y=300")).status == 200
