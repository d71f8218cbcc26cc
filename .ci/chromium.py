"""Prints where Chromium is. With --install, one that is missing is installed first."""

import sys

from program import Program, main


def downloaded() -> str:
    """Where Playwright puts the Chromium that it downloads."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


CHROMIUM = Program(
    name="Chromium",
    variable="CHROMIUM",
    commands=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    packages=("chromium",),
    otherwise=("-m", "playwright", "install", "chromium"),
    places=(
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    given_path=downloaded,
)

if __name__ == "__main__":
    sys.exit(main(CHROMIUM))
