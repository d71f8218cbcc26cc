"""Prints where Firefox is. With --install, one that is missing is installed first.

Debian's and Mozilla's own are driven as WebDriver BiDi; Playwright's download in its own way.
"""

import sys

from program import Program, main


def downloaded() -> str:
    """Where Playwright puts the Firefox that it downloads."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.firefox.executable_path


FIREFOX = Program(
    name="Firefox",
    variable="FIREFOX",
    commands=("firefox-esr", "firefox"),
    packages=("firefox-esr",),
    is_alone=True,
    otherwise=("-m", "playwright", "install", "firefox"),
    places=("/Applications/Firefox.app/Contents/MacOS/firefox",),
    given_path=downloaded,
)

if __name__ == "__main__":
    sys.exit(main(FIREFOX))
