"""What people read, in their language: whole sentences, looked up by their English.

Catalogues are gettext's (`data/translations/{lang}/*.po`), read when a language is first asked for:
a start pays for none. What no catalogue has stays English, and `solemap translations missing` names
it. Where a sentence is made, `_ = words.gettext` goes first, so that the extractor finds `_("…")`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path

from solemap.data.search.folding import fold

TRANSLATIONS_FOLDER = Path(__file__).parent / "translations"
ENGLISH = "en"
# Words of templates and of Python; prose of the records.
INTERFACE, RECORDS = "interface", "records"
ENCODINGS_BY_SOUND = {"zh": "gb18030", "ja": "euc_jp"}

# By context (empty without one) and English; a plural has one text a form.
Texts = Mapping[tuple[str, str], tuple[str, ...]]


def N_(text: str) -> str:  # noqa: N802 - gettext's own name, which extractors know
    """The text itself: marks a constant for translation where no language is known yet."""
    return text


@dataclass(frozen=True, eq=False)
class Wording:
    """One language's sentences; the methods mean what gettext's mean. English is the key."""

    lang: str
    interface: Texts
    records: Texts
    plural_form: Callable[[int], int]

    def gettext(self, text: str) -> str:
        return self.pgettext("", text)

    def pgettext(self, context: str, text: str) -> str:
        return self.interface.get((context, text), (text,))[0]

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.npgettext("", one, many, number)

    def npgettext(self, context: str, one: str, many: str, number: int) -> str:
        forms = self.interface.get((context, one))
        if forms is None:
            return one if number == 1 else many
        return forms[min(self.plural_form(number), len(forms) - 1)]

    def listed(self, items: Iterable[str]) -> str:
        """Items in a row: "liver, spleen"."""
        return self.pgettext("between the items of a list", ", ").join(items)

    def sort_key(self, name: str) -> tuple[str | bytes, str]:
        """In the order of a dictionary, as far as the standard library knows one.

        The national encodings put common characters by their sound: Chinese by pinyin, Japanese by
        the on-reading. ICU would be exact, and as large as everything else together.
        """
        encoding = ENCODINGS_BY_SOUND.get(self.lang)
        if encoding:
            return name.encode(encoding, "backslashreplace"), name
        return fold(name), name

    def of_record(self, context: str, text: str) -> str:
        """A sentence of a record; `context` is its kind and field, such as `caution.why`."""
        return self.records.get((context, text), (text,))[0]


@cache
def wording(lang: str) -> Wording:
    """Read once a process. A language without catalogues speaks English."""
    if lang == ENGLISH:
        return Wording(lang, {}, {}, lambda number: int(number != 1))
    return Wording(lang, _texts(lang, INTERFACE), _texts(lang, RECORDS), c2py(plural_rule(lang)[1]))


def plural_rule(lang: str) -> tuple[int, str]:
    """How many forms a plural has, and gettext's expression for which one a number takes."""
    # Loaded with the first other language: a start does not pay for it.
    from babel import Locale
    from babel.messages.plurals import get_plural
    from babel.plural import to_gettext

    if lang != "ar":
        rule = get_plural(lang)
        return rule.num_plurals, rule.plural_expr
    # The table there has an order of its own; CLDR's is the one that tools and people know.
    count, expression = to_gettext(Locale(lang).plural_form).split("; plural=")
    return int(count.removeprefix("nplurals=")), expression.rstrip(";")


def _texts(lang: str, domain: str) -> Texts:
    path = TRANSLATIONS_FOLDER / lang / f"{domain}.po"
    if not path.exists():
        return {}
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale=lang)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in catalogue:
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        texts = tuple(form for form in forms if isinstance(form, str) and form)
        # A plural that lacks a form would answer some numbers with nothing.
        if message.id and len(texts) == len(forms) and not message.fuzzy:
            english = message.id if isinstance(message.id, str) else message.id[0]
            found[message.context or "", english] = texts
    return found
