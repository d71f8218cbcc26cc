"""docs/api.md is so: what it asks is answered, what it runs gives what we give."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
ASKED = re.findall(r'http://127\.0\.0\.1:8000(/[^"\s]*)"', PAGE)
PROGRAM = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0]


@pytest.mark.parametrize("address", [one for one in ASKED if ".png" not in one])
def test_what_the_page_asks_is_answered(ask, address):
    assert ask(address).status == 200


def test_the_offline_hit_test_finds_what_we_find(ask, foot_map, tmp_path):
    (tmp_path / "download.json").write_bytes(ask("/api/v1/download.json").body)
    points = [
        (view.value, foot, *placed.press_point)
        for view in foot_map.views
        for foot in ("left", "right")
        for placed in foot_map.placed_on(view, foot, "ingham")[::5]
    ]
    points += [("plantar", "right", x, y) for x in (-90, 5, 92) for y in (77, 520, 801, 930)]
    more = (
        f"import sys\nfor view, foot, x, y in {points!r}:\n    print(*zones_at(x, y, view, foot))"
    )
    matrix = (
        "\nassert to_foot(matrix[4] + matrix[0] * 12, matrix[5] + matrix[3] * 34) == (12, 34)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("print(", "_ = (", 1) + matrix + more],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = [line.split() for line in done.stdout.split("\n")][: len(points)]
    for (view, foot, x, y), offline in zip(points, found, strict=True):
        online = ask(f"/api/v1/hit?view={view}&foot={foot}&x={x}&y={y}").json["zones"]
        assert offline == [zone["id"] for zone in online], (view, foot, x, y)
