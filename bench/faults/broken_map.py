"""Own maps broken in every way, beside a good one: the server starts and serves the good one."""

import json
import tempfile
from pathlib import Path

from outcome import Outcome
from server import PATHS, served

BROKEN = {
    "cut.json": b'{"zones": [{"id": "a',
    "empty.json": b"",
    "nul.json": b"\x00" * 1000,
    "deep.json": b"[" * 100_000,
    "large.json": b" " * (2 * 1024 * 1024),
    "latin.json": b'{"zones": "\xe9"}',
    "number.json": b'{"zones": [1e999, ' + b"9" * 10_000 + b"]}",
    "twice.json": b'{"zones": [], "zones": []}',
}


def run() -> Outcome:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, raw in BROKEN.items():
            (folder / file).write_bytes(raw)
        (folder / "folder.json").mkdir()
        (folder / "gone.json").symlink_to(folder / "nowhere")
        (folder / "mine.json").write_text(json.dumps(_good()))
        with served("--maps", name) as server:
            listed = json.loads(server.ask("/api/v1/traditions")[1])["items"]
            has_ours = {"ingham", "mine"} <= {item["id"] for item in listed}
            whole = sum(server.ask(path)[0] == 200 for path in PATHS)
            told = server.faults_told()
            unnamed = [file for file in (*BROKEN, "folder.json", "gone.json") if file not in told]
    kept = has_ours and whole == len(PATHS) and not unnamed
    note = f"{len(BROKEN) + 2} broken files named" if not unnamed else f"unnamed: {unnamed}"
    return Outcome("broken own maps", len(PATHS), len(PATHS) - whole, 0, 0.0, kept, note)


def _good() -> dict[str, object]:
    patch = {"kind": "patch", "across": [2, 4], "along": [1.2, 1.8]}
    tradition = {"id": "mine", "label": {"en": "Mine"}, "school": "mine", "lines": ["mine"]}
    tradition |= {"who": "Somebody.", "when": "This year.", "make_up": "One chart."}
    tradition |= {"crosses_in_head": False, "sources": ["chart-of-mine"]}
    zone = {"id": "mine-liver", "tradition": "mine", "area": "liver", "feet": ["right"]}
    zone |= {"placements": [{"view": "plantar", "shapes": [patch]}]}
    zone |= {"sources": [{"source": "chart-of-mine", "read": "drawn"}]}
    source = {"id": "chart-of-mine", "title": "A chart", "address": None, "line": "mine"}
    return {"traditions": [tradition], "sources": [source], "zones": [zone]}
