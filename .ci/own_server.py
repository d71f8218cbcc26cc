"""A server of one's own on a free port, for what tries us from outside."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SERVE = [sys.executable, "-m", "solemap.api.cli.main", "serve", "--port", "0"]


@contextmanager
def own_server() -> Iterator[str]:
    """Its address, with a slash at the end. It ends with the block.

    Raises: SystemExit, when it does not start.
    """
    with subprocess.Popen(SERVE, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http\S+", server.stdout.readline())
            if address is None:
                sys.exit("The server did not start.")
            yield address[0]
        finally:
            server.terminate()
