"""One of two workers is killed under load: the other serves, and a new one takes its place."""

import os
import signal
import time

from outcome import Outcome
from server import served
from visitors import VISITORS, visiting


def run() -> Outcome:
    with served("--workers", "2") as server:
        while len(server.children()) < 2:
            time.sleep(0.05)
        with visiting(server.port) as visitors:
            time.sleep(2)
            killed, _ = server.children()
            begun = time.perf_counter()
            os.kill(killed, signal.SIGKILL)
            until_answer = server.seconds_to_answer()
            while killed in server.children() or len(server.children()) < 2:
                time.sleep(0.02)
            until_whole = time.perf_counter() - begun
            time.sleep(2)
    # What the killed one had in its hands, one request a connection at most, cannot be saved.
    kept = visitors.lost <= VISITORS and visitors.wrong == 0
    note = f"the new process started after {until_whole:.1f} s"
    return Outcome(
        "worker killed", visitors.asked, visitors.lost, visitors.wrong, until_answer, kept, note
    )
