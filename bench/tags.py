"""Many `<sole-map>` on somebody else's page: one fetch a chart, and how soon all are painted."""

import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from pages import SLOWDOWN, SOLEMAP, browser, slow_down
from playwright.sync_api import Browser
from row import Row
from worker import started

TAGS = 20
LOADS = 5
WINDOW = {"width": 1280, "height": 1900}
SHOWN = [(view, foot) for view in ("plantar", "dorsal") for foot in ("right", "left")]
HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>
<style>body { display: grid; grid-template-columns: repeat(5, 1fr); margin: 0 }</style>
<script>
  let ready = 0
  addEventListener("sole-map-ready", () => {
    ready += 1
    if (ready === %d) requestAnimationFrame(() => setTimeout(() => { painted = performance.now() }))
  })
  var painted = 0
</script>
<script src="%s/embed/sole-map.js"></script>
%s"""


@contextmanager
def _host(served: str) -> Iterator[str]:
    """A page of another origin that shows each chart several times. All of it is in sight."""
    tags = [SHOWN[turn % len(SHOWN)] for turn in range(TAGS)]
    markup = "\n".join(f'<sole-map view="{view}" foot="{foot}"></sole-map>' for view, foot in tags)
    body = (HOST % (TAGS, served, markup)).encode()

    class Blog(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Blog)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def _painted(opened: Browser, address: str) -> float:
    """Milliseconds from the first byte that is asked for. Raises: RuntimeError when asked twice."""
    page = opened.new_page(viewport=WINDOW)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    slow_down(page)
    page.goto(address)
    page.wait_for_function("() => painted")
    seconds: float = page.evaluate("painted")
    page.close()
    charts = [path for path in asked if path.startswith("/embed/") and not path.endswith(".js")]
    if len(charts) != len(SHOWN):
        raise RuntimeError(f"{len(charts)} fetches for {len(SHOWN)} charts")
    return seconds


def twenty_tags() -> Row:
    """From the first request of a page to the picture with all of its charts."""
    print("  twenty-tags", flush=True)
    with started(SOLEMAP, "/embed/plantar-right") as worker, browser() as opened:
        served = f"http://127.0.0.1:{worker.port}"
        for view, foot in SHOWN:
            worker.get(f"/embed/{view}-{foot}")
        with _host(served) as address:
            seen = [_painted(opened, address) for _ in range(LOADS)]
    print(f"    {', '.join(f'{each:.0f}' for each in seen)} ms", flush=True)
    against = f"{len(SHOWN)} charts, one fetch each, processor slowed {SLOWDOWN} times"
    return Row("twenty-tags", statistics.median(seen), "ms", against, 1000, "<=")
