"""Sentences of a catalogue keep what their English holds: placeholders, markup, every plural form;
they speak no language of cure, and their digits are those of the locale.

Run by `solemap translations check` and by the tests, not at the start: no catalogue is read there.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Catalog as Messages
from babel.messages.catalog import Message

from solemap.data.catalog import Catalog
from solemap.data.errors import Fault
from solemap.data.rules.claims_language import claims_in
from solemap.data.translations.catalogues import english_of, forms_of
from solemap.data.wording import plural_rule

RULE = "translations"
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}")
_TAG = re.compile(r"</?[a-z][^>]*>|&[a-z]+;")
# A right-to-left mark or an isolate in a text would be a repair of what markup must say.
_DIRECTION_SIGNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def catalogue_faults(lang: str, messages: Messages) -> Iterator[Fault]:
    """Everything that is wrong with what is translated; what is missing is no fault here."""
    for message in messages:
        if not message.id or message.fuzzy:
            continue
        forms = forms_of(message)
        said = [text for text in forms if text]
        if not said:
            continue
        if len(said) < len(forms) or (message.pluralizable and len(forms) != plural_rule(lang)[0]):
            yield _fault(lang, message, " | ".join(said), f"{plural_rule(lang)[0]} plural forms")
        for text in said:
            wrong = _wrong(message, text, lang)
            yield from (_fault(lang, message, text, expected) for expected in wrong)


def unnamed(catalog: Catalog, lang: str) -> Iterator[str]:
    """Records that people see and search by name, and that have none in the language."""
    names = catalog.names[lang]
    for kind, records, named in (
        ("area", catalog.areas, names.areas),
        ("technique", catalog.techniques, names.techniques),
        ("tradition", catalog.traditions, names.traditions),
        ("complaint", catalog.complaints, names.complaints),
    ):
        for record_id in records:
            said = named.get(record_id)
            if said is None or said.label is None:
                yield f"{kind} {record_id}"


def _wrong(message: Message, text: str, lang: str) -> Iterator[str]:
    english = english_of(message)
    if _found(_PLACEHOLDER, text) not in _allowed(english):
        yield f"the placeholders of {english[-1]!r}"
    if _found(_TAG, text) not in [_found(_TAG, one) for one in english]:
        yield f"the markup of {english[-1]!r}"
    if claims := claims_in(text, lang):
        yield f"no language of cure and diagnosis, such as {claims[0]!r}"
    if any(unicodedata.category(sign) == "Nd" and not sign.isascii() for sign in text):
        yield "digits 0 to 9"
    if _DIRECTION_SIGNS.search(text):
        yield "no invisible sign of direction"
    if text != text.strip() and english[0] == english[0].strip():
        yield "no space at its ends"


def _found(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(pattern.findall(text))


def _allowed(english: tuple[str, ...]) -> list[Counter[str]]:
    """Those of the English; a plural form may spell its number as a word."""
    own = [_found(_PLACEHOLDER, text) for text in english]
    if len(english) == 1:
        return own
    bare = Counter({name: n for name, n in own[-1].items() if name not in ("%(num)s", "{number}")})
    return [*own, bare]


def _fault(lang: str, message: Message, found: str, expected: str) -> Fault:
    return Fault(f"translations/{lang}", english_of(message)[0][:60], found[:120], expected, RULE)
