"""A layer imports only layers below it. What style says and a machine can see is held here."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "setuptools"
]
FOLDERS = ("api", "charts", "data", "frontend")

# From the ground up: whoever stands later may import whoever stands earlier.
LAYERS = ("solemap.data", "solemap.charts.geometry", "solemap.charts", "solemap.api")

# Where each of these may be imported, and nowhere else.
ONLY_IN = {
    "svgwrite": ("charts/svg.py",),
    "resvg_py": ("charts/png.py",),
    "shapely": ("charts/",),
    "fastapi": ("api/",),
    "starlette": ("api/",),
    "uvicorn": ("api/cli/",),
    "jinja2": ("api/page_templates.py",),
}
# Whoever could ask another server could be made to: docs/security.md, risk 7.
HTTP_CLIENTS = {"aiohttp", "http.client", "httpcore", "httpx", "httpx2", "pycurl", "requests"}
HTTP_CLIENTS |= {"urllib.request", "urllib3", "websockets"}
PARENTS = {name.rpartition(".")[0] for name in HTTP_CLIENTS} - {""}
BANNED_NAMES = {"utils", "helpers", "common", "misc", "manager", "handler", "base"}


def imports(source: str) -> Iterator[str]:
    """The dotted name of every module that the source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield module
            # `from urllib import request` is `import urllib.request`.
            yield from (f"{module}.{alias.name}" for alias in node.names if module in PARENTS)


def layer_of(module: str) -> int | None:
    """How high the module's layer stands, or None outside the layers."""
    inside = [layer for layer in LAYERS if module == layer or module.startswith(f"{layer}.")]
    return LAYERS.index(max(inside, key=len)) if inside else None


def faults(path: str, source: str) -> list[str]:
    """What the module at `path` (from the root, with slashes) imports and may not."""
    own = layer_of("solemap." + path.removesuffix(".py").replace("/", "."))
    found = []
    for name in imports(source):
        top = name.partition(".")[0]
        theirs = layer_of(name)
        if name.startswith(".") or top in FOLDERS:
            found.append(f"{path}: write {name} with its full name, solemap.…")
        if own is not None and theirs is not None and theirs > own:
            found.append(f"{path}: {name} stands above it")
        if name in HTTP_CLIENTS or top in HTTP_CLIENTS:
            found.append(f"{path}: {name} asks other servers, and nothing here does")
        if top in ONLY_IN and not path.startswith(ONLY_IN[top]):
            found.append(f"{path}: {top} belongs to {' and '.join(ONLY_IN[top])}")
    return found


def modules() -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def test_a_layer_imports_only_layers_below_it() -> None:
    found = [
        fault
        for path in modules()
        for fault in faults(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("data/catalog.py", "from solemap.charts.geometry.point import Point"),
        ("data/catalog.py", "import fastapi"),
        ("charts/geometry/hit.py", "from solemap.charts.theme import LIGHT"),
        ("charts/geometry/hit.py", "import svgwrite"),
        ("charts/zone.py", "from svgwrite import Drawing"),
        ("charts/chart.py", "def draw():\n    from solemap.api.paths import zone_page"),
        ("api/routes/zones.py", "from shapely.geometry import Polygon"),
        ("api/routes/zones.py", "from data.catalog import Catalog"),
        ("api/routes/zones.py", "from . import areas"),
        ("api/routes/oembed.py", "import httpx2"),
        ("api/routes/oembed.py", "from urllib.request import urlopen"),
        ("data/catalog.py", "from urllib import request"),
        ("api/cli/info.py", "import http.client"),
    ],
)
def test_a_planted_violation_is_seen(path: str, source: str) -> None:
    assert faults(path, source) != []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("charts/svg.py", "import svgwrite"),
        ("charts/geometry/hit.py", "from solemap.data.models.vocabulary import Foot"),
        ("charts/chart.py", "from solemap.charts.geometry.point import Point"),
        ("api/app.py", "from fastapi import FastAPI"),
        ("api/links.py", "from urllib.parse import urlsplit"),
    ],
)
def test_what_a_layer_may_import_is_let_through(path: str, source: str) -> None:
    assert faults(path, source) == []


def test_every_package_folder_is_shipped() -> None:
    folders = {path.parent.relative_to(ROOT).as_posix() for path in modules()} | {"frontend"}
    assert {f"solemap.{folder.replace('/', '.')}" for folder in folders} == set(
        PACKAGING["packages"]
    )


def test_every_package_folder_but_the_frontend_is_a_package() -> None:
    folders = {path.parent for path in modules()}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
    # The frontend's folder is served: a module in it would be too.
    assert list((ROOT / "frontend").rglob("*.py")) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in modules() if path.stem in BANNED_NAMES] == []
