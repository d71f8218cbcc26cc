"""`solemap export` as a process, and whether the folder it leaves is whole by its own list."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from server import BASE_URL


def start_export(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "solemap.api.cli.main", "export", str(folder)]
    command += ["--base-url", BASE_URL]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def wrong_files(folder: Path) -> list[str]:
    """What is missing, or has other bytes than `export.json` says."""
    listed = json.loads((folder / "export.json").read_bytes())["files"]
    return [file["path"] for file in listed if _digest(folder / file["path"]) != file["sha256"]]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
