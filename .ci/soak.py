"""Requests made from the description by Schemathesis, all checks and phases, to our server."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# A phase makes at most so many requests an operation; 48 made 4,705 all together.
MOST = sys.argv[1] if len(sys.argv) > 1 else "48"


def main() -> int:
    serve = [sys.executable, "-m", "solemap.api.cli.main", "serve", "--port", "0"]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http\S+", server.stdout.readline())
            if address is None:
                print("The server did not start.", file=sys.stderr)
                return 1
            command = [
                *(sys.executable, "-m", "schemathesis.cli"),
                *("--config-file", ROOT / "schemathesis.toml"),
                *("run", f"{address[0]}openapi.json", "--checks", "all", "--max-examples", MOST),
            ]
            return subprocess.run(command, check=False).returncode
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
