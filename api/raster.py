"""Charts as PNG, a few at a time: each by a process of its own, since drawing stops all else.

Whoever comes when all processes are taken waits; when too many wait, they are told when to return.
"""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from solemap.api.models.problem import ProblemCode
from solemap.api.refusals import RequestRefused

AT_ONCE = 2
WAITING = 6
# Units: seconds. The widest chart takes about three.
LONGEST = 30
RETURN_AFTER = 5


def render_apart(svg: str, width: int) -> bytes:
    """The PNG of an SVG, drawn by another process. Raises: RequestRefused when that takes long."""
    command = [sys.executable, "-m", "solemap.charts.png", str(width)]
    try:
        # The command is ours: an executable, a module and a checked number.
        done = subprocess.run(  # noqa: S603 # nosec B603
            command, input=svg.encode(), stdout=subprocess.PIPE, check=True, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        raise too_busy() from None
    return done.stdout


def too_busy() -> RequestRefused:
    return RequestRefused(ProblemCode.BUSY, headers={"Retry-After": str(RETURN_AFTER)})


class RasterPool:
    """At most `at_once` drawings under way and `waiting` more; beyond that, a refusal."""

    def __init__(
        self,
        render: Callable[[str, int], bytes] = render_apart,
        *,
        at_once: int = AT_ONCE,
        waiting: int = WAITING,
    ) -> None:
        self._render = render
        self._most = at_once + waiting
        self._admitted = 0
        # Its threads only wait for processes; none is started before the first drawing.
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="raster")

    async def render(self, svg: str, width: int) -> bytes:
        """Units: pixels. Raises: RequestRefused."""
        if self._admitted >= self._most:
            raise too_busy()
        self._admitted += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, self._render, svg, width)
        finally:
            self._admitted -= 1
