"""The whole site as files: the same app is asked for every canonical path, and its answer written.

So an exported file and a served answer cannot differ: no page is rendered here, nothing is changed.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from solemap.api.answer import RawAnswer
from solemap.api.app import SolemapApp
from solemap.api.asking import collect, get_scope, no_body
from solemap.api.compression import Coding, encode, is_worth_coding
from solemap.api.export_workers import Files, written_by_workers
from solemap.api.models.problem import ProblemCode
from solemap.api.paths import NOT_FOUND_PAGE, canonical_paths, picture_paths
from solemap.api.presenters.presenter import Presenter
from solemap.api.problems import make_problem, problem_body
from solemap.api.site_folder import NewFolder, WrittenFile, replacing
from solemap.data.errors import SolemapError

# What a host answers to a program that asks for something that is not there.
NOT_FOUND_PROBLEM = "404.json"
# As many as two drawing processes never wait for.
AHEAD = 4
Progress = Callable[[tuple[str, ...]], Iterable[str]]


class ExportFailed(SolemapError):
    """An address that is exported was not answered."""

    code = "export-failed"


def exported_addresses(app: SolemapApp) -> tuple[str, ...]:
    """Every address that gets a file: what is canonical, the charts that records link to, and
    pictures to hand round.
    """
    state = app.state
    canonical = canonical_paths(
        state.catalog, state.foot_map, state.assets, state.settings.languages
    )
    # Data has no language in its path, so what is exported of it is English.
    linked = _linked_charts(state.presenters["en"], state.settings.base_url)
    # An area and its first zone link to one chart.
    return (*canonical, *dict.fromkeys(linked), *picture_paths(state.catalog, state.foot_map))


def _linked_charts(presenter: Presenter, base_url: str) -> Iterator[str]:
    for items in (presenter.zones, presenter.areas, presenter.techniques, presenter.traditions):
        for item in items.values():
            if item.links.chart:
                yield item.links.chart.removeprefix(base_url)


def file_of(address: str, media_type: str) -> str:
    """A page is at `path/index.html`, data at `path/index.json`, what has an ending is itself.

    With a query it is the file's own folder that has it: `charts/plantar-both/highlight=liver.svg`.
    """
    path, _, query = address.strip("/").partition("?")
    ending = Path(path).suffix
    if query:
        return f"{path.removesuffix(ending)}/{query}{ending}"
    if ending:
        return path
    return f"{path}/index.{'html' if media_type.startswith('text/html') else 'json'}".lstrip("/")


async def export_site(
    app: SolemapApp,
    folder: Path,
    *,
    with_gzip: bool = False,
    workers: int = 1,
    progress: Progress = lambda addresses: addresses,
) -> tuple[WrittenFile, ...]:
    """Replace `folder` by the whole site, in one step. With `with_gzip`, a coded file beside each.

    With several `workers`, as many processes of an app with the same settings share the work.

    Raises: FolderRefused, ExportFailed; the folder is then as it was.
    """
    catalog, base_url = app.state.catalog, app.state.settings.base_url
    about = {"version": catalog.version, "digest": catalog.digest, "base_url": base_url}
    with replacing(folder, about) as new:
        addresses = (*exported_addresses(app), NOT_FOUND_PAGE)
        if workers > 1:
            write = partial(write_apart, with_gzip=with_gzip)
            shared = written_by_workers(app.state.settings, addresses, workers, write)
            for _, files in zip(progress(addresses), shared, strict=True):
                for name, body in files:
                    new.write(name, body)
        else:
            async for address, answer in _answers(app, progress(addresses)):
                for name, body in _files(address, answer, with_gzip):
                    new.write(name, body)
        _write_problem(new, base_url)
    return new.files


async def _answers(
    app: SolemapApp, addresses: Iterable[str]
) -> AsyncIterator[tuple[str, RawAnswer]]:
    """In order. A few are asked ahead: a picture is drawn by a process beside this one."""
    asked: deque[tuple[str, asyncio.Task[RawAnswer]]] = deque()
    try:
        for address in addresses:
            asked.append((address, asyncio.create_task(answer_of(app, address))))
            if len(asked) == AHEAD:
                first, answer = asked.popleft()
                yield first, await answer
        while asked:
            first, answer = asked.popleft()
            yield first, await answer
    finally:
        for _, left in asked:
            left.cancel()
        await asyncio.gather(*(left for _, left in asked), return_exceptions=True)


def write_apart(app: SolemapApp, address: str, *, with_gzip: bool) -> Files:
    """The files of one address, in a process where no loop runs."""
    return tuple(_files(address, asyncio.run(answer_of(app, address)), with_gzip))


async def answer_of(app: SolemapApp, address: str) -> RawAnswer:
    """What is written for an address.

    Raises: ExportFailed, for an answer that is not the one to keep.
    """
    path, _, query = address.partition("?")
    headers = ((b"accept", b"text/html"),) if path == NOT_FOUND_PAGE else ()
    scope = get_scope(path, query.encode(), headers)
    answer, failure = await collect(app, scope, no_body)
    expected = 404 if path == NOT_FOUND_PAGE else 200
    if failure or answer.status != expected:
        raise ExportFailed(f"{address} answers {answer.status}, not {expected}") from failure
    return answer


def _files(address: str, answer: RawAnswer, with_gzip: bool) -> Iterator[tuple[str, bytes]]:
    name = file_of(address, answer.media_type)
    yield name, answer.body
    if with_gzip and is_worth_coding(answer.media_type, len(answer.body)):
        yield f"{name}.gz", encode(answer.body, Coding.GZIP, thorough=True)


def _write_problem(new: NewFolder, base_url: str) -> None:
    # One file for every wrong address, so it cannot name the address as a server does.
    new.write(NOT_FOUND_PROBLEM, problem_body(make_problem(base_url, ProblemCode.UNKNOWN_PATH)))
