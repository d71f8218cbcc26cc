"""One app for all API tests, and a way to ask it that leaves every byte of the request free."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import pytest
import uvicorn
from starlette.types import ASGIApp, Message

from solemap.api.app import SolemapApp, create_app
from solemap.api.raster import RasterPool
from solemap.api.settings import Settings
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.png import render_png
from solemap.data.catalog import Catalog

BASE_URL = "https://feet.example"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


@dataclass(frozen=True)
class Answered:
    """What came back over ASGI."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


Ask = Callable[..., Answered]


async def ask_over_asgi(
    app: ASGIApp,
    address: str | bytes,
    method: str = "GET",
    headers: Sequence[tuple[str, str]] = (),
    body: bytes = b"",
    sent: list[Message] | None = None,
) -> Answered:
    """One request. `address` is path and query, as they stand on the request line."""
    raw = address.encode("ascii") if isinstance(address, str) else address
    path, _, query = raw.partition(b"?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        # As uvicorn does it.
        "path": unquote(path.decode("ascii")),
        "raw_path": path,
        "root_path": "",
        "query_string": query,
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in headers],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8000),
        "state": {},
    }
    parts = [{"type": "http.request", "body": body, "more_body": False}]
    sent = [] if sent is None else sent

    async def receive() -> Message:
        return parts.pop() if parts else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        assert sent is not None
        sent.append(message)

    await app(scope, receive, send)
    start, *rest = sent
    names = [name.decode() for name, _ in start["headers"]]
    assert len(names) == len(set(names)), f"a header is sent twice: {names}"
    answered = {name.decode(): value.decode("latin-1") for name, value in start["headers"]}
    return Answered(start["status"], answered, b"".join(part["body"] for part in rest))


@pytest.fixture(scope="session")
def app(catalog: Catalog, foot_map: FootMap) -> SolemapApp:
    return create_app(Settings(base_url_given=BASE_URL), catalog, foot_map)


@pytest.fixture(scope="session")
def run() -> Iterator[Callable[..., Any]]:
    """Runs a coroutine, always in the same loop."""
    with asyncio.Runner() as runner:
        yield runner.run


@pytest.fixture(scope="session")
def ask_app() -> Callable[..., Any]:
    """`ask_app(app, address, method="GET", headers=(), body=b"")`, to be awaited."""
    return ask_over_asgi


@pytest.fixture(scope="session")
def ask(app: SolemapApp, run: Callable[..., Any]) -> Ask:
    """`ask(address, method="GET", headers=(), body=b"")` of the whole application."""

    def ask_it(address: str | bytes, *given: Any, **named: Any) -> Answered:
        answered: Answered = run(ask_over_asgi(app, address, *given, **named))
        return answered

    return ask_it


@pytest.fixture(scope="session")
def served(catalog: Catalog, foot_map: FootMap) -> Iterator[str]:
    """The address of a server. Its pictures are of a dot: drawing them is not what is asked."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        app = create_app(Settings(base_url_given=address), catalog, foot_map)
        dot = render_png(DOT, 1)
        app.state.raster_pool = RasterPool(lambda _svg, _width: dot)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield address
        server.should_exit = True
        thread.join()
