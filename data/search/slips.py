"""Words that a few slips of the finger turn into what was typed; rapidfuzz counts the slips.

A slip is a letter put in, left out, replaced or swapped with its neighbour. Only words that can be
near are scored: those that begin alike and share one of the rarest pairs of letters, and those
that differ in their beginning alone.
"""

from collections.abc import Iterable, Iterator

# Units: letters. A shorter word has too many neighbours for a slip to say anything.
GUESSED = 6
ONE_SLIP = 4
TWO_SLIPS = 6
# A word may be misspelt before it is typed to its end, if so much of it is there.
BEGUN = 6
MISSING = 5
# One slip spoils at most three pairs, so one of any four is left whole.
PAIRS_A_SLIP = 3
END = "$"


def slips_allowed(text: str) -> int:
    return (len(text) >= ONE_SLIP) + (len(text) >= TWO_SLIPS)


class SlipIndex:
    """Over distinct words."""

    def __init__(self, words: Iterable[str]) -> None:
        # By length and first letter, then by a pair of letters; by all that follows the first.
        self._sharing: dict[tuple[int, str], dict[str, list[str]]] = {}
        self._tails: dict[str, list[str]] = {}
        for word in sorted(words):
            alike = self._sharing.setdefault((len(word), word[0]), {})
            for pair in _pairs(word):
                alike.setdefault(pair, []).append(word)
            self._tails.setdefault(word[1:], []).append(word)

    def near(self, typed: str, more: int = 0) -> dict[str, int]:
        """Words by the number of slips, the nearest first; empty for a short word.

        `more` slips than its length allows may be counted, for a guess.
        """
        allowed = slips_allowed(typed) + (more if len(typed) >= GUESSED else 0)
        if not allowed:
            return {}
        found = dict.fromkeys(self._begun_otherwise(typed), 1)
        lengths = range(len(typed) - allowed, len(typed) + allowed + 1)
        whole = self._begun_alike(typed, allowed, lengths)
        found |= _counted(typed, whole, whole, allowed)
        if not found and not more and len(typed) >= BEGUN:
            lengths = range(len(typed) + 1, len(typed) + MISSING + 1)
            longer = self._begun_alike(typed, 1, lengths)
            found = _counted(typed, [word[: len(typed)] for word in longer], longer, 1)
        return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))

    def _begun_alike(self, typed: str, allowed: int, lengths: range) -> list[str]:
        pairs = dict.fromkeys(_pairs(typed))
        near: set[str] = set()
        for length in lengths:
            sharing = self._sharing.get((length, typed[0]), {})
            groups = [sharing[pair] for pair in pairs if pair in sharing]
            if len(groups) > PAIRS_A_SLIP * allowed + 1:
                groups = sorted(groups, key=len)
            near.update(*groups[: PAIRS_A_SLIP * allowed + 1])
        return list(near)

    def _begun_otherwise(self, typed: str) -> Iterator[str]:
        """One slip, in the first letter: a wrong one, one too many, one missing, two swapped."""
        yield from self._tails.get(typed[1:], ())
        yield from self._tails.get(typed, ())
        for word in (typed[1:], typed[1] + typed[0] + typed[2:]):
            if word in self._tails.get(word[1:], ()):
                yield word


def _pairs(word: str) -> list[str]:
    closed = word + END
    return [closed[start : start + 2] for start in range(len(word))]


def _counted(typed: str, texts: list[str], words: list[str], allowed: int) -> dict[str, int]:
    """The words whose text is at most so many slips away."""
    # Loaded on the first mistake: a start without mistakes does not pay for it.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    scored = process.extract(
        typed, texts, scorer=OSA.distance, processor=None, score_cutoff=allowed, limit=None
    )
    return {words[place]: int(slips) for _, slips, place in scored}
