"""The sentences of templates and of Python, as Babel's extractors find them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_from_file

from solemap.data.translations.catalogues import Source

ROOT = Path(__file__).parents[1]
PYTHON = ("api", "charts", "data")
KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "NP_": ((1, "c"), 2),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
JINJA: dict[str, Any] = {
    "trimmed": "true",
    "trim_blocks": "true",
    "lstrip_blocks": "true",
    "silent": "false",
}


def interface_sources() -> tuple[Source, ...]:
    """Each sentence once, in the order of the alphabet."""
    found: dict[tuple[str, str], Source] = {}
    for path, method, options in _files():
        for _, message, comments, context in extract_from_file(
            method, path, KEYWORDS, ("NOTE:",), options, strip_comment_tags=True
        ):
            english, plural = message if isinstance(message, tuple) else (message, "")
            note = " ".join(comments)
            source = Source(context or "", english, plural, note)
            known = found.get(source.key)
            # The same words with and without a plural are one entry, which has both.
            if known is None or (plural and not known.plural):
                found[source.key] = source
    return tuple(sorted(found.values(), key=lambda source: (source.english, source.context)))


def _files() -> Iterator[tuple[Path, str, dict[str, Any]]]:
    for path in sorted((ROOT / "frontend" / "templates").rglob("*.html")):
        yield path, "jinja2", JINJA
    for folder in PYTHON:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, "python", {}
