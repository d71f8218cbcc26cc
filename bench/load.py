"""The load: a few keep-alive connections that ask, read the whole answer and ask again.

Why not wrk: it needs root to install, and what is measured here is a ratio. One answer costs
this client a find and an integer, several times less than it costs the fastest server measured
(docs/performance.md has the figures), so the client is not what is measured.
"""

import asyncio
import itertools
import re
import time
from collections.abc import Sequence
from typing import cast

import uvloop

CONNECTIONS = 16
_LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")


class UnexpectedAnswer(Exception):
    """The server answered something other than 200 with a length."""


class _Connection(asyncio.Protocol):
    def __init__(self, requests: Sequence[bytes], start: int, failed: asyncio.Future[None]) -> None:
        self.answers = 0
        self._requests = itertools.cycle(requests[start:] + requests[:start])
        self._failed = failed
        self._head = b""
        self._missing = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports have the interface, not the class.
        self.transport = cast(asyncio.Transport, transport)
        self.transport.write(next(self._requests))

    def data_received(self, data: bytes) -> None:
        if self._missing:
            self._missing -= len(data)
        else:
            self._head += data
            end = self._head.find(b"\r\n\r\n")
            if end < 0:
                return
            self._missing = end + 4 + self._length(self._head[:end]) - len(self._head)
            self._head = b""
        if not self._missing:
            self.answers += 1
            self.transport.write(next(self._requests))

    def connection_lost(self, _reason: Exception | None) -> None:
        if not self._failed.done():
            self._failed.set_exception(UnexpectedAnswer("the server closed a connection"))

    def _length(self, head: bytes) -> int:
        found = _LENGTH.search(head)
        if found and head.startswith(b"HTTP/1.1 200"):
            return int(found[1])
        if not self._failed.done():
            self._failed.set_exception(UnexpectedAnswer(head[:200].decode("latin-1")))
        return 0


def request(path: str, port: int) -> bytes:
    """What a browser would send, in one write."""
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: */*\r\n"
        f"Accept-Encoding: gzip, deflate, br\r\nConnection: keep-alive\r\n\r\n"
    ).encode("ascii")


async def _requests_per_second(port: int, paths: Sequence[str], seconds: float) -> float:
    loop = asyncio.get_running_loop()
    failed: asyncio.Future[None] = loop.create_future()
    requests = [request(path, port) for path in paths]
    started = time.perf_counter()
    pairs = [
        await loop.create_connection(
            lambda number=number: _Connection(requests, number % len(requests), failed),
            "127.0.0.1",
            port,
        )
        for number in range(CONNECTIONS)
    ]
    await asyncio.wait([failed], timeout=seconds)
    answers = sum(connection.answers for _, connection in pairs)
    elapsed = time.perf_counter() - started
    if failed.done():
        failed.result()
    failed.cancel()
    for transport, _ in pairs:
        transport.abort()
    return answers / elapsed


def requests_per_second(port: int, paths: Sequence[str], seconds: float) -> float:
    """Whole answers a second from the worker on `port`, the paths asked in turn.

    Raises: UnexpectedAnswer.
    """
    return uvloop.run(_requests_per_second(port, paths, seconds))
