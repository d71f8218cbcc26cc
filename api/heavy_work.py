"""Work that takes a processor for seconds: so much of it at once, so many who wait, and no longer.

Python cannot end a thread, so what has begun goes on to its end; whoever asked is told to come
again, and what was drawn meanwhile is kept for them. Nobody else waits in the loop for it.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from solemap.api.raster import too_busy

Given = ParamSpec("Given")
Made = TypeVar("Made")

AT_ONCE = 2
WAITING = 32
# Units: seconds. The slowest chart takes about three of a processor that is its own.
LONGEST = 30


class HeavyWork:
    """At most `at_once` under way and `waiting` more, each answered within `longest` seconds."""

    def __init__(
        self, *, at_once: int = AT_ONCE, waiting: int = WAITING, longest: float = LONGEST
    ) -> None:
        self._most = at_once + waiting
        self._longest = longest
        self._admitted = 0
        self._lock = Lock()
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="heavy")

    async def run(
        self, work: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs
    ) -> Made:
        """What `work` returns or raises. Raises: RequestRefused."""
        with self._lock:
            if self._admitted >= self._most:
                raise too_busy()
            self._admitted += 1
        begun = self._threads.submit(work, *args, **kwargs)
        # Given up or not, it takes its place until its thread has done with it.
        begun.add_done_callback(self._free)
        answer = asyncio.wrap_future(begun)
        answer.add_done_callback(_hear)
        try:
            done, _ = await asyncio.wait((answer,), timeout=self._longest)
        finally:
            # What has not begun never will; what has, cannot be stopped.
            begun.cancel()
        if not done:
            raise too_busy()
        return answer.result()

    def _free(self, _begun: "Future[Any]") -> None:
        with self._lock:
            self._admitted -= 1


def _hear(answer: "asyncio.Future[Any]") -> None:
    """When nobody is left to hear of a failure, asyncio would report it as forgotten."""
    if not answer.cancelled():
        answer.exception()
