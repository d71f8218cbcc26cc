"""The application asked without a server: what it answers, whole."""

from starlette.types import ASGIApp, Message, Receive, Scope

from solemap.api.answer import RawAnswer
from solemap.api.headers import Header


async def collect(
    app: ASGIApp, scope: Scope, receive: Receive
) -> tuple[RawAnswer, Exception | None]:
    """What `app` answers, whole; and what it raised after it had answered, if it did."""
    start: Message = {"status": 500, "headers": []}
    parts: list[bytes] = []
    failure = None

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    try:
        await app(scope, receive, take)
    except Exception as raised:  # noqa: BLE001 - raised again once the client has its answer
        failure = raised
    headers = tuple((bytes(name), bytes(value)) for name, value in start["headers"])
    return RawAnswer(scope["path"], start["status"], headers, b"".join(parts)), failure


async def no_body() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


def get_scope(path: str, query: bytes = b"", headers: tuple[Header, ...] = ()) -> Scope:
    """A GET that no server handed on: an exported file's, a fuzzer's."""
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query,
        "headers": list(headers),
        "client": None,
        "server": None,
        "state": {},
    }
