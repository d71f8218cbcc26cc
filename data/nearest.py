"""The known words nearest to a mistyped one."""

from collections.abc import Iterable

LONGEST_WORD = 80
ALIKE = 60.0


def nearest(given: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Best first, at most `limit`; empty when nothing known is alike."""
    # Loaded on the first mistake: a start without mistakes does not pay for it.
    from rapidfuzz import fuzz, process

    found = process.extract(
        given[:LONGEST_WORD].lower().strip(),
        sorted(known),
        scorer=fuzz.WRatio,
        limit=limit,
        score_cutoff=ALIKE,
    )
    return tuple(word for word, _, _ in found)
