"""A server in a process of its own, and what its answers must be, told by the same code apart."""

import asyncio
import hashlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from solemap.api.app import create_app
from solemap.api.export import answer_of
from solemap.api.settings import Settings

# Links in answers begin with it, whatever the port: so digests are the same for every server.
BASE_URL = "http://solemap.example"
PATHS = (
    "/",
    "/about",
    "/zones/ingham-liver",
    "/api/v1",
    "/api/v1/zones",
    "/api/v1/zones/ingham-liver",
    "/api/v1/areas/heart",
    "/charts/en/light/plantar-both.svg",
    "/charts/en/dark/medial-left.svg",
    "/assets/styles/page.css",
)
# The same with any zone map.
STYLE = "/assets/styles/page.css"
START_LIMIT = 60.0


@cache
def digests() -> dict[str, str]:
    """Of the bodies of `PATHS`, as `solemap export` writes them."""
    app = create_app(Settings(base_url_given=BASE_URL))
    bodies = {path: asyncio.run(answer_of(app, path)).body for path in PATHS}
    return {path: hashlib.sha256(body).hexdigest() for path, body in bodies.items()}


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen[str]
    port: int
    errors: Path

    def ask(self, path: str, seconds: float = 30.0) -> tuple[int, bytes]:
        """Status and body, over a connection of its own. Raises: OSError, HTTPException."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def is_right(self, path: str) -> bool:
        """Whether the path answers with the bytes that it should."""
        status, body = self.ask(path)
        return status == 200 and hashlib.sha256(body).hexdigest() == digests()[path]

    def seconds_to_answer(self, path: str = "/api/v1") -> float:
        """Until the path answers rightly again. Raises: TimeoutError."""
        begun = time.perf_counter()
        while time.perf_counter() - begun < START_LIMIT:
            try:
                if self.is_right(path):
                    return time.perf_counter() - begun
            except (OSError, http.client.HTTPException):
                time.sleep(0.005)
        raise TimeoutError(f"{path} was not answered in {START_LIMIT:g} seconds")

    def children(self) -> list[int]:
        """The worker processes: those that listen."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        names = {int(one): Path(f"/proc/{one}/cmdline").read_bytes() for one in listed.split()}
        return [one for one, name in names.items() if b"spawn_main" in name]

    def resident_mib(self) -> float:
        """Units: MiB that the process and its workers hold."""
        processes = ",".join(map(str, [self.process.pid, *self.children()]))
        command = ["ps", "-o", "rss=", "-p", processes]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        return sum(map(int, answer.stdout.split())) / 1024

    def faults_told(self) -> str:
        return self.errors.read_text()


@contextmanager
def served(*options: str, command: tuple[str, ...] = (), **environment: str) -> Iterator[Server]:
    """`solemap serve` with the options. It is stopped at the end, if it still runs."""
    port = _free_port()
    start = command or (sys.executable, "-m", "solemap.api.cli.main")
    arguments = [*start, "serve", "--port", str(port), "--base-url", BASE_URL, *options]
    with tempfile.TemporaryDirectory() as folder:
        errors = Path(folder) / "errors"
        with errors.open("w") as told:
            process = subprocess.Popen(
                arguments,
                stdout=subprocess.PIPE,
                stderr=told,
                text=True,
                cwd=folder,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
            )
        try:
            server = Server(process, port, errors)
            server.seconds_to_answer(STYLE)
            yield server
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(60)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
