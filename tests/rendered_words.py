"""What somebody sees or hears of a page, and which of it is English on a page in another language.

English may be left in names (works, people, products, addresses) and in originals that are marked
`lang="en"`. Two nets: whole English sentences of ours whose translation differs, and
words that are English only. The second finds what was never marked for translation at all.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from solemap.data.catalog import Catalog
from solemap.data.translations.catalogues import english_of, forms_of, read_catalogue
from solemap.data.wording import TRANSLATIONS_FOLDER

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
# Names and descriptions that are heard, or seen when a pointer rests.
SPOKEN = ("aria-label", "aria-description", "title", "alt", "placeholder", "label")
SAID_OF_PAGE = frozenset({"description", "og:title", "og:description", "og:image:alt"})
# Programs and what is typed into them have one language.
NOT_WORDS = frozenset({"script", "style", "code", "pre", "kbd"})

# Names of products, formats, schools and scales, as they are written everywhere.
NAMES = re.compile(
    r"(?<![A-Za-z])(?:Solemap|API|JSON|CSV|SVG|PNG|HTML|URL|QR|CC BY|MIT|JavaScript|Python"
    r"|Markdown|WordPress|[Cc]ookie|Esc|Rwo[ -]Shr|Ingham|UBERON|DOI|PubMed|PMID|PMC\d*|Cochrane"
    r"|PEDro|AMSTAR|GRADE|c?m)"
    r"(?![A-Za-z])"
)
ADDRESS = re.compile(
    r"https?://\S+|github:.*|10\.\d{4,}/\S+|--[a-z-]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/]\S*)?",
    re.IGNORECASE | re.ASCII,
)
UNLATIN = frozenset({"zh", "ja", "ar", "hi"})
LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
# English words that no other of these languages has.
ENGLISH_WORDS = frozenset(
    """the and of with that this these your from where what which who whose nothing every each
    both only here there by towards under over between foot feet toe toes sole heel hand hands
    not nor you we it its they are is was does""".split()  # noqa: SIM905
)
OWN = {"de": {"hand", "was"}, "fr": {"sole"}, "it": {"sole"}, "es": set[str](), "pt": set[str]()}


class Seen(NamedTuple):
    """`where` is the tag it stands in; `lang` the language it is marked with, empty for none."""

    text: str
    where: str
    lang: str


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Seen] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        lang = given.get("lang") or (self._open[-1][1] if self._open else "")
        if tag not in VOID:
            self._open.append((tag, lang))
        for name in SPOKEN:
            self._see(given.get(name, ""), f"{tag} {name}", lang)
        if {given.get("name"), given.get("property")} & SAID_OF_PAGE:
            self._see(given.get("content", ""), tag, lang)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        tags = [name for name, _ in self._open]
        if tag in tags:
            del self._open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._open and not NOT_WORDS & {tag for tag, _ in self._open}:
            self._see(data, *self._open[-1])

    def _see(self, text: str, where: str, lang: str) -> None:
        if text.strip():
            self.seen.append(Seen(" ".join(text.split()), where, lang))


def words_of_page(html: str) -> list[Seen]:
    """Text, accessible names and what is said of the page, templates for scripts included."""
    page = _Page()
    page.feed(html)
    return page.seen


def words_of_data(text: str) -> Iterator[Seen]:
    """What scripts take from data and show: sentences and names, no ids, links or search words."""
    yield from _words_in(json.loads(text), "")


def _words_in(value: object, key: str) -> Iterator[Seen]:
    if isinstance(value, dict):
        for name, inner in value.items():
            # Of a source the title, which is its name; of a complaint what people type.
            if name not in ("links", "sources", "synonyms") and (name, key) != ("words", "items"):
                yield from _words_in(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _words_in(inner, key)
    elif isinstance(value, str) and not re.fullmatch(r"[a-z0-9.:-]*|https?://\S+", value):
        yield Seen(" ".join(value.split()), key, "")


class EnglishNet:
    """For one language."""

    def __init__(self, catalog: Catalog, lang: str) -> None:
        self._lang = lang
        self._sentences = frozenset(_english_sentences(catalog, lang))
        titles = sorted({source.title for source in catalog.sources.values()}, key=len)
        self._titles = re.compile("|".join(map(re.escape, reversed(titles))))

    def caught(self, seen: Iterable[Seen]) -> list[Seen]:
        """What is English, and neither a name nor marked as an original."""
        return [one for one in seen if one.lang in ("", self._lang) and self.is_english(one.text)]

    def is_english(self, text: str) -> bool:
        if text in self._sentences:
            return True
        rest = NAMES.sub("", ADDRESS.sub("", self._titles.sub("", text)))
        if self._lang in UNLATIN:
            return bool(LATIN_WORD.search(rest))
        words = set(re.findall(r"[\w']+", rest.lower())) - OWN[self._lang]
        return not ENGLISH_WORDS.isdisjoint(words)


def _english_sentences(catalog: Catalog, lang: str) -> Iterator[str]:
    """Whatever is said otherwise; a word that the language has too ("face") is no English."""
    english: set[str] = set()
    own: set[str] = set()
    for domain in ("interface", "records"):
        for message in read_catalogue(TRANSLATIONS_FOLDER / lang / f"{domain}.po", lang):
            english.update(english_of(message))
            own.update(forms_of(message))
    for record in (*catalog.areas.values(), *catalog.complaints.values()):
        english.add(record.label["en"])
    names = catalog.names[lang]
    for named in (*names.areas.values(), *names.techniques.values()):
        own.update((named.label or "", *named.synonyms))
    own.update(complaint.label or "" for complaint in names.complaints.values())
    english.update(technique.label for technique in catalog.techniques.values())
    yield from english - own - {""}
