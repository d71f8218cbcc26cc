"""Five hundred clients that send a byte a second, and fifty that read none: others are served."""

import socket
import time

from outcome import Outcome
from server import served
from visitors import visiting

SENDERS = 500
READERS = 50
HEAD = b"GET / HTTP/1.1\r\nHost: feet.example\r\nX-Long: "
PIPELINED = b"GET /api/v1/download.json HTTP/1.1\r\nHost: feet.example\r\n\r\n" * 4
LONGEST = 30.0


def run() -> Outcome:
    with served() as server:
        server.ask("/api/v1/download.json")
        before = server.resident_mib()
        with visiting(server.port) as visitors:
            readers = [_connected(server.port, PIPELINED) for _ in range(READERS)]
            senders = [_connected(server.port, HEAD) for _ in range(SENDERS)]
            until_answer = server.seconds_to_answer()
            begun = time.perf_counter()
            left = senders
            while left and time.perf_counter() - begun < LONGEST:
                time.sleep(1)
                left = [one for one in left if _is_open(one)]
            until_closed = time.perf_counter() - begun
            grown = server.resident_mib() - before
        for one in (*readers, *senders):
            one.close()
    kept = visitors.lost == visitors.wrong == 0 and not left
    note = f"{grown:.0f} MiB more; slow senders closed after {until_closed:.0f} s"
    return Outcome(
        "slow clients", visitors.asked, visitors.lost, visitors.wrong, until_answer, kept, note
    )


def _connected(port: int, begun: bytes) -> socket.socket:
    one = socket.create_connection(("127.0.0.1", port))
    one.sendall(begun)
    return one


def _is_open(one: socket.socket) -> bool:
    """Whether it still takes a byte."""
    try:
        one.sendall(b"a")
    except OSError:
        one.close()
        return False
    return True
