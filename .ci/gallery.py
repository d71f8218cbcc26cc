"""Serves docs/gallery.html, a page of somebody else's with each kind of embed, beside Solemap.

Two servers on two ports are two origins. `python .ci/gallery.py [port]` prints the page's address.
"""

import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from solemap.charts import chart

GALLERY = Path(__file__).resolve().parents[1] / "docs" / "gallery.html"
PORT = 8001


def gallery(base_url: str) -> str:
    """The page, with our server's address in it and what a notebook's cell shows."""
    page = GALLERY.read_text(encoding="utf-8").replace("https://solemap.example", base_url)
    shown = chart("lateral", foot="right", highlight=["hip"], base_url=base_url)._repr_html_()
    return re.sub(r"<!-- chart\(.*?\) -->", lambda _: shown, page)


class GalleryHandler(BaseHTTPRequestHandler):
    """One page, at any path."""

    page = b""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.page)))
        self.end_headers()
        self.wfile.write(self.page)


def main() -> int:
    from own_server import own_server

    port = int(sys.argv[1]) if len(sys.argv) > 1 else PORT
    with own_server() as address:
        GalleryHandler.page = gallery(address.rstrip("/")).encode()
        with ThreadingHTTPServer(("127.0.0.1", port), GalleryHandler) as server:
            print(f"http://127.0.0.1:{server.server_port}/", flush=True)
            try:
                server.serve_forever()
            except KeyboardInterrupt:
                return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
