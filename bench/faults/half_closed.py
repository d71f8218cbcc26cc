"""Clients that close their own side right after asking: every one still gets the whole answer."""

import hashlib
import socket
import time

from outcome import Outcome
from server import PATHS, digests, served

ROUNDS = 50


def run() -> Outcome:
    asked = lost = wrong = 0
    slowest = 0.0
    with served() as server:
        for path in PATHS * ROUNDS:
            begun = time.perf_counter()
            answer = _ask_and_close(server.port, path)
            slowest = max(slowest, time.perf_counter() - begun)
            head, _, body = answer.partition(b"\r\n\r\n")
            asked += 1
            if not head.startswith(b"HTTP/1.1 200"):
                lost += 1
            elif hashlib.sha256(body).hexdigest() != digests()[path]:
                wrong += 1
    return Outcome("half-closed", asked, lost, wrong, slowest, lost == wrong == 0)


def _ask_and_close(port: int, path: str) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as one:
        one.sendall(f"GET {path} HTTP/1.1\r\nHost: feet.example\r\n\r\n".encode())
        one.shutdown(socket.SHUT_WR)
        parts = []
        while part := one.recv(65536):
            parts.append(part)
    return b"".join(parts)
