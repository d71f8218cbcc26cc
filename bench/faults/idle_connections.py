"""Ten thousand connections that say nothing: others are served, and the idle ones are closed."""

import resource
import socket
import time
from contextlib import ExitStack

from outcome import Outcome
from server import served
from visitors import visiting

NUMBER = 10_000
LONGEST = 30.0


def run() -> Outcome:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with served() as server, ExitStack() as stack:
        before = server.resident_mib()
        with visiting(server.port) as visitors:
            idle = [
                stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
                for _ in range(NUMBER)
            ]
            until_answer = server.seconds_to_answer()
            grown = server.resident_mib() - before
            until_closed = _seconds_until_closed(idle)
    kept = visitors.lost == visitors.wrong == 0 and until_closed < LONGEST
    note = f"{grown:.0f} MiB more; all closed after {until_closed:.1f} s"
    return Outcome(
        f"{NUMBER} idle", visitors.asked, visitors.lost, visitors.wrong, until_answer, kept, note
    )


def _seconds_until_closed(idle: list[socket.socket]) -> float:
    begun = time.perf_counter()
    for one in idle:
        one.settimeout(max(0.1, LONGEST - (time.perf_counter() - begun)))
        try:
            while one.recv(1):
                pass
        except TimeoutError:
            return LONGEST
        except ConnectionResetError:
            continue
    return time.perf_counter() - begun
