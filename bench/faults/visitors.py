"""Visitors: keep-alive connections that ask, compare every body with its digest, and ask again."""

import hashlib
import http.client
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from server import PATHS, digests

VISITORS = 8


class Visitors:
    """Units: seconds. With `tries` above one, a lost request is asked again, as browsers do."""

    def __init__(self, port: int, *, tries: int = 1) -> None:
        self.asked = self.lost = self.wrong = 0
        self.longest_gap = 0.0
        self._port = port
        self._tries = tries
        self._lock = threading.Lock()
        self._stops = threading.Event()
        self._last_whole = time.perf_counter()

    def visit(self, seed: int) -> None:
        chance = random.Random(seed)
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        while not self._stops.is_set():
            path = chance.choice(PATHS)
            outcome = self._ask(connection, path)
            with self._lock:
                now = time.perf_counter()
                self.asked += 1
                self.lost += outcome is None
                self.wrong += outcome is False
                if outcome is not None:
                    self.longest_gap = max(self.longest_gap, now - self._last_whole)
                    self._last_whole = now
        connection.close()

    def _ask(self, connection: http.client.HTTPConnection, path: str) -> bool | None:
        """Whether the bytes are right; None when no whole 200 came."""
        for _ in range(self._tries):
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read()
            except (OSError, http.client.HTTPException):
                connection.close()
                time.sleep(0.01)
                continue
            if answer.status == 200:
                return hashlib.sha256(body).hexdigest() == digests()[path]
        return None

    def stop(self) -> None:
        self._stops.set()


@contextmanager
def visiting(port: int, *, tries: int = 1) -> Iterator[Visitors]:
    visitors = Visitors(port, tries=tries)
    threads = [threading.Thread(target=visitors.visit, args=(seed,)) for seed in range(VISITORS)]
    for thread in threads:
        thread.start()
    try:
        yield visitors
    finally:
        visitors.stop()
        for thread in threads:
            thread.join()
