"""The browsers that the tests run in: Chromium for all of them, Firefox for what engines differ in.

Playwright drives Debian's and Mozilla's Firefox over WebDriver BiDi, which has no word yet for
colours and motion, nor for fingers, paper, or a page without scripts: asked for them it says
nothing and does nothing. What Firefox's own preferences can make has a Firefox of its own, begun
when it is asked for; the rest is Chromium's.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.conftest import path_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, BrowserType

Options = dict[str, object]
Preferences = dict[str, str | float | bool]

# What no test can ask of Firefox, and why.
without_script = pytest.mark.chromium_only("waits there are made of the page's own frames")
touched = pytest.mark.chromium_only("no touch is sent")
downloaded = pytest.mark.chromium_only("no download is told of")
on_paper = pytest.mark.chromium_only("no medium is emulated")


class Engine(Protocol):
    """Opens windows for one kind of visitor after another."""

    def open_context(self, options: Options) -> BrowserContext: ...


class Chromium:
    """The one that Playwright can ask for everything."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def open_context(self, options: Options) -> BrowserContext:
        return self._browser.new_context(**options)  # type: ignore[arg-type]


class Firefox:
    """As many Firefoxes as there are kinds of visitor."""

    def __init__(self, kind: BrowserType) -> None:
        self._kind = kind
        self._begun: dict[str, Browser] = {}

    @cached_property
    def _path(self) -> str:
        return path_of("firefox")

    def open_context(self, options: Options) -> BrowserContext:
        wanted, rest = preferences_of(options)
        known = repr(sorted(wanted.items()))
        if known not in self._begun:
            is_playwrights = self._path == self._kind.executable_path
            self._begun[known] = self._kind.launch(
                channel=None if is_playwrights else "moz-firefox",
                executable_path=self._path,
                firefox_user_prefs=wanted,
            )
        return self._begun[known].new_context(**rest)  # type: ignore[arg-type]

    def close(self) -> None:
        for browser in self._begun.values():
            browser.close()


def preferences_of(options: Options) -> tuple[Preferences, Options]:
    """What Firefox is told before it begins, and what is left to ask of its driver."""
    rest = dict(options)
    for unknown in ("is_mobile", "has_touch", "permissions"):
        rest.pop(unknown, None)
    assert rest.pop("java_script_enabled", True), "mark the test `without_script`"
    return {
        "ui.systemUsesDarkTheme": int(rest.pop("color_scheme", "light") == "dark"),
        "ui.prefersReducedMotion": int(rest.pop("reduced_motion", "") == "reduce"),
        "dom.serviceWorkers.enabled": rest.pop("service_workers", "allow") == "allow",
        # The clipboard answers without a question to the person, who is not there.
        "dom.events.testing.asyncClipboard": True,
    }, rest
