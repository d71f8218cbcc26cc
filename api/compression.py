"""The codings that answers are sent in, and the bytes in them."""

import gzip
from enum import StrEnum

import brotli
import zstandard

# Below this a coding saves less than its own header and the `Vary` cost.
SMALLEST_BODY = 860
# Units: bytes. What is sent once and is smaller takes longer to be pressed hard than to be sent.
SMALL_BODY = 8192
TEXTS = ("text/", "application/json", "application/problem+json", "image/svg+xml")
TEXT_ENDINGS = ("+json", "+xml", "/javascript", "/xml")


class Coding(StrEnum):
    """In the order in which we prefer them."""

    BR = "br"
    ZSTD = "zstd"
    GZIP = "gzip"
    IDENTITY = "identity"


def is_worth_coding(media_type: str, size: int) -> bool:
    """Whether a body of this type and size is sent coded, and so varies by the header."""
    kind = media_type.partition(";")[0]
    return size >= SMALLEST_BODY and (kind.startswith(TEXTS) or kind.endswith(TEXT_ENDINGS))


# The whole download took three seconds to save its last sixth. Units: bytes.
LARGEST_THOROUGH = 512 * 1024


def encode(body: bytes, coding: Coding, *, thorough: bool) -> bytes:
    """`thorough` is for bytes that are kept and sent many times; else speed counts."""
    best = len(body) <= LARGEST_THOROUGH
    match coding:
        case Coding.BR:
            quality = (11 if best else 9) if thorough else 2 if len(body) < SMALL_BODY else 4
            return bytes(brotli.compress(body, quality=quality))
        case Coding.ZSTD:
            return zstandard.ZstdCompressor(level=(19 if best else 9) if thorough else 3).compress(
                body
            )
        case Coding.GZIP:
            # No clock in the bytes: the same answer is the same file.
            return gzip.compress(body, compresslevel=9 if thorough else 5, mtime=0)
        case Coding.IDENTITY:
            return body
