"""Prints where Chromium is. With --install, one that is missing is installed first.

One that is found is taken; else root gets Debian's package, and anybody else Playwright's own
download. CHROMIUM names one to use before all others.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def find_chromium() -> str | None:
    """The path of a Chromium on this machine."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next(_places(), None)


def _places() -> Iterator[str]:
    yield from filter(None, map(shutil.which, COMMANDS))
    downloaded = _playwright_path()
    yield from (path for path in (*APPLICATIONS, downloaded) if Path(path).exists())


def _playwright_path() -> str:
    """Where Playwright puts the Chromium that it downloads."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def install_chromium() -> None:
    """Raises: subprocess.CalledProcessError when the installer fails."""
    # Standard output is this program's answer, so installers write to standard error.
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update"], ["install", "--yes", "chromium"]):
            command = ["apt-get", "-qq", *step]
            subprocess.run(command, check=True, stdout=sys.stderr, env=quiet)
    else:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, check=True, stdout=sys.stderr)


def main() -> int:
    found = find_chromium()
    if found is None and "--install" in sys.argv[1:]:
        print("Installing Chromium for the browser tests ...", file=sys.stderr)
        try:
            install_chromium()
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(map(str, error.cmd))} failed", file=sys.stderr)
        found = find_chromium()
    if found is None:
        print(
            "There is no Chromium. `make test` installs one; or install it yourself, "
            "or name one in CHROMIUM.",
            file=sys.stderr,
        )
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
