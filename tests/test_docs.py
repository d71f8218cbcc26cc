"""What the documentation says is so: paths, commands, links, dependencies."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").glob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def table_paths(text: str, heading: str) -> set[str]:
    """The first column of the tables under the heading."""
    section = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `(/[^`]*)` \|", section, re.MULTILINE))


def anchor(heading: str) -> str:
    """The fragment that a heading gets where Markdown is shown."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def test_the_api_table_is_the_api() -> None:
    from solemap.api.app import create_app

    assert table_paths(README, "Ask it") == set(create_app().openapi()["paths"])


def test_the_readmes_picture_is_the_chart() -> None:
    """`solemap render docs/sole.svg` draws it again."""
    from solemap.charts.chart import ChartOptions, render_chart
    from solemap.charts.geometry.foot_map import build_foot_map
    from solemap.data.catalog import load_catalog

    catalog = load_catalog()
    chart = render_chart(catalog, build_foot_map(catalog), ChartOptions())
    assert (ROOT / "docs" / "sole.svg").read_text(encoding="utf-8") == chart


def test_what_the_readme_asks_and_embeds_is_answered() -> None:
    from fastapi.testclient import TestClient

    from solemap.api.app import create_app

    asked = re.findall(r"http://127\.0\.0\.1:8000(/[^\s\"<>]*)", README)
    embedded = re.findall(r"https://solemap\.example(/[^\s\"<>]*)", README)
    assert asked
    assert embedded
    client = TestClient(create_app())
    for path in (*asked, *embedded):
        assert client.get(path).status_code == 200, path


def test_the_command_table_is_the_command_line() -> None:
    from solemap.api.cli.main import COMMANDS

    documented = set(re.findall(r"^\| `solemap ([a-z]+)", README, re.MULTILINE))
    assert documented == {command.__name__.rpartition(".")[2] for command in COMMANDS}


def test_the_diagram_of_the_house_is_the_code() -> None:
    """`python .ci/architecture.py` draws it again."""
    specification = importlib.util.spec_from_file_location(
        "architecture", ROOT / ".ci" / "architecture.py"
    )
    assert specification is not None
    assert specification.loader is not None
    architecture = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(architecture)
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert architecture.drawing() in page
    # The layers, as the style has them, are really in it.
    assert {("api", "charts"), ("charts", "data"), ("charts", "svgwrite")} <= set(
        architecture.arrows()
    )


def test_the_cache_prefers_codings_as_the_server_does() -> None:
    """The first line that fits is taken: `gzip` first would be `gzip` for every browser."""
    from solemap.api.compression import Coding

    text = (ROOT / "deploy" / "nginx-cache.conf").read_text(encoding="utf-8")
    named = re.findall(r"^ +~\*\\b\w+\\b (\w+);$", text, re.MULTILINE)
    assert named == [coding.value for coding in Coding if coding is not Coding.IDENTITY]


def test_the_containerfile_copies_all_that_is_installed() -> None:
    text = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
    copied = {
        name
        for line in re.findall(r"^COPY ([^-].*)$", text, re.MULTILINE)
        for name in line.split()[:-1]
    }
    project = PYPROJECT["project"]
    packages = PYPROJECT["tool"]["setuptools"]["packages"]
    needed = {"requirements.txt", "pyproject.toml", project["readme"], *project["license-files"]}
    assert copied == needed | {package.split(".")[1] for package in packages}
    assert all((ROOT / name).exists() for name in copied)
    # As nobody, by the command line that there is, and stopped by what it listens to.
    assert re.findall(r"^USER (.*)$", text, re.MULTILINE) == ["nobody"]
    assert 'ENTRYPOINT ["/solemap/bin/solemap", "serve"]' in text


def test_every_make_target_in_the_documentation_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    named = {
        name
        for page in PAGES
        for name in re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert {"run", "test"} <= named <= targets


def test_every_make_target_is_told_apart_from_a_file() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_resolves(page: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, fragment = target.partition("#")
        file = page.parent / name if name else page
        if not file.exists():
            broken.append(target)
        elif fragment:
            headings = HEADING.findall(file.read_text(encoding="utf-8"))
            if fragment not in map(anchor, headings):
                broken.append(target)
    assert broken == []


def test_the_decisions_say_what_every_dependency_is_for() -> None:
    project = PYPROJECT["project"]
    lines = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    names = {re.split(r"[\[<>=!~; ]", line)[0] for line in lines} - {"solemap"}
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| ([a-z0-9-]+) \|", decisions, re.MULTILINE)) - {"package"} == names


def test_the_changelog_has_a_place_for_what_comes() -> None:
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
