"""The rows of `make bench`. Two sides always run in the same minute, in turns, and are compared."""

import json
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import bare
from load import requests_per_second
from row import Row
from worker import Answer, Worker, started

SOLEMAP = "solemap.api.app:create_app"
ROUNDS = 7
SECONDS = 1.0
STARTS = 5

ZONE = "/api/v1/zones/ingham-liver"
KEPT = (ZONE, "/charts/en/light/plantar-both.svg", "/zones/ingham-liver")
# A walk over both soles and beside them, so that no answer is the only one asked for.
HITS = tuple(
    f"/api/v1/hit?view=plantar&foot={foot}&x={x}&y={y}"
    for foot in ("left", "right")
    for x in range(-160, 200, 60)
    for y in range(30, 1000, 120)
)


@contextmanager
def _written(answer: Answer) -> Iterator[str]:
    """A file that tells a bare worker what to answer."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.json"
        record = {"headers": answer.headers, "body": answer.body.hex()}
        path.write_text(json.dumps(record), encoding="utf-8")
        yield str(path)


def _ratio(ours: Worker, theirs: Worker, paths: Sequence[str]) -> float:
    """The median, over rounds taken in turns, of our answers a second against theirs."""
    ratios = []
    for number in range(ROUNDS + 1):
        pair = (
            requests_per_second(ours.port, paths, SECONDS),
            requests_per_second(theirs.port, paths, SECONDS),
        )
        if number:  # the first round warms both up
            ratios.append(pair[0] / pair[1])
            print(f"    {pair[0]:9.0f} against {pair[1]:9.0f} requests/s", flush=True)
    return statistics.median(ratios)


def rendered_path() -> Row:
    """The slowest kept answer against a bare ASGI function returning the same bytes."""
    slowest: tuple[float, str] | None = None
    with started(SOLEMAP, ZONE) as ours:
        for path in KEPT:
            print(f"  rendered-path {path}", flush=True)
            with (
                _written(ours.get(path)) as file,
                started("bare:create_answering", "/", **{bare.ANSWER_FILE: file}) as theirs,
            ):
                ratio = _ratio(ours, theirs, [path])
            slowest = min(slowest or (ratio, path), (ratio, path))
    assert slowest is not None
    against = f"a bare ASGI function, same bytes; slowest of {len(KEPT)}: {slowest[1]}"
    return Row("rendered-path", slowest[0], "ratio", against, 0.80, ">=")


def hit() -> Row:
    """The hit test against a FastAPI route with the same query that returns constant bytes."""
    print("  hit", flush=True)
    with started(SOLEMAP, ZONE) as ours, _written(ours.get(HITS[0])) as file:
        environment = {bare.ANSWER_FILE: file}
        with started("bare:create_hit", HITS[0], **environment) as theirs:
            ratio = _ratio(ours, theirs, HITS)
    return Row("hit", ratio, "ratio", "a FastAPI route with the same query model", 0.80, ">=")


def cold_start() -> Row:
    """Process start to first answer, against a bare FastAPI app with one route."""
    print("  cold-start", flush=True)
    ratios = []
    for _ in range(STARTS):
        with started(SOLEMAP, ZONE) as ours:
            mine = ours.seconds_to_first_answer
        with started("bare_fastapi:create_app", "/") as theirs:
            ratios.append(mine / theirs.seconds_to_first_answer)
        print(f"    {mine:.2f} s, {ratios[-1]:.2f} times the bare app", flush=True)
    against = "a bare FastAPI app with one route"
    return Row("cold-start", statistics.median(ratios), "ratio", against, 3.0, "<=")


def memory() -> Row:
    """Resident memory at rest, kept answers in it, above a bare FastAPI app with one route."""
    print("  memory", flush=True)
    with ExitStack() as stack:
        ours = stack.enter_context(started(SOLEMAP, ZONE))
        theirs = stack.enter_context(started("bare_fastapi:create_app", "/"))
        for path in KEPT:
            ours.get(path)
        mine, bare_app = ours.resident_mib(), theirs.resident_mib()
    print(f"    {mine:.0f} MiB, the bare app {bare_app:.0f} MiB", flush=True)
    against = "a bare FastAPI app with one route"
    return Row("memory", mine - bare_app, "MiB", against, 80, "<=")


MEASUREMENTS = (rendered_path, hit, cold_start, memory)
