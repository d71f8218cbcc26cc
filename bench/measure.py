"""The rows of `make bench`. Two sides always run in the same minute, in turns, and are compared."""

import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import quote

import bare
from embed import element_bytes, element_with_chart_bytes
from in_process import free_highlight, hit_growth
from labels import labelled_areas, typed
from lighthouse_scores import (
    lighthouse_accessibility,
    lighthouse_best_practices,
    lighthouse_performance,
    lighthouse_seo,
)
from load import requests_per_second
from pages import click_to_paint, first_view_bytes, layout_shift, long_tasks
from per_byte import search_time_per_byte, validate_time_per_byte
from row import Row
from tags import twenty_tags
from worker import Answer, Worker, started

from solemap.data.catalog import catalog_of, load_catalog
from solemap.data.search.catalog_search import CatalogSearch

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


def search() -> Row:
    """Search against a FastAPI route with the same query that returns constant bytes."""
    print("  search", flush=True)
    names = [area.label["en"] for area in load_catalog().areas.values()]
    paths = [f"/api/v1/search?q={quote(text)}" for name in names for text in typed(name)]
    with started(SOLEMAP, paths[0]) as ours, _written(ours.get(paths[0])) as file:
        environment = {bare.ANSWER_FILE: file}
        with started("bare:create_search", paths[0], **environment) as theirs:
            ratio = _ratio(ours, theirs, paths)
    return Row("search", ratio, "ratio", "a FastAPI route with the same query model", 0.80, ">=")


def search_growth() -> Row:
    """What a search costs among 10,000 labels in ten languages, against among 100."""
    print("  search-growth", flush=True)
    few, many = (CatalogSearch(catalog_of(labelled_areas(count))) for count in (100, 10_000))
    known = [label for area in labelled_areas(100)[::5] for label in area.label.values()]
    texts = [text for label in known for text in typed(label)]
    ratios = []
    for number in range(ROUNDS + 1):
        pair = [_seconds_to_find(index, texts) for index in (few, many)]
        if number:  # the first round loads what is loaded at the first slip
            ratios.append(pair[1] / pair[0])
            micros = [1e6 * seconds / len(texts) for seconds in pair]
            print(f"    {micros[1]:9.1f} against {micros[0]:9.1f} µs a search", flush=True)
    against = "the same searches among 100 labels in ten languages"
    return Row("search-growth", statistics.median(ratios), "ratio", against, 8, "<=")


def _seconds_to_find(index: CatalogSearch, texts: Sequence[str]) -> float:
    """Of the processor's time: what else the machine does is not measured."""
    begun = time.process_time()
    for text in texts:
        index.search(text, 10)
    return time.process_time() - begun


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


MEASUREMENTS = (
    rendered_path,
    hit,
    search,
    free_highlight,
    hit_growth,
    search_growth,
    search_time_per_byte,
    validate_time_per_byte,
    cold_start,
    memory,
    first_view_bytes,
    click_to_paint,
    long_tasks,
    layout_shift,
    element_bytes,
    element_with_chart_bytes,
    twenty_tags,
    lighthouse_performance,
    lighthouse_accessibility,
    lighthouse_best_practices,
    lighthouse_seo,
)
