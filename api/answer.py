"""A finished answer: its bytes and headers in one coding, ready to be sent any number of times."""

import hashlib
from dataclasses import dataclass
from typing import Self

from starlette.types import Message, Send

from solemap.api.compression import Coding, encode, is_worth_coding
from solemap.api.headers import Header, kind_of, standing_headers
from solemap.api.negotiation import is_known

# What tells of a body and is not repeated in a 304 (RFC 9110, 15.4.5).
OF_THE_BODY = {b"content-length", b"content-type", b"content-encoding", b"content-language"}


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """What a route said, before anything was added."""

    path: str
    status: int
    headers: tuple[Header, ...]
    body: bytes

    @property
    def media_type(self) -> str:
        return dict(self.headers).get(b"content-type", b"").decode("latin-1")

    @property
    def is_whole(self) -> bool:
        return self.status == 200


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: tuple[Header, ...]
    headers_without_body: tuple[Header, ...]
    body: bytes
    etag: bytes

    @classmethod
    def finish(cls, raw: RawAnswer, coding: Coding, *, thorough: bool) -> Self:
        """The raw answer with all its headers, coded when that is worth it."""
        varies = is_worth_coding(raw.media_type, len(raw.body))
        coding = coding if varies else Coding.IDENTITY
        body = encode(raw.body, coding, thorough=thorough)
        etag = make_etag(raw.body, coding) if raw.is_whole else b""
        headers = _own_and_standing(raw)
        if varies:
            headers = _with_vary(headers)
        if coding is not Coding.IDENTITY:
            headers.append((b"content-encoding", coding.value.encode()))
        if etag:
            headers.append((b"etag", etag))
        if raw.status != 204:
            headers.append((b"content-length", str(len(body)).encode()))
        without_body = tuple(header for header in headers if header[0] not in OF_THE_BODY)
        return cls(raw.status, tuple(headers), without_body, body, etag)

    async def send(self, send: Send, *, if_none_match: bytes = b"", with_body: bool = True) -> None:
        """Send the answer, or 304 when the client has it."""
        if if_none_match and is_known(self.etag, if_none_match):
            await send(_start(304, self.headers_without_body))
            await send({"type": "http.response.body", "body": b""})
            return
        await send(_start(self.status, self.headers))
        await send({"type": "http.response.body", "body": self.body if with_body else b""})


def make_etag(body: bytes, coding: Coding) -> bytes:
    """One tag a coding: a strong tag stands for bytes, not for what they mean."""
    digest = hashlib.blake2b(body, digest_size=12).hexdigest()
    ending = "" if coding is Coding.IDENTITY else f"-{coding}"
    return f'"{digest}{ending}"'.encode()


def _start(status: int, headers: tuple[Header, ...]) -> Message:
    # A fresh list each time: a layer around ours may change the one that it is given.
    return {"type": "http.response.start", "status": status, "headers": list(headers)}


def _own_and_standing(raw: RawAnswer) -> list[Header]:
    own = [header for header in raw.headers if header[0] != b"content-length"]
    named = {name for name, _ in own}
    standing = standing_headers(kind_of(raw.path, raw.media_type), raw.status)
    return [*own, *(header for header in standing if header[0] not in named)]


def _with_vary(headers: list[Header]) -> list[Header]:
    named = [value for name, value in headers if name == b"vary"]
    others = [header for header in headers if header[0] != b"vary"]
    return [*others, (b"vary", b", ".join([*named, b"Accept-Encoding"]))]
