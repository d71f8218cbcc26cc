"""`solemap serve`: the pages, the charts and the API, over HTTP."""

import argparse
import errno
import os
import socket
import sys
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import Any

import uvicorn
from pydantic import ValidationError

from solemap.api import metrics
from solemap.api.cli.guarded_protocol import GuardedProtocol
from solemap.api.settings import Settings
from solemap.api.watched import create_watched_app

if sys.platform != "win32":
    import resource

FACTORY = "solemap.api.watched:create_watched_app"
# Units: seconds. What is under way at SIGTERM has so long to be sent.
LONGEST_DRAIN = 10
MOST_FILES = 65536
OPTIONS: dict[str, Any] = {
    # It names addresses; ours (api/access_log.py) does not.
    "access_log": False,
    "log_level": "warning",
    "server_header": False,
    "http": GuardedProtocol,
    # Nothing here speaks it.
    "ws": "none",
    "timeout_graceful_shutdown": LONGEST_DRAIN,
    # Links begin with the base URL: no forwarded header has a say.
    "proxy_headers": False,
}


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("serve", help="serve the pages, the charts and the API")
    parser.add_argument("--host", help="address to listen on; default 127.0.0.1")
    parser.add_argument("--port", type=int, help="default 8000; 0 takes a free one")
    parser.add_argument("--workers", type=int, default=1, help="processes; default 1")
    parser.add_argument(
        "--base-url", metavar="URL", help="how links begin, such as https://example.org/feet"
    )
    parser.add_argument(
        "--maps", metavar="DIR", help="folder of zone maps of your own, served beside ours"
    )
    parser.add_argument(
        "--access-log",
        action="store_true",
        default=None,
        help="a line of JSON a request, without anybody's address",
    )
    parser.add_argument(
        "--metrics", action="store_true", default=None, help="counters at /metrics, for Prometheus"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    asked = {"host": given.host, "port": given.port, "base_url_given": given.base_url}
    asked |= {"maps": given.maps, "access_log": given.access_log, "metrics": given.metrics}
    try:
        known = Settings.from_environment().model_dump()
        settings = Settings.model_validate(
            known | {name: value for name, value in asked.items() if value is not None}
        )
    except ValidationError as error:
        for fault in error.errors():
            name = str(fault["loc"][0]).removesuffix("_given").replace("_", "-")
            print(f"solemap: --{name}: {fault['msg']}; given: {fault['input']!r}", file=sys.stderr)
        return 2
    if given.workers < 1:
        print("solemap: --workers: give 1 or more", file=sys.stderr)
        return 2
    if settings.metrics and not metrics.is_available():
        print("solemap: --metrics: pip install 'solemap[metrics]' first", file=sys.stderr)
        return 2
    return serve(settings, workers=given.workers)


def serve(settings: Settings, *, workers: int) -> int:
    """Listen until stopped. The port is taken first, so that the links know its number.

    Raises: InvalidRecords.
    """
    try:
        listener = bind(settings.host, settings.port)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        print(f"solemap: cannot listen on {where}: {_advice(error)}", file=sys.stderr)
        return 2
    settings = settings.model_copy(update={"port": listener.getsockname()[1]})
    allow_many_connections()
    if workers > 1:
        listener.close()
        run_workers(settings, workers)
    else:
        config = uvicorn.Config(create_watched_app(settings), **OPTIONS)
        AnnouncingServer(config, settings).run(sockets=[listener])
    return 0


class AnnouncingServer(uvicorn.Server):
    """Says where it is once it listens: who reads the line may ask at once."""

    def __init__(self, config: uvicorn.Config, settings: Settings) -> None:
        super().__init__(config)
        self._settings = settings

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            announce(self._settings)


def run_workers(settings: Settings, workers: int) -> None:
    """Several processes. Each makes its own app: the environment tells them all the settings."""
    os.environ.update(settings.to_environment())
    announce(settings)
    with ExitStack() as stack:
        if settings.metrics:
            shared = stack.enter_context(TemporaryDirectory(prefix="solemap-metrics-"))
            os.environ[metrics.SHARED_FOLDER] = shared
        uvicorn.run(
            FACTORY,
            factory=True,
            host=settings.host,
            port=settings.port,
            workers=workers,
            **OPTIONS,
        )


def allow_many_connections() -> None:
    """Open files up to what this account may have: a socket is one, and 1024 are soon taken."""
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
        if soft < most:
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def announce(settings: Settings) -> None:
    print(f"Solemap is at {settings.base_url}/ (Ctrl+C stops it)", flush=True)


def bind(host: str, port: int) -> socket.socket:
    """A socket of the address; 0 takes a free port. Raises: OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound


def _advice(error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return "the port is taken. Give another with --port."
        case errno.EACCES:
            return "ports below 1024 need more rights. Give another with --port."
        case _:
            return f"{error.strerror or error}. Give an address of this machine with --host."
