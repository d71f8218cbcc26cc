"""What is installed is whole: the wheel has every file, the requirements name no host."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("api", "charts", "data", "frontend")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Written for people who read the repository; an installed Solemap has no use for it.
NOT_SHIPPED = {"data/GUIDELINES.md"}


# Imported by name and part of another that is declared: never a version of its own.
COMES_WITH = {
    "PIL": "pillow",
    "starlette": "fastapi",
    "pydantic_core": "pydantic",
    "markupsafe": "jinja2",
}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names_of(requirements: list[str]) -> set[str]:
    return {normal(re.split(r"[\[<>=!~; ]", line)[0]) for line in requirements}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy, so that nothing is left in the tree."""
    copy = tmp_path_factory.mktemp("source")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA"):
        shutil.copy(ROOT / name, copy / name)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(copy / "out")]
    subprocess.run([*pip, *build, str(copy)], check=True)
    return next((copy / "out").glob("*.whl"))


def test_the_wheel_has_every_file_and_no_other(wheel: Path) -> None:
    in_tree = {
        path.relative_to(ROOT).as_posix()
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    shipped = {name.removeprefix("solemap/") for name in names}
    assert shipped == in_tree - NOT_SHIPPED


def test_the_wheel_carries_both_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {Path(name).name for name in archive.namelist() if "/licenses/" in name}
    assert names == {"LICENSE", "LICENSE-DATA"}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    imported = set()
    for path in (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").partition(".")[0])
    foreign = imported - set(sys.stdlib_module_names) - {"solemap"}
    assert {normal(COMES_WITH.get(name, name)) for name in foreign} == names_of(
        PROJECT["dependencies"] + PROJECT["optional-dependencies"]["metrics"]
    )


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "package-lock.json", ".npmrc"]
)
def test_a_lock_names_no_host_and_no_path(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"://|(?m:^-)|file:|\"resolved\"", text) == []


@pytest.mark.parametrize(
    ("name", "extras"), [("requirements.txt", ()), ("requirements-dev.txt", ("test", "dev"))]
)
def test_every_dependency_is_pinned_with_hashes(name: str, extras: tuple[str, ...]) -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
    pinned = {normal(re.split(r"[= ;]", block)[0]) for block in blocks if "--hash=sha256:" in block}
    wanted = PROJECT["dependencies"] + [
        line for extra in extras for line in PROJECT["optional-dependencies"][extra]
    ]
    assert names_of(wanted) - {"solemap"} <= pinned
    assert len(pinned) == len({re.split(r"[= ;]", block)[0] for block in blocks})


def test_the_citation_is_of_this_version_and_licence() -> None:
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    fields = dict(re.findall(r"^([a-z-]+): (\S.*)$", text, flags=re.MULTILINE))
    assert fields["cff-version"] == "1.2.0"
    assert fields["version"] == PROJECT["version"]
    assert fields["license"] == "CC-BY-4.0"
    assert {"title", "message", "authors"} <= set(re.findall(r"^([a-z-]+):", text, re.MULTILINE))
