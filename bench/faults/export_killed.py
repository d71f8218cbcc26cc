"""`kill -9` amid an export: the folder stays whole, the next run replaces it and cleans up."""

import tempfile
import time
from pathlib import Path

from exports import start_export, wrong_files
from outcome import Outcome

# Units: seconds after the start. An export takes about twenty-five.
MOMENTS = (2.0, 8.0, 16.0)


def run() -> Outcome:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        assert start_export(folder).wait() == 0
        wrong = 0
        for moment in MOMENTS:
            killed = start_export(folder)
            time.sleep(moment)
            killed.kill()
            killed.wait()
            wrong += len(wrong_files(folder))
        left = len(list(Path(name).iterdir())) - 1
        begun = time.perf_counter()
        again = start_export(folder)
        again.communicate()
        seconds = time.perf_counter() - begun
        wrong += len(wrong_files(folder))
        beside = [path.name for path in Path(name).iterdir() if path != folder]
    kept = wrong == 0 and not beside and again.returncode == 0
    note = f"folders left beside: {left}, all removed by the next run"
    return Outcome("kill -9 amid export", len(MOMENTS), 0, wrong, seconds, kept, note)
