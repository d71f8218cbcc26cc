"""Processes that share an export: each has an app of its own and answers some of the addresses."""

import multiprocessing
from collections.abc import Callable, Iterator
from functools import partial

from solemap.api.app import SolemapApp, create_app
from solemap.api.raster import RasterPool
from solemap.api.settings import Settings
from solemap.charts.png import render_light_png

# Units: addresses. So many of one kind lie together that what a worker keeps is used again.
SHARE = 40
Files = tuple[tuple[str, bytes], ...]
# Says what is written for an address.
Write = Callable[[SolemapApp, str], Files]

_app: SolemapApp | None = None


def written_by_workers(
    settings: Settings, addresses: tuple[str, ...], workers: int, write: Write
) -> Iterator[Files]:
    """Every address's files, in the order of the addresses."""
    # Begun anew, not forked: a fork of a process with threads may wait for ever.
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, _start, (settings.to_environment(),)) as pool:
        yield from pool.imap(partial(_write_one, write), addresses, chunksize=SHARE)


def _start(environment: dict[str, str]) -> None:
    global _app
    _app = create_app(Settings.from_environment({**environment, "SOLEMAP_KEEP_ANSWERS": "false"}))
    # A worker waits for its pictures anyway: a process for each would only cost its start.
    _app.state.raster_pool = RasterPool(render_light_png)


def _write_one(write: Write, address: str) -> Files:
    if _app is None:
        raise RuntimeError("a worker is started by _start")
    return write(_app, address)
