"""`/metrics` for Prometheus: how much is asked, how fast and how it ends. An extra, off by default.

The one module that knows prometheus-client, and only once it is asked for. Every label has a few
known values, whatever is asked: a visitor cannot fill the memory with names.
"""

import importlib.util
import os

from starlette.types import ASGIApp, Receive, Scope, Send

from solemap.api.observed import Seen

PATH = "/metrics"
NEEDED = "prometheus_client"
# How several processes of one server add up what they counted: prometheus-client reads it.
SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = ("GET", "HEAD", "OPTIONS", "POST")
KINDS = ("api", "assets", "charts", "embed", "explorer", "oembed", "pictures")
# Units: seconds. A kept answer takes less than one thousandth, a picture up to three.
STEPS = (0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0)


def is_available() -> bool:
    return importlib.util.find_spec(NEEDED) is not None


def kind_of(path: str) -> str:
    """Which part of the site a path belongs to: one of a few words."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in KINDS else "page"


class Metrics:
    """Counts what it is told. `page` is what a collector reads."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Histogram

        self._registry = CollectorRegistry()
        self._asked = Counter(
            "solemap_requests",
            "Requests answered.",
            ("method", "kind", "status"),
            registry=self._registry,
        )
        self._sent = Counter(
            "solemap_sent_bytes", "Bytes of bodies sent.", ("kind",), registry=self._registry
        )
        self._seconds = Histogram(
            "solemap_request_seconds",
            "Seconds from the request's head to the answer's end.",
            ("kind",),
            registry=self._registry,
            buckets=STEPS,
        )

    def __call__(self, seen: Seen) -> None:
        kind = kind_of(seen.path)
        method = seen.method if seen.method in METHODS else "other"
        self._asked.labels(method, kind, str(seen.status)).inc()
        self._sent.labels(kind).inc(seen.sent)
        self._seconds.labels(kind).observe(seen.seconds)

    def page(self) -> tuple[bytes, str]:
        """The text and its media type; of all processes where there are several."""
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
        from prometheus_client.multiprocess import MultiProcessCollector

        registry = self._registry
        if SHARED_FOLDER in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)
        return generate_latest(registry), CONTENT_TYPE_LATEST


class MetricsPage:
    """`app`, and `/metrics` beside it: the collector's own requests are not counted."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != PATH or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        text, media_type = self._metrics.page()
        headers = [
            (b"content-type", media_type.encode()),
            (b"content-length", str(len(text)).encode()),
            (b"cache-control", b"no-store"),
            (b"x-content-type-options", b"nosniff"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": text})
