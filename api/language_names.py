"""What languages are called, in a language: `ja` is Japanese, japonais, 日本語."""

from collections.abc import Iterable


def language_names(codes: Iterable[str], lang: str) -> tuple[str, ...]:
    """In the same order; a code that nobody knows stays itself."""
    # A page of sources needs it, a start does not.
    from babel import Locale

    known = Locale.parse(lang).languages
    return tuple(known.get(code, code) for code in codes)
