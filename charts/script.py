"""What a script allows and how it breaks into lines: letters are not Latin everywhere."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# In these a slanted or a spaced letter is a mistake, and there are no capitals.
UPRIGHT = frozenset({"ar", "hi", "ja", "zh"})
# No line begins with these.
_CLOSING = frozenset("、。，）)」・ー〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_FEWEST = 2
# Long words that are put together of two, parted where one says them apart.
_COMPOUNDS = (
    "Bauchspeichel-drüse",
    "Esterno-cleidomastoideo",
    "Esterno-cleidomastóideo",
    "Lenden-wirbelsäule",
    "Lymph-abflusspunkt",
    "Nasen-nebenhöhlen",
    "Neben-schilddrüsen",
    "Sterno-cleidomastoideo",
    "Stoffwechsel-bereich",
    "Zwischenrippen-muskeln",
)
_JOINTS = {word.replace("-", ""): word.index("-") for word in _COMPOUNDS}


def is_upright(lang: str) -> bool:
    """Whether a language is written without italics, letter-spacing and capitals."""
    return lang in UPRIGHT


@lru_cache(maxsize=8192)
def line_breaks(text: str) -> tuple[tuple[str, ...], ...]:
    """One line, then two of about equal length, then three and four, where the script may break.

    A compound is parted, with a hyphen, when all else is.
    """
    found: list[tuple[str, ...]] = [(text,)]
    for count in (2, 3, 4):
        lines = min(_splits(text, count), key=_unevenness, default=None)
        if lines is not None:
            found.append(lines)
    parted = tuple(part for line in found[-1] for part in _parted(line))
    return (*found, parted) if parted != found[-1] else tuple(found)


def _parted(line: str) -> tuple[str, ...]:
    joint = _JOINTS.get(line)
    return (line,) if joint is None else (f"{line[:joint]}-", line[joint:])


def _splits(text: str, count: int) -> Iterator[tuple[str, ...]]:
    if count == 1:
        yield (text,)
        return
    for end, start in _places(text):
        for rest in _splits(text[start:], count - 1):
            yield (text[:end], *rest)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where a line may end and the next begin."""
    for index, sign in enumerate(text):
        if sign == " ":
            yield index, index + 1
        elif sign in "-/" and 0 < index < len(text) - 1:
            yield index + 1, index + 1
        elif _FEWEST <= index <= len(text) - _FEWEST and _is_unspaced(text[index - 1], sign):
            yield index, index


def _is_unspaced(before: str, after: str) -> bool:
    """Between two signs of a script that has no spaces, but before no closing one."""
    wide = (unicodedata.east_asian_width(sign) in "WF" for sign in (before, after))
    return all(wide) and after not in _CLOSING


def _unevenness(lines: tuple[str, ...]) -> int:
    return max(map(len, lines)) - min(map(len, lines))
