"""The language in a page's address: `/de/zones/ingham-liver` is `/zones/ingham-liver` in German.

Only pages have one. English needs none, and data, drawings and files say theirs elsewhere, so one
router answers every language: the address is taken apart in front of it.
"""

from collections.abc import Iterable

from starlette.requests import Request
from starlette.types import Scope

from solemap.api.queries import LANGUAGES, LanguageCode

ENGLISH: LanguageCode = "en"
OTHERS: tuple[LanguageCode, ...] = tuple(lang for lang in LANGUAGES if lang != ENGLISH)
# Written for programmers; the rest of it are names of fields.
ENGLISH_ONLY = frozenset({"/docs", "/404.html"})
# Where the scope says which language was asked for.
KEY = "solemap.language"


def in_language_path(path: str, lang: str) -> str:
    """Where a page stands in a language."""
    return path if lang == ENGLISH else f"/{lang}{path}"


def split_language(path: str) -> tuple[LanguageCode, str]:
    """The language that an address begins with, and the address without it."""
    first, _, rest = path[1:].partition("/")
    for lang in OTHERS:
        if first == lang:
            return lang, f"/{rest}"
    return ENGLISH, path


class PageLanguages:
    """Tells pages from the rest. `pages` are the paths of pages, in English."""

    def __init__(self, pages: Iterable[str]) -> None:
        self._first_words = {path.split("/")[1] for path in pages if path not in ENGLISH_ONLY}

    def without_language(self, scope: Scope) -> Scope:
        """The scope of the same page in English, with its language beside it."""
        lang, path = split_language(scope["path"])
        if lang == ENGLISH or path.split("/")[1] not in self._first_words:
            return scope
        return {**scope, "path": path, "raw_path": path.encode(), KEY: lang}


def language_of(request: Request) -> LanguageCode:
    lang: LanguageCode = request.scope.get(KEY, ENGLISH)
    return lang
