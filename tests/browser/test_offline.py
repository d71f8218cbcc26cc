"""What was opened works without a network, from one version or not at all."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect
from starlette.types import Receive, Scope, Send

from solemap.api.app import SolemapApp, create_app
from solemap.api.settings import Settings

if TYPE_CHECKING:
    from solemap.charts.geometry.foot_map import FootMap
    from solemap.data.catalog import Catalog

KEPT_BY_COPY = """async () => {
  const found = []
  for (const name of await caches.keys()) {
    const copy = await caches.open(name)
    for (const { url } of await copy.keys()) {
      const answer = await copy.match(url)
      const isPage = answer?.headers.get("content-type")?.startsWith("text/html")
      if (isPage) found.push([name, await answer.text()])
    }
  }
  return found
}"""
# The page, everything that it loaded, and what is asked for.
IS_SAVED = """async (path) => {
  if (navigator.serviceWorker.controller?.state !== "activated") return false
  const copy = await caches.open((await caches.keys())[0])
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)
  const wanted = [...loaded.filter((name) => !name.startsWith("/sw.js")), path]
  const found = await Promise.all(wanted.map((name) => copy.match(name)))
  return found.every((answer) => answer !== undefined)
}"""


@dataclass
class Site:
    """A site whose release can change while it is served, and that can be gone."""

    releases: list[SolemapApp]
    now: int = 0
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.releases[self.now](scope, receive, send)

    def start(self) -> None:
        config = uvicorn.Config(
            self, port=self.port, log_level="warning", ws="none", lifespan="off"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            self._thread.join(timeout=0.01)
        self.port = self._server.servers[0].sockets[0].getsockname()[1]

    def stop(self) -> None:
        self._server.should_exit = self._server.force_exit = True
        self._thread.join(timeout=10)


@pytest.fixture(scope="module")
def releases(catalog: Catalog, foot_map: FootMap) -> list[SolemapApp]:
    later = replace(catalog, complaints={})
    assert later.digest != catalog.digest
    return [create_app(Settings(port=0), each, foot_map) for each in (catalog, later)]


@pytest.fixture
def site(releases: list[SolemapApp]) -> Iterator[Site]:
    served = Site(releases)
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="module")
def saving_browser(browser: Browser, chromium_path: str) -> Iterator[Browser]:
    """The tests' own Chromium runs without background networking, and sends requests past a worker
    that has only just begun; people's runs with it.
    """
    arguments = ["--disable-gpu", "--disable-quic", "--no-first-run", "--no-sandbox"]
    with browser.browser_type.launch(executable_path=chromium_path, args=arguments) as launched:
        yield launched


@pytest.fixture
def context(saving_browser: Browser) -> Iterator[BrowserContext]:
    with saving_browser.new_context(viewport={"width": 1280, "height": 800}) as opened:
        opened.set_default_timeout(20_000)
        yield opened


def saved(page: Page, path: str) -> None:
    page.wait_for_function(IS_SAVED, arg=path)


def cut_the_network(context: BrowserContext, site: Site) -> None:
    """Once the browser sends pages to the worker: it begins a moment after the worker is active."""
    asked = context.new_page()
    for _ in range(1000):
        asked.goto(f"{site.address}/offline", wait_until="commit")
        if asked.evaluate("performance.getEntriesByType('navigation')[0].workerStart > 0"):
            break
    else:
        raise AssertionError("the browser never asks the worker for a page")
    asked.close()
    context.set_offline(True)


def test_what_was_opened_and_touched_works_without_a_network(
    context: BrowserContext, site: Site
) -> None:
    page = context.new_page()
    page.goto(f"{site.address}/?zone=ingham-liver&foot=right")
    expect(page.locator("#panel .organ")).to_have_text("Liver")
    saved(page, "/explorer/en/zones/ingham-liver.json")
    expect(page.locator(".saved-note")).to_be_hidden()
    # What the worker gives out when the network has failed.
    for path in ("/", "/offline"):
        saved(page, path)
    cut_the_network(context, site)
    page.reload()
    expect(page.locator("#panel .organ")).to_have_text("Liver")
    expect(page.locator(".saved-note")).to_be_visible()
    page.goto(f"{site.address}/zones/ingham-kidney")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not saved here")


ALL_LEFT = (
    """() => [...document.querySelectorAll("[data-left]")].map(({ dataset }) => dataset.left)"""
)
ALL_SAVED = """async (paths) => {
  const copy = await caches.open((await caches.keys())[0])
  return (await Promise.all(paths.map((path) => copy.match(path)))).every(Boolean)
}"""


def test_a_massage_that_was_opened_is_reloaded_without_a_network_and_plays_on(
    context: BrowserContext, site: Site
) -> None:
    page = context.new_page()
    page.goto(f"{site.address}/massage/six-step")
    massage = page.locator("main.massage")
    expect(massage).to_have_attribute("data-ready", "true")
    saved(page, "/massage/six-step")
    drawings = page.locator(".stroke-picture[data-left]").evaluate_all(ALL_LEFT)
    assert len(drawings) == 10
    page.wait_for_function(ALL_SAVED, arg=drawings)
    page.get_by_role("button", name="None of these").press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("f")
    cut_the_network(context, site)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-saved", re.compile("^20"))
    expect(massage).to_have_attribute("data-ready", "true")
    expect(page.locator(".player-title")).to_have_text("Ankle rotations")
    expect(page.locator(".which-foot")).to_have_text("Left foot", use_inner_text=True)
    page.keyboard.press("Space")
    expect(page.locator(".player")).to_have_attribute("data-playing", "true")
    # The other foot's drawing is there too.
    for foot in ("left", "right"):
        strokes = page.locator(".stage-of-strokes .layer-strokes .foot")
        expect(strokes).to_have_attribute("data-foot", foot)
        page.keyboard.press("f")


def test_two_releases_never_stand_in_one_copy(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.goto(f"{site.address}/")
    saved(page, "/")
    site.now = 1
    for path in ("/about", "/zones/ingham-liver", "/areas/heart"):
        page.goto(site.address + path)
        later = page.locator("meta[name=solemap-version]").get_attribute("content")
        for name, text in page.evaluate(KEPT_BY_COPY):
            version = name.removeprefix("solemap-")
            assert f'<meta name="solemap-version" content="{version}">' in text
    page.wait_for_function(
        "async name => (await caches.keys()).includes(name)", arg=f"solemap-{later}"
    )
    cut_the_network(context, site)
    for path in ("/", "/about", "/zones/ingham-liver"):
        page.goto(site.address + path)
        shown = page.locator("meta[name=solemap-version]").get_attribute("content")
        assert page.evaluate("caches.keys()") == [f"solemap-{shown}"]


def test_an_embed_has_no_worker(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.goto(f"{site.address}/embed/plantar-both")
    expect(page.locator(".sole-map-chart")).to_be_visible()
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []
