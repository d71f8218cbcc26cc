"""A walk through WebKit, the third engine: the explorer answers a touch, and a frame shows a chart.

WebKitGTK's own driver is spoken to in WebDriver's plain HTTP, on a screen that nobody sees.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from own_server import own_server
from program import Program

WEBKIT = Program(
    name="WebKitWebDriver",
    variable="WEBKIT_DRIVER",
    commands=("WebKitWebDriver",),
    packages=("webkit2gtk-driver", "xvfb", "xauth"),
)
# Units: seconds. A machine may be busy.
PATIENCE = 60
# What it takes to begin where there is no bubble to put its processes in, as in a container.
PLAIN = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
TOUCH = """
const link = document.getElementById("plantar-right-ingham-liver")
const [x, y] = link.dataset.press.split(" ").map(Number)
const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(link.getScreenCTM())
return [Math.round(left), Math.round(top)]
"""
HOST = """<!doctype html><meta charset="utf-8"><title>A blog</title>
<iframe id="frame" title="Chart" width="700" height="900"
  src="{served}/embed/plantar-right?zone=ingham-kidney"></iframe>
<script src="{served}/embed/sole-map.js"></script>
<sole-map zone="ingham-heart" foot="left"></sole-map>"""


class Window:
    """One window, by WebDriver's words."""

    def __init__(self, driver: str) -> None:
        self._driver = driver
        options = {"webkitgtk:browserOptions": {"args": ["--automation"]}}
        answer = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        self._session = f"/session/{answer['sessionId']}"

    def open(self, address: str) -> None:
        self._ask("POST", f"{self._session}/url", {"url": address})

    def run(self, script: str) -> Any:
        return self._ask("POST", f"{self._session}/execute/sync", {"script": script, "args": []})

    def click(self, x: int, y: int) -> None:
        steps = [
            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": steps}
        self._ask("POST", f"{self._session}/actions", {"actions": [mouse]})

    def enter(self, frame: str) -> None:
        """From now on what is asked is asked in there."""
        by = {"using": "css selector", "value": frame}
        element = self._ask("POST", f"{self._session}/element", by)
        self._ask("POST", f"{self._session}/frame", {"id": element})

    def leave(self) -> None:
        self._ask("POST", f"{self._session}/frame", {"id": None})

    def expect(self, script: str, wanted: object) -> None:
        """Raises: SystemExit, when it does not come to that."""
        until = time.monotonic() + PATIENCE
        found = self.run(script)
        while found != wanted and time.monotonic() < until:
            time.sleep(0.1)
            found = self.run(script)
        print(f"{'ok' if found == wanted else 'NOT OK'}  {script}: {found!r}")
        if found != wanted:
            sys.exit(f"wanted {wanted!r}")

    def close(self) -> None:
        self._ask("DELETE", self._session)

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self._driver + path, data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            sys.exit(f"{path}: {error.read().decode()}")


@contextmanager
def driver(path: str) -> Iterator[str]:
    """The address of a driver of one's own."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    command = ["xvfb-run", "--auto-servernum", path, f"--port={port}"]
    with subprocess.Popen(command, env={**os.environ, **PLAIN}, start_new_session=True) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            until = time.monotonic() + PATIENCE
            while not answers(address):
                if process.poll() is not None or time.monotonic() > until:
                    sys.exit("The driver did not start.")
                time.sleep(0.1)
            yield address
        finally:
            os.killpg(process.pid, 15)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/status", timeout=PATIENCE):
            return True
    except OSError:
        return False


@contextmanager
def foreign_page(page: str) -> Iterator[str]:
    """A page on an origin of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def walk(window: Window, served: str) -> None:
    text = "return document.querySelector('{}')?.textContent.trim()"
    window.open(served)
    window.expect(
        "return document.querySelector('.sole-map-chart a[tabindex=\"0\"]') !== null", True
    )
    window.click(*window.run(TOUCH))
    window.expect(text.format("#panel .organ"), "Liver")
    window.expect("return location.search", "?zone=ingham-liver&foot=right")
    with foreign_page(HOST.format(served=served.rstrip("/"))) as address:
        window.open(address)
        window.expect(
            "return document.querySelector('sole-map')?.shadowRoot"
            "?.querySelector('.chosen a').textContent",
            "Heart",
        )
        window.enter("#frame")
        window.expect(text.format(".chosen a"), "Kidneys")
        window.expect("return document.querySelectorAll('.zone.is-selected').length", 1)
        window.leave()


def main() -> int:
    found = WEBKIT.find()
    if found is None or shutil.which("xvfb-run") is None:
        WEBKIT.install()
        found = WEBKIT.find()
    if found is None:
        sys.exit("There is no WebKitWebDriver: Debian has it in webkit2gtk-driver.")
    with own_server() as served, driver(found) as address:
        window = Window(address)
        try:
            walk(window, served)
        finally:
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
