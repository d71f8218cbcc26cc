"""What several test folders share: the shipped zone map, its geometry, and a Chromium.

A layer is imported inside its fixture, so that a fault in one layer fails its own tests only.
"""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Playwright

    from solemap.charts.geometry.foot_map import FootMap
    from solemap.data.catalog import Catalog

ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engine",
        choices=("chromium", "firefox"),
        help="run every browser test in this one, as far as it can",
    )


@pytest.fixture(scope="session")
def catalog() -> "Catalog":
    """The shipped zone map. Immutable, so that every test may have the same one."""
    from solemap.data.catalog import load_catalog

    return load_catalog()


@pytest.fixture(scope="session")
def foot_map(catalog: "Catalog") -> "FootMap":
    """The shipped zone map as shapes in foot units. Immutable too."""
    from solemap.charts.geometry.foot_map import build_foot_map

    return build_foot_map(catalog)


def path_of(program: str) -> str:
    """Where a program is on this machine. A machine without it fails, it does not skip."""
    finder = [sys.executable, str(ROOT / ".ci" / f"{program}.py")]
    answer = subprocess.run(finder, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


@pytest.fixture(scope="session")
def chromium_path() -> str:
    return path_of("chromium")


@pytest.fixture(scope="session")
def playwright() -> "Iterator[Playwright]":
    """One for all: a second one in the same thread would wait for the first."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: "Playwright", chromium_path: str) -> "Iterator[Browser]":
    browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
    yield browser
    browser.close()
