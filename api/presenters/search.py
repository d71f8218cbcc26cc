"""What is found, as JSON. Every record's piece is made once: people search as they type."""

import json
from collections.abc import Iterable
from functools import cached_property

from solemap.api.models.search import ComplaintCard, SearchItem
from solemap.api.presenters.site import Site, in_language
from solemap.api.queries import SearchQuery
from solemap.data.catalog import Catalog
from solemap.data.models.complaint import Complaint
from solemap.data.notice import EVIDENCE_LINE
from solemap.data.search.catalog_search import CatalogSearch, SearchType
from solemap.data.wording import wording

# What a piece holds where the name that fitted will stand.
_MATCHED = '"matched":""'
_encode = json.JSONEncoder(ensure_ascii=False).encode


class SearchPresenter:
    """Made of one site. The index is built at the first search: a start does not pay for it."""

    def __init__(self, site: Site, languages: Iterable[str]) -> None:
        self._site = site
        self._languages = tuple(languages)

    def answer(self, query: SearchQuery) -> str:
        found = self._search.search(query.q, query.limit, query.lang)
        pieces = self._pieces[query.lang]
        items = []
        for hit in found.hits:
            before, after = pieces[hit.target]
            items.append(f"{before}{_encode(hit.matched)}{after}")
        nearest = _encode(found.did_you_mean)
        return f'{{"items":[{",".join(items)}],"did_you_mean":{nearest}}}'

    @cached_property
    def _search(self) -> CatalogSearch:
        return CatalogSearch(self._site.catalog)

    @cached_property
    def _pieces(self) -> dict[str, list[tuple[str, str]]]:
        """What stands before and after the name that fitted, by language and by target."""
        return {lang: self._pieces_in(lang) for lang in self._languages}

    def _pieces_in(self, lang: str) -> list[tuple[str, str]]:
        pieces = {
            (item.type, item.id): _around_matched(item.model_dump_json())
            for item in self._items(lang)
        }
        return [pieces[target.type, target.id] for target in self._search.targets]

    def _items(self, lang: str) -> Iterable[SearchItem]:
        catalog = self._site.catalog
        for area in catalog.areas.values():
            yield _item(SearchType.AREA, area.id, in_language(area.label, lang), area.id)
        for zone in catalog.zones.values():
            label = in_language(catalog.area(zone.area).label, lang)
            yield _item(SearchType.ZONE, zone.id, label, zone.area)
        for technique in catalog.techniques.values():
            label = catalog.in_language(technique, lang).label
            yield _item(SearchType.TECHNIQUE, technique.id, label)
        for tradition in catalog.traditions.values():
            yield _item(SearchType.TRADITION, tradition.id, in_language(tradition.label, lang))
        for complaint in catalog.complaints.values():
            label = in_language(complaint.label, lang)
            card = complaint_card(catalog, complaint, lang)
            yield _item(SearchType.COMPLAINT, complaint.id, label, card=card)


def _item(
    found_type: SearchType,
    record_id: str,
    label: str,
    area: str | None = None,
    card: ComplaintCard | None = None,
) -> SearchItem:
    return SearchItem(type=found_type, id=record_id, area=area, label=label, matched="", card=card)


def complaint_card(catalog: Catalog, complaint: Complaint, lang: str) -> ComplaintCard:
    said = catalog.in_language(complaint, lang)
    return ComplaintCard(
        topic=said.topic,
        evidence=said.evidence,
        caution=said.caution,
        see_a_clinician=said.see_a_clinician,
        routine=said.routine,
        body_area=said.body_area,
        notice=wording(lang).gettext(EVIDENCE_LINE),
    )


def _around_matched(piece: str) -> tuple[str, str]:
    before, _, after = piece.partition(_MATCHED)
    return f'{before}"matched":', after
