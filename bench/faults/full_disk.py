"""A disk that fills up amid an export, and one that is read-only: said in words, nothing lost.

Needs root, for disks of its own in memory.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exports import start_export, wrong_files
from outcome import Outcome

# One export takes some 115 MB; a second beside it has no room.
SIZE = "180m"


def run() -> Outcome:
    told: list[str] = []
    with disk() as place:
        folder = place / "site"
        first = start_export(folder)
        first.communicate()
        filled = start_export(folder)
        told.append(filled.communicate()[0])
        wrong = len(wrong_files(folder))
        beside = len(list(place.iterdir())) - 1
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        refused = start_export(folder)
        told.append(refused.communicate()[0])
        wrong += len(wrong_files(folder))
    codes = (first.returncode, filled.returncode, refused.returncode)
    is_said = not any("Traceback" in text for text in told)
    kept = codes == (0, 2, 2) and is_said and wrong == beside == 0
    note = " / ".join(text.strip().splitlines()[-1] for text in told)
    return Outcome("full, read-only disk", 3, 0, wrong, 0.0, kept, note)


@contextmanager
def disk() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", name]
        subprocess.run(command, check=True)
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", name], check=True)
