"""What Solemap is measured against: the least that could answer the same."""

import json
import os
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query, Response

from solemap.api.queries import HitQuery, SearchQuery

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]

# A file that holds {"headers": [[name, value], …], "body": hex}: what the measured path answered.
ANSWER_FILE = "SOLEMAP_BENCH_ANSWER"
# uvicorn writes these itself, for both sides alike.
_OWN_TO_SERVER = {"date", "server", "connection"}


def create_answering() -> Application:
    """A bare ASGI function that answers every request with the same bytes."""
    kept = json.loads(Path(os.environ[ANSWER_FILE]).read_text(encoding="utf-8"))
    body = bytes.fromhex(kept["body"])
    headers = [
        (name.lower().encode("latin-1"), value.encode("latin-1"))
        for name, value in kept["headers"]
        if name.lower() not in _OWN_TO_SERVER
    ]

    async def answer(scope: Message, _receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": body})

    return answer


def create_hit() -> FastAPI:
    """A FastAPI route with the hit test's own query model, that returns constant bytes."""
    kept = json.loads(Path(os.environ[ANSWER_FILE]).read_text(encoding="utf-8"))
    body = bytes.fromhex(kept["body"])
    app = FastAPI()

    # The query is read and checked, as ours is, and then of no use.
    @app.get("/api/v1/hit")
    async def hit(query: Annotated[HitQuery, Query()]) -> Response:  # noqa: ARG001
        return Response(body, media_type="application/json")

    return app


def create_search() -> FastAPI:
    """A FastAPI route with the search's own query model, that returns constant bytes."""
    kept = json.loads(Path(os.environ[ANSWER_FILE]).read_text(encoding="utf-8"))
    body = bytes.fromhex(kept["body"])
    app = FastAPI()

    @app.get("/api/v1/search")
    async def search(query: Annotated[SearchQuery, Query()]) -> Response:  # noqa: ARG001
        return Response(body, media_type="application/json")

    return app
