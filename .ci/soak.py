"""Requests made from the description by Schemathesis, all checks and phases, to our server."""

import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from own_server import own_server

ROOT = Path(__file__).resolve().parents[1]
# A phase makes at most so many requests an operation; 56 made 7,769 all together.
MOST = sys.argv[1] if len(sys.argv) > 1 else "56"


def main() -> int:
    with own_server() as address:
        # Made at the first question, which takes longer on a busy machine than Schemathesis waits.
        urlopen(f"{address}openapi.json", timeout=120).close()
        command = [
            *(sys.executable, "-m", "schemathesis.cli"),
            *("--config-file", ROOT / "schemathesis.toml"),
            *("run", f"{address}openapi.json", "--checks", "all", "--max-examples", MOST),
        ]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
