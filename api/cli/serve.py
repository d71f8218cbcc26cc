"""`solemap serve`: the pages, the charts and the API, over HTTP."""

import argparse
import errno
import os
import socket
import sys
from typing import Any

import uvicorn
from pydantic import ValidationError

from solemap.api.app import create_app
from solemap.api.settings import Settings

FACTORY = "solemap.api.app:create_app"


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("serve", help="serve the pages, the charts and the API")
    parser.add_argument("--host", help="address to listen on; default 127.0.0.1")
    parser.add_argument("--port", type=int, help="default 8000; 0 takes a free one")
    parser.add_argument("--workers", type=int, default=1, help="processes; default 1")
    parser.add_argument(
        "--base-url", metavar="URL", help="how links begin, such as https://example.org/feet"
    )
    parser.add_argument(
        "--access-log", action="store_true", help="a line a request; costs half the speed"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    asked = {"host": given.host, "port": given.port, "base_url_given": given.base_url}
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
    return serve(settings, workers=given.workers, access_log=given.access_log)


def serve(settings: Settings, *, workers: int, access_log: bool) -> int:
    """Listen until stopped. The port is chosen first, so that the links know its number.

    Raises: InvalidRecords.
    """
    try:
        port = choose_port(settings.host, settings.port)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        print(f"solemap: cannot listen on {where}: {_advice(error)}", file=sys.stderr)
        return 2
    settings = settings.model_copy(update={"port": port})
    # Workers are new processes and each makes its app: the environment reaches them all.
    os.environ.update(settings.to_environment())
    app = FACTORY if workers > 1 else create_app(settings)
    print(f"Solemap is at {settings.base_url}/ (Ctrl+C stops it)", flush=True)
    uvicorn.run(
        app,
        factory=workers > 1,
        host=settings.host,
        port=port,
        workers=workers,
        access_log=access_log,
        log_level="info" if access_log else "warning",
        server_header=False,
        # Links begin with the base URL: no forwarded header has a say.
        proxy_headers=False,
    )
    return 0


def choose_port(host: str, port: int) -> int:
    """The port itself when it is free, or a free one for 0. Raises: OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind((host, port))
        chosen: int = trial.getsockname()[1]
        return chosen


def _advice(error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return "the port is taken. Give another with --port."
        case errno.EACCES:
            return "ports below 1024 need more rights. Give another with --port."
        case _:
            return f"{error.strerror or error}. Give an address of this machine with --host."
