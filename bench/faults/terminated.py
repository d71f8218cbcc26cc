"""SIGTERM under load: what was asked before is answered, and the process ends in time."""

import signal
import socket
import time

from outcome import Outcome
from server import served

ASKED = b"GET /charts/plantar-both.png?width=2400 HTTP/1.1\r\nHost: feet.example\r\n\r\n"
UNENDED = b"GET / HTTP/1.1\r\nHost: feet"
NUMBER = 4
# What `LONGEST_DRAIN` in api/cli/serve.py allows, and the process's own end.
LONGEST = 15.0


def run() -> Outcome:
    with served() as server:
        asking = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(NUMBER)]
        hanging = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(NUMBER)]
        for one in asking:
            one.sendall(ASKED)
        for one in hanging:
            one.sendall(UNENDED)
        # Both pictures of the pool are being drawn, the others wait.
        time.sleep(0.5)
        begun = time.perf_counter()
        server.process.send_signal(signal.SIGTERM)
        whole = sum(map(_is_whole, asking))
        server.process.wait(LONGEST * 2)
        seconds = time.perf_counter() - begun
        code = server.process.returncode
        for one in (*asking, *hanging):
            one.close()
    kept = whole == NUMBER and seconds < LONGEST
    note = f"ended with {code}"
    return Outcome("SIGTERM", NUMBER, NUMBER - whole, 0, seconds, kept, note)


def _is_whole(one: socket.socket) -> bool:
    """Whether as many bytes came as were announced."""
    answer = b""
    try:
        while part := one.recv(65536):
            answer += part
    except OSError:
        return False
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.startswith(b"HTTP/1.1 200") and b"content-length: %d" % len(body) in head
