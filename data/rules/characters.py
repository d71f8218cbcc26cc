"""What a text shows is what it says: nothing invisible, nothing that turns the reading round, and
no letter of one script that passes for a letter of another.

An id or a label with such letters is taken for one that it is not, by a person and not by a
program. Chinese and Japanese beside Latin letters, or a Greek letter by itself, deceive nobody.
"""

import re
import unicodedata
from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.record_set import RecordSet
from solemap.data.rules.prose import prose

RULE = "characters"
# Controls, marks of direction, what has no width, tags, and what Unicode keeps free. The joiners
# U+200C and U+200D stay: Persian and Hindi are written with them. A long text may have lines.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# Scripts whose letters look like one another's.
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")


def check(records: RecordSet) -> Iterator[Fault]:
    for entry in records.entries:
        for pointer, text in prose(entry.record):
            if text.isascii() and text.isprintable():
                continue
            for unseen in sorted(set(_UNSEEN.findall(text))):
                yield entry.fault(pointer, _named(unseen), "characters that can be seen", RULE)
            for word in sorted(set(_WORD.findall(text))):
                scripts = _scripts(word)
                if len(scripts) > 1:
                    found = f"{word} ({' and '.join(scripts)})"
                    yield entry.fault(pointer, found, "a word in the letters of one script", RULE)


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"


def _scripts(word: str) -> list[str]:
    first = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    return sorted(script.title() for script in first & set(_ALIKE))
