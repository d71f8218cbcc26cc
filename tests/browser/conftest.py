"""A real server, real browsers, and a second origin. Every page must be quiet: no console error,
no request to anybody else.

A test runs in Chromium; one that is marked `each_engine` runs in Firefox too. With `--engine` all
run in the one that is named, but those marked `chromium_only`.
"""

import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
import uvicorn
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from solemap.api.app import create_app
from solemap.api.settings import Settings
from tests.browser.engine import Chromium, Engine, Firefox

if TYPE_CHECKING:
    from solemap.charts.geometry.foot_map import FootMap
    from solemap.data.catalog import Catalog

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
NOT_OURS = (
    # Playwright's, when a page asks for the worker that this visitor has not.
    "blocked by Playwright",
    # Firefox's, of the style that Playwright adds for a screenshot.
    re.escape("sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA="),
    # Firefox's, of a stroke that fades (docs/svg.md): it moves all the same.
    r"blocked an inline style \(style-src-attr\) from being applied",
    "Prevented too many CSP reports",
)
# Units: milliseconds. A page here answers in tens; this is for a machine that is busy.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def served(catalog: "Catalog", foot_map: "FootMap") -> Iterator[str]:
    """The address of the real app, on a free port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        # Links are absolute, so the address is known before the app is made.
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        app = create_app(Settings(base_url_given=address), catalog, foot_map)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        yield address
        server.should_exit = True
        thread.join(timeout=10)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine" not in metafunc.fixturenames:
        return
    chosen = metafunc.config.getoption("engine")
    if chosen == "firefox":
        metafunc.parametrize("engine", ["firefox"], indirect=True, scope="session")
    elif chosen is None and metafunc.definition.get_closest_marker("each_engine"):
        metafunc.parametrize("engine", ["chromium", "firefox"], indirect=True, scope="session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("engine") != "firefox":
        return
    left = [item for item in items if _needs_chromium(item)]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in left]


def _needs_chromium(item: pytest.Item) -> bool:
    is_driven = "engine" in getattr(item, "fixturenames", ())
    return not is_driven or item.get_closest_marker("chromium_only") is not None


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Engine]:
    if getattr(request, "param", "chromium") == "firefox":
        firefox = Firefox(playwright.firefox)
        yield firefox
        firefox.close()
    else:
        yield Chromium(request.getfixturevalue("browser"))


@dataclass
class Visitor:
    """Opens pages as one kind of visitor, and remembers what a quiet page would not have done."""

    engine: Engine
    served: str
    allowed: list[str]
    foot_map: "FootMap"

    def __post_init__(self) -> None:
        self.noises: list[str] = []
        self._contexts: list[BrowserContext] = []

    def open(self, path: str, **context: object) -> Page:
        options: dict[str, object] = {"viewport": DESKTOP, "reduced_motion": "reduce"}
        # A saved copy belongs to the tests that ask for one.
        options |= {"service_workers": "block", **context}
        opened = self.engine.open_context(options)
        opened.set_default_timeout(PATIENCE)
        self._contexts.append(opened)
        page = opened.new_page()
        page.on("console", lambda said: self._hear(said.type, said.text, str(said.location)))
        page.on("pageerror", lambda error: self._hear("error", str(error)))
        page.on("request", lambda request: self._see(request.url))
        page.goto(path if path.startswith("http") else self.served + path)
        return page

    def phone(self, path: str, **context: object) -> Page:
        return self.open(path, viewport=PHONE, has_touch=True, is_mobile=True, **context)

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _hear(self, kind: str, text: str, where: str = "") -> None:
        if kind in ("error", "warning") and not any(re.search(said, text) for said in NOT_OURS):
            self.noises.append(f"{kind}: {text} {where}")

    def _see(self, address: str) -> None:
        if not address.startswith((*self.allowed, "data:", "about:")):
            self.noises.append(f"request to {address}")


@pytest.fixture
def visitor(engine: Engine, served: str, foot_map: "FootMap") -> Iterator[Visitor]:
    someone = Visitor(engine, served, [served], foot_map)
    yield someone
    someone.close()
    assert someone.noises == []


class _HostPages(BaseHTTPRequestHandler):
    """Somebody else's site: pages that frame ours. `server.pages` maps a path to its HTML."""

    def do_GET(self) -> None:
        pages: dict[str, str] = self.server.pages  # type: ignore[attr-defined]
        body = pages.get(self.path, "").encode()
        self.send_response(200 if body or self.path == "/favicon.ico" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Says nothing: the tests' output is theirs."""


@dataclass(frozen=True)
class ForeignSite:
    address: str
    pages: dict[str, str]


@pytest.fixture(scope="session")
def foreign_site() -> Iterator[ForeignSite]:
    """A second origin: another port is another origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _HostPages)
    pages: dict[str, str] = {}
    server.pages = pages  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield ForeignSite(f"http://127.0.0.1:{server.server_port}", pages)
    server.shutdown()
    server.server_close()
    thread.join(timeout=10)
