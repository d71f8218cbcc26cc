"""HTTP on one connection, with an end to waiting and to what a request's head may weigh.

uvicorn waits for ever for a head that never ends, and keeps all of it; it drops the answer to a
client that has closed its own side, as `nc` and some proxies do. Bodies are limited where they are
read (`routes/validate.py`).
"""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

# Units: seconds, from the first byte (or from connecting) to the end of the head.
HEAD_SECONDS = 10.0
# Units: bytes. nginx in front sends at most 32 KiB by its own default.
LARGEST_HEAD = 64 * 1024
TOO_SLOW = b"408 Request Timeout"
TOO_LARGE = b"431 Request Header Fields Too Large"


class GuardedProtocol(HttpToolsProtocol):
    """Closes a connection that says nothing whole in time, and answers one that is half closed."""

    _timer: asyncio.TimerHandle | None = None
    _head_bytes = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._head_bytes += len(data)
        super().data_received(data)
        if not self._awaits_head():
            self._stop_timer()
        elif self._head_bytes > LARGEST_HEAD:
            self._give_up(TOO_LARGE)
        elif self._timer is None:
            self._start_timer()

    def on_headers_complete(self) -> None:
        self._head_bytes = 0
        super().on_headers_complete()

    def eof_received(self) -> bool | None:  # type: ignore[override]
        """True leaves our side open: the answer under way is still sent, then no other."""
        if self._awaits_head():
            return None
        self.cycle.keep_alive = False
        return True

    def _awaits_head(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _start_timer(self) -> None:
        self._timer = self.loop.call_later(HEAD_SECONDS, self._give_up, TOO_SLOW)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _give_up(self, status: bytes) -> None:
        self._stop_timer()
        if self.transport.is_closing():
            return
        # To one that has said nothing, nothing is said.
        if self._head_bytes:
            self.transport.write(
                b"HTTP/1.1 %b\r\ncontent-length: 0\r\nconnection: close\r\n\r\n" % status
            )
        self.transport.close()
