"""A sentence that geometry makes and that is said later, in whatever language is asked for.

Geometry knows no language: it says which sentence, with which values. `str()` is the English.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias, Union

from solemap.data.models.bone import Bone
from solemap.data.wording import ENGLISH, Wording

Value: TypeAlias = Union[int, "Phrase", "BoneName"]
_EXPLANATION = re.compile(r"\s*[(（].*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """`text` is English with named placeholders, marked by N_ or NP_ where it stands."""

    text: str
    values: tuple[tuple[str, Value], ...] = ()
    context: str = ""

    def __str__(self) -> str:
        return self.text.format(**dict(self.values)) if self.values else self.text

    def said(self, words: Wording) -> str:
        if words.lang == ENGLISH:
            return str(self)
        text = words.pgettext(self.context, self.text)
        if not self.values:
            return text
        return text.format(
            **{
                name: value if isinstance(value, int) else value.said(words)
                for name, value in self.values
            }
        )


@dataclass(frozen=True, slots=True)
class BoneName:
    """What people call a structure; its label stands in the records."""

    bone: Bone

    def __str__(self) -> str:
        return self.bone.name()

    def said(self, words: Wording) -> str:
        label = words.of_record("bone.label", self.bone.label[ENGLISH])
        return without_explanation(label)

    def __hash__(self) -> int:
        return hash(self.bone.id)


def phrase(text: str, context: str = "", /, **values: Value) -> Phrase:
    return Phrase(text, tuple(values.items()), context)


def NP_(context: str, text: str, /) -> Phrase:  # noqa: N802 - beside gettext's N_
    """A phrase without values that other languages need by its context."""
    return Phrase(text, (), context)


def stretch_end(along: float, marks: tuple[tuple[float, Phrase], ...], last: Phrase) -> Phrase:
    """The mark that one end of a long stretch lies at: the first whose limit it is below."""
    return next((mark for limit, mark in marks if along < limit), last)


def without_explanation(label: str) -> str:
    """A label up to its bracket, which explains it where there is room."""
    return _EXPLANATION.sub("", label)
