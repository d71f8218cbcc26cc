"""What is noticed of each request, for whoever is to be told: the access log, the metrics.

It goes round the whole application, kept answers included, and only where somebody asked for it:
without, a request costs nothing more.
"""

import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# What a proxy in front may have named the request; anything else is not repeated.
GIVEN_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
ID_HEADER = b"x-request-id"
NEVER_STORED = b"no-store"


@dataclass
class Seen:
    """A request and its answer. Nothing here says who asked. Units: bytes, seconds."""

    id: str
    method: str
    path: str
    query: bytes
    status: int = 0
    sent: int = 0
    seconds: float = 0.0


class Observed:
    """`app`, with every request told to each of `watchers` once it is over."""

    def __init__(self, app: ASGIApp, *watchers: Callable[[Seen], None]) -> None:
        self._app = app
        self._watchers = watchers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = Seen(request_id(scope), scope["method"], scope["path"], scope["query_string"])

        async def notice(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                message = _named(message, seen.id)
            else:
                seen.sent += len(message.get("body", b""))
            await send(message)

        begun = time.perf_counter()
        try:
            await self._app(scope, receive, notice)
        finally:
            seen.seconds = time.perf_counter() - begun
            for tell in self._watchers:
                tell(seen)


def request_id(scope: Scope) -> str:
    """The one that a proxy gave, if it is a plain one; else a new one."""
    for name, value in scope["headers"]:
        if name == ID_HEADER and GIVEN_ID.fullmatch(value):
            return str(value, "ascii")
    return secrets.token_hex(8)


def _named(start: Message, name: str) -> Message:
    """An answer that no cache keeps says its id; a kept one would say it to the next visitor."""
    headers = list(start.get("headers", ()))
    if (b"cache-control", NEVER_STORED) not in headers:
        return start
    return {**start, "headers": [*headers, (ID_HEADER, name.encode())]}
