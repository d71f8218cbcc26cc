"""Finds names by what somebody types: whole, begun, one word of it, or misspelt.

Knows texts and their numbers only, not what they name. Every way in is a look-up in a dict or a
bisection, and rapidfuzz scores only the few words that `SlipIndex` lets through, so that a hundred
times the names cost a few times the time.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple

from solemap.data.search.folding import words_of
from solemap.data.search.slips import SlipIndex

# A word typed this far leaves few names to look at; shorter beginnings are listed beforehand.
LISTED_LENGTH = 4
MOST_CANDIDATES = 512
# Units: letters of a second word, typed without the space before it.
BEGUN_LENGTH = 2
# Sorts after every letter.
_LAST = "\U0010ffff"


class Quality(IntEnum):
    """How well a name fits, best first."""

    EXACT = 0
    PREFIX = 1
    WORD = 2
    MENTIONED = 3
    MISSPELT = 4


class Match(NamedTuple):
    """`slips` counts what was misspelt, in half steps; `name` is the name's number."""

    quality: Quality
    slips: int
    name: int


class NameIndex:
    """`names` are folded and distinct without their spaces, the most wanted first."""

    def __init__(self, names: Sequence[str]) -> None:
        self._texts = names
        self._words = [words_of(name) for name in names]
        self._first_words = [len(name.partition(" ")[0]) for name in names]
        self._numbers = {compact(name): number for number, name in enumerate(names)}
        self._whole = _Beginnings((compact(name), number) for number, name in enumerate(names))
        self._inside = _Beginnings(
            (word, number) for number, words in enumerate(self._words) for word in words
        )
        self._slips = SlipIndex({*self._numbers, *self._inside.texts})

    def number(self, folded: str) -> int | None:
        """Of the name that is spelt so, whatever its spaces."""
        return self._numbers.get(compact(folded))

    def find(self, folded: str, most: int) -> list[Match]:
        """Names that are spelt, begun, or hold words begun as typed; best first, about so many."""
        typed = compact(folded)
        best: dict[int, Quality] = {}
        exact = self._numbers.get(typed)
        if exact is not None:
            best[exact] = Quality.EXACT
        for name in self._whole.beginning_with(typed, most):
            if len(typed) <= self._first_words[name] or self._is_begun(name, folded):
                best.setdefault(name, Quality.PREFIX)
        if len(best) < most:
            for name in self._with_words(folded.split(), most):
                best.setdefault(name, Quality.WORD)
        return [Match(quality, 0, name) for name, quality in best.items()]

    def find_misspelt(self, folded: str, most: int) -> list[Match]:
        """Names that a few slips of the finger turn into what was typed; best first."""
        slips: dict[int, int] = {}
        for text, count in self._slips.near(compact(folded)).items():
            is_whole = text in self._numbers
            if is_whole:
                slips[self._numbers[text]] = 2 * count
            for name in self._inside.named(text):
                slips[name] = min(slips.get(name, 99), 2 * count + 1)
        typed = folded.split()
        if len(typed) > 1:
            for name, count in self._with_near_words(typed):
                slips[name] = min(slips.get(name, 99), count)
        found = [Match(Quality.MISSPELT, count, name) for name, count in slips.items()]
        return sorted(found)[:most]

    def nearest(self, folded: str) -> int | None:
        """A guess, for when nothing else is found."""
        for text in self._slips.near(compact(folded), more=1):
            for name in (self._numbers.get(text), *self._inside.named(text)):
                if name is not None:
                    return name
        return None

    def _is_begun(self, name: int, folded: str) -> bool:
        """Not by chance: "stomache" is a misspelt stomach, and not a stomach entrance."""
        if " " in folded:
            return True
        length = len(folded)
        for word in self._texts[name].split():
            if length <= len(word):
                return length >= BEGUN_LENGTH
            length -= len(word)
        return True

    def _with_words(self, typed: list[str], most: int) -> Iterable[int]:
        """Names in which every typed word begins a word, in any order."""
        if len(typed) == 1:
            return self._inside.beginning_with(typed[0], most)
        rarest = min(typed, key=self._inside.count)
        others = [word for word in typed if word is not rarest]
        candidates = self._inside.beginning_with(rarest, MOST_CANDIDATES)
        return [
            name
            for name in candidates
            if all(any(word.startswith(other) for word in self._words[name]) for other in others)
        ]

    def _with_near_words(self, typed: list[str]) -> Iterator[tuple[int, int]]:
        """Names that hold every typed word, at least one of them misspelt."""
        near = {word: self._slips.near(word) for word in typed if not self._inside.count(word)}
        if not near:
            return
        rarest = min(near, key=lambda word: len(near[word]))
        candidates = {name for text in near[rarest] for name in self._inside.named(text)}
        for name in sorted(candidates)[:MOST_CANDIDATES]:
            counts = [self._slips_of(word, near.get(word), self._words[name]) for word in typed]
            if None not in counts:
                unsaid = len(self._words[name]) > len(typed)
                yield name, 2 * sum(count or 0 for count in counts) + unsaid

    @staticmethod
    def _slips_of(typed: str, near: dict[str, int] | None, words: tuple[str, ...]) -> int | None:
        if near is None:
            return 0 if any(word.startswith(typed) for word in words) else None
        return min((near[word] for word in words if word in near), default=None)


class _Beginnings:
    """Texts in order, each with the numbers it stands for: all that begin alike lie together."""

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        named: dict[str, list[int]] = {}
        self._listed: dict[str, list[int]] = {}
        for text, number in pairs:
            numbers = named.setdefault(text, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)
            for length in range(1, min(LISTED_LENGTH, len(text)) + 1):
                listed = self._listed.setdefault(text[:length], [])
                # Numbers come in order, the most wanted first.
                if len(listed) < MOST_CANDIDATES and (not listed or listed[-1] != number):
                    listed.append(number)
        self.texts = sorted(named)
        self._named = named
        self._totals = [0, *accumulate(len(named[text]) for text in self.texts)]

    def named(self, text: str) -> Sequence[int]:
        return self._named.get(text, ())

    def count(self, beginning: str) -> int:
        """How many numbers, those that stand for several texts counted again."""
        first, last = self._range(beginning)
        return self._totals[last] - self._totals[first]

    def beginning_with(self, beginning: str, most: int) -> Sequence[int]:
        if len(beginning) <= LISTED_LENGTH:
            return self._listed.get(beginning, [])[:most]
        first, last = self._range(beginning)
        found = {number for text in self.texts[first:last] for number in self._named[text][:most]}
        return sorted(found)[:most]

    def _range(self, beginning: str) -> tuple[int, int]:
        first = bisect_left(self.texts, beginning)
        return first, bisect_left(self.texts, beginning + _LAST, first)


def compact(folded: str) -> str:
    """Without spaces: "gall bladder" is "gallbladder"."""
    return folded.replace(" ", "")
