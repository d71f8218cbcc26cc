"""One spelling for all the ways to type a name: case, accents, width, marks and signs fold away.

What NFKC and casefold leave apart is in three tables: letters that Unicode does not take apart, and
the normal forms of Arabic and Hindi. A library for these would bring a hundred times the code
(docs/decisions.md).
"""

import re
import unicodedata

# Source: Lucene's ArabicNormalizer and HindiNormalizer, as far as NFD does not do the same.
_LETTERS = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": "",
        "ँ": "ं", "\u200c": "", "\u200d": "",
    }
    # Katakana as hiragana, 0x60 below it.
    | {chr(kana): chr(kana - 0x60) for kana in range(0x30A1, 0x30F7)}
)  # fmt: skip
# Accents, Hebrew points, Arabic vowel signs, the nukta. Vowels of Thai and Hindi are letters to us.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c]")
_APOSTROPHES = re.compile("['`´\u02bc\u2018\u2019]")
# French and Italian write an article or a preposition onto the name: l'estomac, dell'orecchio.
_ELIDED = re.compile(
    r"\b(?:[ld]|un|(?:d?a|[dn]e|su)ll)['`´\u02bc\u2018\u2019](?=\w\w)", re.IGNORECASE
)
_PARTING = re.compile("[^0-9a-z]+")
# Thai, Lao, Myanmar, Khmer, kana and Han are written without a space between words.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)


def fold(text: str) -> str:
    """The text's words in their normal form, parted by single spaces; empty without any."""
    # Before anything else: NFKC takes a lone accent apart, and a space would be left of it.
    text = _APOSTROPHES.sub("", _ELIDED.sub("", text))
    if text.isascii():
        return _PARTING.sub(" ", text.lower()).strip()
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    # There and back: kana and Hangul come apart too, and belong together.
    text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))
    return " ".join("".join(map(_letter_or_space, text)).split())


def words_of(folded: str) -> tuple[str, ...]:
    """Where a name may be begun to be typed: at each word, in unspaced scripts at each sign."""
    words: list[str] = []
    for word in folded.split():
        words.append(word)
        if _UNSPACED.search(word):
            words += [word[start:] for start in range(1, len(word))]
    return tuple(words)


def _letter_or_space(sign: str) -> str:
    return sign if unicodedata.category(sign)[0] in "LMN" else " "
