"""The exported folder under a sub-path, on the plainest host of files there is."""

from __future__ import annotations

import asyncio
import functools
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from math import ceil
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from solemap.api import export
from solemap.api.app import create_app
from solemap.api.settings import Settings
from tests.browser.engine import without_script
from tests.browser.test_wordpress import LISTENER, post

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solemap.api.app import SolemapApp
    from solemap.charts.geometry.foot_map import FootMap
    from solemap.data.catalog import Catalog
    from tests.browser.conftest import ForeignSite, Visitor

# The folders that these tests walk through; the whole site is compared in tests/api/test_export.py.
WALKED = (
    "/assets/",
    "/explorer/",
    "/views/",
    "/zones/ingham-liver",
    "/embed/",
    "/oembed/zones/ingham-liver",
    "/about",
    "/massage",
    "/handout",
    "/study",
    "/charts/en/light/routines/",
    "/charts/en/light/body-",
    "/charts/backdrops/",
    "/favicon.ico",
)


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Says nothing: the tests' output is theirs."""


@pytest.fixture(scope="module")
def served(
    catalog: Catalog, foot_map: FootMap, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the folder: /feet on a host that has other things too."""
    host = tmp_path_factory.mktemp("host")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Files, directory=str(host)))
    base_url = f"http://127.0.0.1:{server.server_port}/feet"
    app = create_app(
        Settings(base_url_given=base_url, keeps_answers=False, languages=("en",)), catalog, foot_map
    )
    addresses = export.exported_addresses

    def walked(app: SolemapApp) -> tuple[str, ...]:
        found = addresses(app)
        return tuple(path for path in found if path == "/" or path.startswith(WALKED))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(export, "exported_addresses", walked)
        # This thread has a loop already: Playwright's.
        with ThreadPoolExecutor(1) as other:
            other.submit(lambda: asyncio.run(export.export_site(app, host / "feet"))).result()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield base_url
    server.shutdown()
    server.server_close()
    thread.join(timeout=10)


BARE = """() => {
  const box = document.querySelector(".layer-foot .foot[data-foot=right]").getBoundingClientRect()
  for (let y = box.bottom - 20; y > box.top; y -= 6) {
    for (let x = box.left + 10; x < box.right; x += 6) {
      if (document.elementFromPoint(x, y)?.matches(".foot-fill")) return [x, y]
    }
  }
}"""


def heading(page: Page) -> Locator:
    return page.locator("#panel .organ")


def query_of(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_a_touch_shows_who_places_it_there_and_reload_restores_it(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.locator("#plantar-left-ingham-spleen .zone-place").click()
    expect(heading(page)).to_have_text("Spleen")
    expect(page.locator("#panel .sources a").first).to_be_visible()
    assert query_of(page) == {"zone": ["ingham-spleen"], "foot": ["left"]}
    page.reload()
    expect(heading(page)).to_have_text("Spleen")


def test_bare_skin_names_the_nearest(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.mouse.click(*page.evaluate(BARE))
    expect(page.locator("#panel")).to_contain_text("No chart we read places anything here.")
    page.locator("#panel a[data-zone]").click()
    assert "zone" in query_of(page)


def test_search_and_techniques_need_no_server(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("combobox").click()
    page.keyboard.type("spl")
    expect(page.get_by_role("option", selected=True)).to_have_text("Spleen")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Spleen")
    link = page.locator("#techniques a[data-technique=thumb-walking]")
    name = link.inner_text()
    link.click()
    expect(heading(page)).to_have_text(name)
    assert page.locator(".zone.is-highlighted").count() > 0


@without_script
def test_links_stay_under_the_sub_path_without_javascript(visitor: Visitor) -> None:
    page = visitor.open("/", java_script_enabled=False)
    page.locator("#areas a[data-zone=ingham-liver]").click()
    assert urlsplit(page.url).path.rstrip("/") == "/feet/zones/ingham-liver"
    expect(page.locator("h1")).to_have_text("Liver")
    page.locator("a", has_text="Open in the explorer").click()
    assert urlsplit(page.url).path == "/feet/"


def test_views_lines_and_bones_need_no_server(visitor: Visitor) -> None:
    page = visitor.open("/")
    chart = page.locator(".sole-map-chart")
    page.get_by_role("link", name="Inner side", exact=True).click()
    expect(chart).to_have_attribute("data-view", "medial")
    page.get_by_role("link", name="Chinese line").click()
    expect(chart).to_have_attribute("data-tradition", "rwo-shr")
    page.get_by_role("button", name="Layers").click()
    page.get_by_role("button", name="Bones").click()
    expect(page.locator(".layer-bones .bone").first).to_be_visible()
    assert urlsplit(page.url).path == "/feet/"
    assert query_of(page) == {"view": ["medial"], "tradition": ["rwo-shr"], "layers": ["bones"]}


@without_script
def test_a_view_is_a_page_of_the_folder_without_javascript(visitor: Visitor) -> None:
    page = visitor.open("/", java_script_enabled=False)
    page.get_by_role("link", name="Outer side", exact=True).click()
    assert urlsplit(page.url).path == "/feet/views/lateral/"
    page.get_by_role("link", name="Chinese line").click()
    assert urlsplit(page.url).path == "/feet/views/lateral/rwo-shr/"
    expect(page.locator(".sole-map-chart")).to_have_attribute("data-tradition", "rwo-shr")


def test_the_frame_lights_a_place(visitor: Visitor) -> None:
    page = visitor.open("/embed/plantar-both/?zone=ingham-liver&foot=right")
    expect(page.locator(".chosen a")).to_have_text("Liver")
    href = page.locator(".chosen a").get_attribute("href")
    assert href == f"{visitor.served}/zones/ingham-liver"


def test_wordpress_embeds_from_a_plain_folder(visitor: Visitor, foreign_site: ForeignSite) -> None:
    """No header of this host's allows anything: the frame is sandboxed and loads its script."""
    asked = f"{visitor.served}/oembed/zones/ingham-liver.json?maxwidth=600&dnt=1"
    page = visitor.open(post(visitor, foreign_site, asked, LISTENER, "/exported.html"))
    expect(page.locator("blockquote")).to_be_hidden()
    frame = page.frame_locator("iframe")
    expect(frame.locator(".chosen")).to_contain_text("Liver")
    wanted = frame.locator("html").evaluate("html => html.getBoundingClientRect().height")
    page.wait_for_function(
        "height => document.querySelector('iframe').height == height",
        arg=str(min(1000, ceil(wanted))),
    )


def test_a_massage_plays_without_a_server(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("link", name="Massage", exact=True).click()
    page.get_by_role("link", name="The six-step foot massage").click()
    expect(page.locator("main.massage")).to_have_attribute("data-ready", "true")
    page.get_by_role("button", name="None of these").click()
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Other foot").click()
    expect(page.locator(".stage-of-strokes .foot[data-foot=left]").first).to_be_attached()
    assert urlsplit(page.url).path.rstrip("/") == "/feet/massage/six-step"


def test_a_handout_without_a_server_has_the_address_and_no_wrong_code(visitor: Visitor) -> None:
    page = visitor.open("/handout?zones=ingham-liver")
    expect(page.locator(".place-name")).to_contain_text(["Liver"])
    expect(page.locator(".handout-mark text").first).to_have_text("1")
    expect(page.locator(".address")).to_contain_text("/feet/handout?zones=ingham-liver")
    expect(page.locator(".code")).to_be_hidden()
    page.get_by_role("button", name="Take everything off").click()
    expect(page.locator(".code")).to_be_visible()


def test_one_may_learn_a_map_without_a_server(visitor: Visitor) -> None:
    page = visitor.open("/study?ask=find&tradition=rwo-shr")
    expect(page.locator(".study .sole-map-chart")).to_have_attribute("data-tradition", "rwo-shr")
    page.get_by_role("button", name="Show me").click()
    expect(page.locator(".verdict-word")).to_have_text("Here it is.")
    link = page.get_by_role("link", name="Who puts it there").get_attribute("href")
    assert link
    assert link.startswith("/feet/zones/rwo-shr-")


def test_a_folder_says_that_it_cannot_put_a_massage_together(visitor: Visitor) -> None:
    page = visitor.open("/massage")
    minutes = page.get_by_label("Minutes, both feet")
    # Firefox's driver adds what fills a number to what is there.
    minutes.press("ControlOrMeta+a")
    minutes.press_sequentially("40")
    page.get_by_role("button", name="Put it together").click()
    page.wait_for_url("**/massage/built**")
    expect(page.locator(".wish")).to_contain_text("15 minutes")
    expect(
        page.get_by_text("A copy of the site without a server has this one only.")
    ).to_be_visible()
    page.get_by_role("button", name="None of these").click()
    expect(page.locator(".player")).to_be_visible()
