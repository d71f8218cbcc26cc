"""What is answered is what the description says: some hundred requests made from it, each phase.

`make soak` makes thousands of them.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEAST_CASES = 500


def test_the_server_keeps_to_its_description(served: str) -> None:
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", ROOT / "schemathesis.toml"),
        *("run", f"{served}/openapi.json", "--checks", "all", "--max-examples", "1"),
        *("--wait-for-schema", "20", "--no-color"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    cases = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert cases is not None, done.stdout[-2000:]
    assert int(cases[1]) == int(cases[2]) >= LEAST_CASES
    assert "Tested: 0" not in done.stdout
