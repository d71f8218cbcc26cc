"""What is answered is what the description says: some hundred requests made from it, each phase.

`make soak` makes thousands of them.
"""

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from solemap.api.app import create_app
from solemap.api.raster import RasterPool
from solemap.api.settings import Settings
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.png import render_png
from solemap.data.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
LEAST_CASES = 500
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


@pytest.fixture
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


def test_the_server_keeps_to_its_description(served: str) -> None:
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", ROOT / "schemathesis.toml"),
        *("run", f"{served}/openapi.json", "--checks", "all", "--max-examples", "1"),
        *("--wait-for-schema", "20", "--no-color"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    cases = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert cases is not None, done.stdout[-2000:]
    assert int(cases[1]) == int(cases[2]) >= LEAST_CASES
    assert "Tested: 0" not in done.stdout
