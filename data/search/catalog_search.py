"""Search over what the catalog holds: areas, zones, techniques, traditions, and complaints.

A complaint leads to its card and to nothing else: whoever types "headache" is told what is known
and when to see a clinician, and gets no place on the foot. Why: docs/api.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from solemap.data.catalog import Catalog
from solemap.data.search.carrier_words import CARRIER_ENDINGS, CARRIER_WORDS
from solemap.data.search.folding import fold
from solemap.data.search.inflections import readings, simplified
from solemap.data.search.name_index import Match, NameIndex, Quality, compact


class SearchType(StrEnum):
    """What can be found; of equally good matches, in this order."""

    AREA = "area"
    COMPLAINT = "complaint"
    ZONE = "zone"
    TECHNIQUE = "technique"
    TRADITION = "tradition"


_ORDER = {found_type: place for place, found_type in enumerate(SearchType)}
_COMPLAINT = _ORDER[SearchType.COMPLAINT]
_CARRIERS = frozenset(map(fold, CARRIER_WORDS))


NAMES_A_HIT = 3


@dataclass(frozen=True, slots=True)
class Target:
    """A record that can be found."""

    type: SearchType
    id: str


class Hit(NamedTuple):
    """`target` is a place in `CatalogSearch.targets`, `matched` the name that fitted, as spelt."""

    target: int
    matched: str
    quality: Quality


class Found(NamedTuple):
    """`did_you_mean` is the nearest name when nothing is called what was typed."""

    hits: tuple[Hit, ...]
    did_you_mean: str | None = None


@dataclass(slots=True)
class _Name:
    spelled: str
    folded: str
    rank: tuple[int, int, int, int]
    targets: list[Target]
    languages: set[str]


class CatalogSearch:
    def __init__(self, catalog: Catalog) -> None:
        names = sorted(_names(catalog), key=lambda name: (*name.rank, name.folded))
        self._spelled = [name.spelled for name in names]
        self._languages = [frozenset(name.languages) for name in names]
        found = {target for name in names for target in name.targets}
        self.targets = tuple(sorted(found, key=lambda target: (_ORDER[target.type], target.id)))
        place = {target: number for number, target in enumerate(self.targets)}
        self._named = [
            tuple((_ORDER[target.type], number, place[target]) for target in name.targets)
            for number, name in enumerate(names)
        ]
        self._index = NameIndex([name.folded for name in names])

    def search(self, text: str, limit: int, lang: str = "en") -> Found:
        """The best matches of a text, at most so many, in the same order every time.

        Names of every language are found; a slip in one of `lang` is forgiven first.
        """
        typed = fold(text)
        if not typed:
            return Found(())
        # A record has several names: so many names are enough for so many records.
        most = NAMES_A_HIT * limit
        matches = self._index.find(typed, most)
        if _best(matches) is not Quality.EXACT:
            matches = self._said_otherwise(typed, matches, most)
        bare = _without_carriers(simplified(typed))
        matches = matches or self._mentioned(typed)
        if matches:
            return Found(self._hits(matches, limit, lang))
        hits = self._hits(self._index.find_misspelt(bare, most), limit, lang)
        if hits:
            return Found(hits, hits[0].matched)
        guess = self._index.nearest(bare)
        return Found((), None if guess is None else self._spelled[guess])

    def _said_otherwise(self, typed: str, matches: list[Match], most: int) -> list[Match]:
        """Better matches of the same name with other words round it, or in another form.

        "des Herzens" begins two words of a complaint, and is the heart.
        """
        asked = tuple(dict.fromkeys((*_names_in(typed), *_names_in(simplified(typed)))))
        others = chain(asked[1:], chain.from_iterable(map(readings, asked)))
        for other in others:
            if self._index.number(other) is not None:
                return self._index.find(other, most)
        for other in asked[1:]:
            found = self._index.find(other, most)
            if _best(found) < _best(matches):
                return found
        return matches

    def _hits(self, matches: Iterable[Match], limit: int, lang: str) -> tuple[Hit, ...]:
        """One hit a record, by its best name. Where a complaint is asked for, complaints only."""
        ranked: list[tuple[Quality, int, tuple[int, int, int]]] = []
        for quality, slips, name in matches:
            if slips and lang not in self._languages[name]:
                slips += 1  # people misspell their own language
            ranked += [(quality, slips, named) for named in self._named[name]]
        ranked.sort()
        hits: dict[int, Hit] = {}
        is_complaint = bool(ranked) and ranked[0][2][0] == _COMPLAINT
        for quality, _, (order, name, target) in ranked:
            if target in hits or (is_complaint and order != _COMPLAINT):
                continue
            hits[target] = Hit(target, self._spelled[name], quality)
            if len(hits) == limit:
                break
        return tuple(hits.values())

    def _mentioned(self, typed: str) -> list[Match]:
        """The complaint that a sentence mentions, the longest wording first."""
        words = typed.split()
        for length in range(len(words) - 1, 0, -1):
            for start in range(len(words) - length + 1):
                number = self._index.number(" ".join(words[start : start + length]))
                if number is not None and self._names_complaint(number):
                    return [Match(Quality.MENTIONED, 0, number)]
        return []

    def _names_complaint(self, number: int) -> bool:
        return any(order == _COMPLAINT for order, _, _ in self._named[number])


def _best(matches: Sequence[Match]) -> Quality:
    return min((match.quality for match in matches), default=Quality.MISSPELT)


def _names_in(typed: str) -> Iterator[str]:
    """What was typed, then with one more word off its beginning while such words carry a name."""
    yield typed
    words = typed.split()
    while len(words) > 1 and words[0] in _CARRIERS:
        words = words[1:]
        yield " ".join(words)
    yield _without_carriers(typed)


def _without_carriers(typed: str) -> str:
    """What is left without words that carry a name; all of it, if nothing would be."""
    words = (CARRIER_ENDINGS.sub("", word) for word in typed.split() if word not in _CARRIERS)
    return " ".join(words) or typed


def _names(catalog: Catalog) -> Iterable[_Name]:
    """Every name once, with all that it names; the first spelling stands for the others."""
    names: dict[str, _Name] = {}
    for spelled, lang, is_label, target in _spellings(catalog):
        folded = fold(spelled)
        if not folded:
            continue
        rank = (_ORDER[target.type], lang != "en", not is_label, len(folded))
        name = names.setdefault(compact(folded), _Name(spelled, folded, rank, [], set()))
        name.languages.add(lang)
        if rank < name.rank:
            name.spelled, name.folded, name.rank = spelled, folded, rank
        if target not in name.targets:
            name.targets.append(target)
    return names.values()


def _spellings(catalog: Catalog) -> Iterator[tuple[str, str, bool, Target]]:
    """Whatever a record may be called, in which language, whether as its label, and which it is."""
    for area in catalog.areas.values():
        targets = [Target(SearchType.AREA, area.id)]
        targets += [Target(SearchType.ZONE, zone.id) for zone in catalog.zones_of_area(area.id)]
        for target in targets:
            yield from _in_languages(area.label, area.synonyms, target)
    for zone in catalog.zones.values():
        target = Target(SearchType.ZONE, zone.id)
        label = catalog.area(zone.area).label["en"]
        yield f"{label}, {catalog.tradition(zone.tradition).label['en']}", "en", True, target
        if zone.number is not None:
            yield zone.number, "en", False, target
    for technique in catalog.techniques.values():
        target = Target(SearchType.TECHNIQUE, technique.id)
        yield technique.label, "en", True, target
        yield from ((alias, "en", False, target) for alias in technique.aliases)
    for tradition in catalog.traditions.values():
        target = Target(SearchType.TRADITION, tradition.id)
        yield from _in_languages(tradition.label, {}, target)
        yield tradition.id.replace("-", " "), "en", False, target
    for complaint in catalog.complaints.values():
        target = Target(SearchType.COMPLAINT, complaint.id)
        yield from _in_languages(complaint.label, complaint.words, target)


def _in_languages(
    labels: Mapping[str, str], names: Mapping[str, Iterable[str]], target: Target
) -> Iterator[tuple[str, str, bool, Target]]:
    yield from ((label, lang, True, target) for lang, label in labels.items())
    yield from ((name, lang, False, target) for lang, many in names.items() for name in many)
