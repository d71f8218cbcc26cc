"""Every record as the API answers it, made once a language and repeated."""

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from solemap.api.models.care import CautionItem, EvidenceItem, PreflightItem, StopSignItem
from solemap.api.models.listing import Item
from solemap.api.models.records import (
    AreaItem,
    SourceItem,
    SystemItem,
    TechniqueItem,
    TraditionItem,
)
from solemap.api.models.routine import RoutineItem
from solemap.api.models.zone import ZoneItem
from solemap.api.presenters.care import (
    present_caution,
    present_evidence,
    present_preflight,
    present_stop_sign,
)
from solemap.api.presenters.records import (
    present_area,
    present_source,
    present_system,
    present_technique,
    present_tradition,
)
from solemap.api.presenters.routine import present_routine
from solemap.api.presenters.site import Site
from solemap.api.presenters.zone import present_zone
from solemap.data.models.record import Record

RecordT = TypeVar("RecordT", bound=Record)
ItemT = TypeVar("ItemT", bound=Item)


class Presenter:
    """All items of one site in one language, by id, in the catalog's order."""

    def __init__(self, site: Site, lang: str) -> None:
        self._site = site
        self._lang = lang

    @cached_property
    def zones(self) -> Mapping[str, ZoneItem]:
        return self._all(self._site.catalog.zones, present_zone)

    @cached_property
    def areas(self) -> Mapping[str, AreaItem]:
        return self._all(self._site.catalog.areas, present_area)

    @cached_property
    def techniques(self) -> Mapping[str, TechniqueItem]:
        return self._all(self._site.catalog.techniques, present_technique)

    @cached_property
    def traditions(self) -> Mapping[str, TraditionItem]:
        return self._all(self._site.catalog.traditions, present_tradition)

    @cached_property
    def sources(self) -> Mapping[str, SourceItem]:
        return self._all(self._site.catalog.sources, present_source)

    @cached_property
    def systems(self) -> Mapping[str, SystemItem]:
        return self._all(self._site.catalog.body_systems, present_system)

    @cached_property
    def cautions(self) -> Mapping[str, CautionItem]:
        return self._all(self._site.catalog.cautions, present_caution)

    @cached_property
    def stop_signs(self) -> Mapping[str, StopSignItem]:
        return self._all(self._site.catalog.stop_signs, present_stop_sign)

    @cached_property
    def preflight(self) -> Mapping[str, PreflightItem]:
        return self._all(self._site.catalog.preflight, present_preflight)

    @cached_property
    def evidence(self) -> Mapping[str, EvidenceItem]:
        return self._all(self._site.catalog.evidence, present_evidence)

    @cached_property
    def routines(self) -> Mapping[str, RoutineItem]:
        return self._all(self._site.catalog.routines, present_routine)

    def _all(
        self, records: Mapping[str, RecordT], present: Callable[[Site, RecordT, str], ItemT]
    ) -> Mapping[str, ItemT]:
        catalog, lang = self._site.catalog, self._lang
        items = {
            key: present(self._site, catalog.in_language(record, lang), lang)
            for key, record in records.items()
        }
        return MappingProxyType(items)
