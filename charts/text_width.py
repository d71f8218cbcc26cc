"""How wide a label may become, without knowing the reader's font.

Widths are those of the Times family with 15 % in reserve, which Georgia and Palatino need.
"""

import unicodedata
from functools import lru_cache

# Advance widths of U+0020..U+007E in thousandths of an em: Liberation Serif, metric-compatible
# with Times, measured with canvas.measureText.
_ASCII = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
)  # fmt: skip
_RESERVE = 1.15
# A wide sign is a square in every font: it needs no reserve.
_EAST_ASIAN = 1000 / _RESERVE * 1.02
_OTHER = 620
# Joined letters, measured in Noto, Geeza and Times over the names of our charts.
_ARABIC = 500
_SEMIBOLD = 1.06


@lru_cache(maxsize=32768)
def text_width(text: str, size: float, *, semibold: bool = False) -> float:
    """Width of a line. Units: those of `size`."""
    plain = unicodedata.normalize("NFD", text)
    thousandths = sum(_advance(character) for character in plain)
    return thousandths * _RESERVE * size / 1000 * (_SEMIBOLD if semibold else 1)


def _advance(character: str) -> float:
    # Marks over and under letters, Hindi's vowels among them, take no width of their own.
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    index = ord(character) - 32
    if 0 <= index < len(_ASCII):
        return _ASCII[index]
    if "\u0600" <= character <= "\u06ff":
        return _ARABIC
    return _EAST_ASIAN if unicodedata.east_asian_width(character) in "WF" else _OTHER
