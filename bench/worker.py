"""One uvicorn worker in a process of its own, on loopback."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parent
START_LIMIT = 60.0


@dataclass(frozen=True)
class Answer:
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True)
class Worker:
    port: int
    pid: int
    seconds_to_first_answer: float

    def get(self, path: str) -> Answer:
        """Raises: RuntimeError when it is not a 200."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"})
        response = connection.getresponse()
        body = response.read()
        connection.close()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status} {body[:300]!r}")
        return Answer(tuple(response.getheaders()), body)

    def resident_mib(self) -> float:
        """Units: MiB of memory that the process holds."""
        command = ["ps", "-o", "rss=", "-p", str(self.pid)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        return int(answer.stdout) / 1024


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for_answer(process: subprocess.Popen[bytes], port: int, path: str) -> None:
    """Raises: RuntimeError when the process ends, or does not answer in time."""
    until = time.perf_counter() + START_LIMIT
    while time.perf_counter() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the worker ended with {process.returncode} before it answered")
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=START_LIMIT)
            connection.request("GET", path)
            connection.getresponse().read()
            connection.close()
            return
        except ConnectionRefusedError:
            time.sleep(0.002)
    raise RuntimeError(f"the worker did not answer in {START_LIMIT:g} seconds")


@contextmanager
def started(factory: str, first_path: str, **environment: str) -> Iterator[Worker]:
    """A worker that serves what `factory` makes, and has answered `first_path`."""
    port = _free_port()
    command = [sys.executable, "-m", "uvicorn", "--factory", factory, "--app-dir", str(BENCH)]
    command += ["--port", str(port), "--loop", "uvloop", "--http", "httptools"]
    command += ["--no-access-log", "--log-level", "warning"]
    begun = time.perf_counter()
    # Away from the repository's root, so that only the installed package can be imported.
    process = subprocess.Popen(command, env={**os.environ, **environment}, cwd=BENCH)
    try:
        _wait_for_answer(process, port, first_path)
        yield Worker(port, process.pid, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait(timeout=20)
