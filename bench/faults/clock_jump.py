"""The clock jumps ten years ahead and twenty back under load: nobody notices but the Date header.

The server reads its clock through `time.time`, which is what is shifted here; timers run on the
monotonic clock, which no adjustment moves.
"""

import signal
import sys
import time

from outcome import Outcome
from server import served
from visitors import visiting

YEAR = 365 * 86400
SHIFTED = f"""
import signal, sys, time
real, shifts = time.time, iter([0, {10 * YEAR}, -{10 * YEAR}])
shift = next(shifts)
def jump(*_):
    global shift
    shift = next(shifts)
signal.signal(signal.SIGUSR1, jump)
time.time = lambda: real() + shift
from solemap.api.cli.main import main
sys.exit(main())
"""


def run() -> Outcome:
    slowest = 0.0
    shifted = (sys.executable, "-c", SHIFTED)
    with served(command=shifted) as server, visiting(server.port) as visitors:
        for _ in range(2):
            time.sleep(1)
            server.process.send_signal(signal.SIGUSR1)
            slowest = max(slowest, server.seconds_to_answer())
        time.sleep(1)
    kept = visitors.lost == visitors.wrong == 0
    return Outcome(
        "clock jump", visitors.asked, visitors.lost, visitors.wrong, slowest, kept, "±10 years"
    )
