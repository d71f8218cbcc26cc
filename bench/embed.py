"""What the tag costs on somebody else's page, in bytes on the wire."""

import gzip

from row import Row
from worker import started

SOLEMAP = "solemap.api.app:create_app"
ELEMENT = "/embed/sole-map.js"
# What it asks for to show one foot, as it does unless told otherwise.
CHART = "/embed/plantar-right"


def element_bytes() -> Row:
    (size,) = _packed(ELEMENT)
    return Row("element-bytes", size, "bytes", "sole-map.js with gzip", 8_000, "<=")


def element_with_chart_bytes() -> Row:
    size = sum(_packed(ELEMENT, CHART))
    against = "and what it asks for to show one foot"
    return Row("element-with-chart-bytes", size, "bytes", against, 40_000, "<=")


def _packed(*paths: str) -> list[int]:
    """As a server sends them that packs with gzip, thoroughly. Units: bytes."""
    with started(SOLEMAP, ELEMENT) as worker:
        answers = [worker.get(path) for path in paths]
    sizes = []
    for path, answer in zip(paths, answers, strict=True):
        coding = dict(answer.headers).get("content-encoding", "")
        body = _unpacked(coding, answer.body)
        sizes.append(len(gzip.compress(body, 9)))
        print(f"    {path}: {sizes[-1]} bytes", flush=True)
    return sizes


def _unpacked(coding: str, body: bytes) -> bytes:
    if coding == "br":
        import brotli

        return bytes(brotli.decompress(body))
    return gzip.decompress(body) if coding == "gzip" else body
