"""Search over what the catalog holds: areas, zones, techniques, traditions, and complaints.

A complaint leads to its card and to nothing else: whoever types "headache" is told what is known
and when to see a clinician, and gets no place on the foot. Why: docs/api.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from solemap.data.catalog import Catalog
from solemap.data.search.carrier_words import CARRIER_WORDS
from solemap.data.search.folding import fold
from solemap.data.search.name_index import Match, NameIndex, Quality, compact


class SearchType(StrEnum):
    """What can be found; of equally good matches, in this order."""

    AREA = "area"
    COMPLAINT = "complaint"
    ZONE = "zone"
    TECHNIQUE = "technique"
    TRADITION = "tradition"


_ORDER = {found_type: place for place, found_type in enumerate(SearchType)}
_CARRIERS = frozenset(map(fold, CARRIER_WORDS))


@dataclass(frozen=True, slots=True)
class Target:
    """A record that can be found."""

    type: SearchType
    id: str


@dataclass(frozen=True, slots=True)
class Hit:
    """`matched` is the name that fitted, as its record spells it."""

    target: Target
    matched: str
    quality: Quality


@dataclass(frozen=True, slots=True)
class Found:
    """`did_you_mean` is the nearest name when nothing is called what was typed."""

    hits: tuple[Hit, ...]
    did_you_mean: str | None = None


@dataclass(slots=True)
class _Name:
    spelled: str
    folded: str
    rank: tuple[int, int, int]
    targets: list[tuple[int, Target]]


class CatalogSearch:
    def __init__(self, catalog: Catalog) -> None:
        names = sorted(_names(catalog), key=lambda name: (*name.rank, name.folded))
        self._spelled = [name.spelled for name in names]
        self._targets = [tuple(name.targets) for name in names]
        self._index = NameIndex([name.folded for name in names])

    def search(self, text: str, limit: int) -> Found:
        """The best matches of a text, at most so many, in the same order every time."""
        typed = fold(text)
        if not typed:
            return Found(())
        matches = self._index.find(typed)
        if matches:
            return Found(self._hits(matches, limit))
        bare = " ".join(word for word in typed.split() if word not in _CARRIERS) or typed
        matches = (bare != typed and self._index.find(bare)) or self._mentioned(typed)
        if matches:
            return Found(self._hits(matches, limit))
        hits = self._hits(self._index.find_misspelt(bare), limit)
        if hits:
            return Found(hits, hits[0].matched)
        guess = self._index.nearest(bare)
        return Found((), None if guess is None else self._spelled[guess])

    def _hits(self, matches: Iterable[Match], limit: int) -> tuple[Hit, ...]:
        """One hit a record, by its best name. Where a complaint is asked for, complaints only."""
        ranked = [
            (quality, slips, place, name, target)
            for quality, slips, name in matches
            for place, target in self._targets[name]
        ]
        ranked.sort(key=itemgetter(0, 1, 2, 3))
        hits: dict[Target, Hit] = {}
        only = ranked and ranked[0][4].type is SearchType.COMPLAINT
        for quality, _, _, name, target in ranked:
            if target in hits or (only and target.type is not SearchType.COMPLAINT):
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
        return any(target.type is SearchType.COMPLAINT for _, target in self._targets[number])


def _names(catalog: Catalog) -> Iterable[_Name]:
    """Every name once, with all that it names; the first spelling stands for the others."""
    names: dict[str, _Name] = {}
    for spelled, is_label, target in _spellings(catalog):
        folded = fold(spelled)
        if not folded:
            continue
        rank = (_ORDER[target.type], not is_label, len(folded))
        name = names.setdefault(compact(folded), _Name(spelled, folded, rank, []))
        if rank < name.rank:
            name.spelled, name.folded, name.rank = spelled, folded, rank
        if (_ORDER[target.type], target) not in name.targets:
            name.targets.append((_ORDER[target.type], target))
    return names.values()


def _spellings(catalog: Catalog) -> Iterator[tuple[str, bool, Target]]:
    """Whatever a record may be called, whether it is its label, and which record it is."""
    for area in catalog.areas.values():
        targets = [Target(SearchType.AREA, area.id)]
        targets += [Target(SearchType.ZONE, zone.id) for zone in catalog.zones_of_area(area.id)]
        for target in targets:
            yield from ((label, True, target) for label in area.label.values())
            yield from ((name, False, target) for many in area.synonyms.values() for name in many)
    for zone in catalog.zones.values():
        target = Target(SearchType.ZONE, zone.id)
        label = catalog.area(zone.area).label["en"]
        yield f"{label}, {catalog.tradition(zone.tradition).label['en']}", True, target
        if zone.number is not None:
            yield zone.number, False, target
    for technique in catalog.techniques.values():
        target = Target(SearchType.TECHNIQUE, technique.id)
        yield technique.label, True, target
        yield from ((alias, False, target) for alias in technique.aliases)
    for tradition in catalog.traditions.values():
        target = Target(SearchType.TRADITION, tradition.id)
        yield from ((label, True, target) for label in tradition.label.values())
        yield tradition.id.replace("-", " "), False, target
    for complaint in catalog.complaints.values():
        target = Target(SearchType.COMPLAINT, complaint.id)
        yield from ((label, True, target) for label in complaint.label.values())
        yield from ((word, False, target) for many in complaint.words.values() for word in many)
