"""`make bench` starts: its modules import, and it says what it can measure."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_an_unknown_measurement_is_told_the_known_ones() -> None:
    command = [sys.executable, "-W", "error", str(ROOT / "bench"), "heat"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (2, "")
    assert "free-highlight, hit-growth, search-growth" in answer.stdout


def test_what_is_compared_with_can_be_made() -> None:
    code = "import bare, bare_fastapi; bare_fastapi.create_app().openapi()"
    command = [sys.executable, "-W", "error", "-c", code]
    answer = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT / "bench"
    )
    assert (answer.returncode, answer.stderr) == (0, "")
