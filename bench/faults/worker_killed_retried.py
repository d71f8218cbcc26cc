"""The same, seen by a client that asks again when a connection breaks, as browsers and nginx do."""

import os
import signal
import time

from outcome import Outcome
from server import served
from visitors import visiting


def run() -> Outcome:
    with served("--workers", "2") as server:
        while len(server.children()) < 2:
            time.sleep(0.05)
        with visiting(server.port, tries=3) as visitors:
            time.sleep(2)
            os.kill(server.children()[0], signal.SIGKILL)
            until_answer = server.seconds_to_answer()
            time.sleep(3)
    kept = visitors.lost == visitors.wrong == 0
    return Outcome(
        "the same, asked again", visitors.asked, visitors.lost, visitors.wrong, until_answer, kept
    )
