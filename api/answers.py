"""Keeps the finished answer of each canonical path, in front of the router.

The data never change while a process runs, so a canonical path is answered once by FastAPI and
from then on by two look-ups in a dict. Entering FastAPI costs three quarters of the requests a
second, which is why this is a layer around it and not a cache inside a route. What depends on free
input passes through: it gets the same headers, a tag and a light coding, and is not kept.
"""

import asyncio
from collections.abc import Callable, Iterable

from starlette.types import ASGIApp, Receive, Scope, Send

from solemap.api.answer import Answer, RawAnswer
from solemap.api.asking import collect, no_body
from solemap.api.compression import Coding
from solemap.api.negotiation import choose_coding

MOST_BYTES = 32 * 1024 * 1024

# The finished answer, and what went wrong while it was made: for the log, never for the client.
Outcome = tuple[Answer, Exception | None]


class KeptAnswers:
    """`canonical` are the paths to keep; of those, `query_blind` answer alike whatever the query.

    `settle` answers what needs no route; `complete` adds what follows from the address; `deepen`
    makes of a kept answer what its query asks for, if that is anything. Units: `most_bytes` bounds
    the bodies kept.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        canonical: Iterable[str],
        query_blind: Iterable[str],
        settle: Callable[[Scope], RawAnswer | None],
        complete: Callable[[RawAnswer], RawAnswer],
        deepen: Callable[[RawAnswer, bytes], RawAnswer | None] = lambda _raw, _query: None,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._app = app
        self._canonical = frozenset(canonical)
        self._query_blind = frozenset(query_blind)
        self._settle = settle
        self._complete = complete
        self._deepen = deepen
        self._most_bytes = most_bytes
        self._raw: dict[str, RawAnswer] = {}
        self._kept: dict[tuple[str, Coding], Answer] = {}
        self._under_way: dict[tuple[str, Coding], asyncio.Task[Outcome]] = {}
        self.kept_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        accept_encoding = if_none_match = b""
        for name, value in scope["headers"]:
            if name == b"accept-encoding":
                accept_encoding = accept_encoding + b", " + value if accept_encoding else value
            elif name == b"if-none-match":
                if_none_match = if_none_match + b", " + value if if_none_match else value
        coding = choose_coding(accept_encoding)
        method, path = scope["method"], scope["path"]
        reads = method in ("GET", "HEAD")
        failure = None
        if reads and (not scope["query_string"] or path in self._query_blind):
            answer = self._kept.get((path, coding))
            if answer is None:
                answer, failure = await self._prepare(scope, receive, coding)
            if scope["query_string"]:
                answer = self._deepened(scope, coding) or answer
        else:
            answer, failure = await self._pass(scope, receive, coding)
        await answer.send(
            send, if_none_match=if_none_match if reads else b"", with_body=method != "HEAD"
        )
        if failure is not None:
            raise failure

    def _deepened(self, scope: Scope, coding: Coding) -> Answer | None:
        raw = self._raw.get(scope["path"])
        deep = self._deepen(raw, scope["query_string"]) if raw else None
        return Answer.finish(deep, coding, thorough=False) if deep else None

    async def _prepare(self, scope: Scope, receive: Receive, coding: Coding) -> Outcome:
        """An answer to keep is made once: those who ask meanwhile wait for the same one."""
        path = scope["path"]
        if path not in self._canonical:
            return await self._pass(scope, receive, coding)
        task = self._under_way.get((path, coding))
        if task is None:
            task = asyncio.create_task(self._make(scope, coding))
            self._under_way[path, coding] = task
            task.add_done_callback(lambda _: self._under_way.pop((path, coding)))
        # A client that goes away does not take the answer from the others.
        return await asyncio.shield(task)

    async def _make(self, scope: Scope, coding: Coding) -> Outcome:
        path = scope["path"]
        raw, failure = self._raw.get(path), None
        if raw is None:
            # Without the asker's headers and query: what is kept depends on the path alone.
            plain = {**scope, "method": "GET", "query_string": b"", "headers": []}
            raw, failure = await collect(self._app, plain, no_body)
            raw = self._complete(raw)
        if not raw.is_whole:
            return Answer.finish(raw, coding, thorough=False), failure
        answer = await asyncio.to_thread(Answer.finish, raw, coding, thorough=True)
        self._keep(raw, coding, answer)
        return answer, failure

    def _keep(self, raw: RawAnswer, coding: Coding, answer: Answer) -> None:
        if self._raw.setdefault(raw.path, raw) is raw:
            self.kept_bytes += len(raw.body)
        self._kept[raw.path, coding] = answer
        self.kept_bytes += len(answer.body) if answer.body is not raw.body else 0
        while self.kept_bytes > self._most_bytes:
            self._forget(next(iter(self._raw)))

    def _forget(self, path: str) -> None:
        raw = self._raw.pop(path)
        self.kept_bytes -= len(raw.body)
        for coding in Coding:
            answer = self._kept.pop((path, coding), None)
            if answer is not None and answer.body is not raw.body:
                self.kept_bytes -= len(answer.body)

    async def _pass(self, scope: Scope, receive: Receive, coding: Coding) -> Outcome:
        """The answer to a request whose answer is not kept."""
        raw, failure = self._settle(scope), None
        if raw is None:
            inner = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
            raw, failure = await collect(self._app, inner, receive)
        return Answer.finish(self._complete(raw), coding, thorough=False), failure
