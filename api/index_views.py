"""What the pages that lead to the others are given: records in groups, in the order of a reader."""

from dataclasses import dataclass

from markupsafe import Markup

from solemap.api.compare_views import found_of
from solemap.api.language_names import language_names
from solemap.api.models.records import AreaItem, SourceItem, SystemItem, TechniqueItem
from solemap.api.page_views import systems_in_order
from solemap.api.paths import FIRST_TRADITION, FIRST_VIEW
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.charts.little_feet import draw_zones, outline_symbol
from solemap.charts.theme import THEMES, ThemeName
from solemap.data.models.technique import Primitive
from solemap.data.wording import Wording

THEME = THEMES[ThemeName.LIGHT]
# What a source may be read for: what the map is made of first.
READ_FOR = ("charts", "tradition", "technique", "safety", "evidence")


@dataclass(frozen=True)
class AreaEntry:
    """A part of the body in a list, and what the comparison of charts comes to."""

    id: str
    label: str
    family: str
    found: str


@dataclass(frozen=True)
class SystemEntry:
    """A body system and its areas by name."""

    id: str
    label: str
    family: str
    areas: tuple[AreaEntry, ...]


@dataclass(frozen=True)
class Movement:
    """One of the movements that hands make, and the techniques made of it."""

    id: str
    techniques: tuple[TechniqueItem, ...]


@dataclass(frozen=True)
class SourceEntry:
    """A source in a list. `languages`: each code that it is in, and what that is called."""

    id: str
    title: str
    year: int | None
    languages: tuple[tuple[str, str], ...]
    zones: int


@dataclass(frozen=True)
class SourceGroup:
    """The sources that were read for one thing."""

    id: str
    sources: tuple[SourceEntry, ...]


@dataclass(frozen=True)
class IndexViews:
    site: Site
    presenter: Presenter
    words: Wording

    def systems(self) -> tuple[SystemEntry, ...]:
        return tuple(self.system(system.id) for system in systems_in_order(self.site.catalog))

    def system(self, system_id: str) -> SystemEntry:
        item = self.presenter.systems[system_id]
        areas = sorted(
            (self.presenter.areas[area] for area in item.areas),
            key=lambda area: self.words.sort_key(area.label),
        )
        entries = tuple(
            AreaEntry(area.id, area.label, area.family, found_of(area.agreement).value)
            for area in areas
        )
        return SystemEntry(item.id, item.label, item.family, entries)

    def drawn_areas(self, system_id: str) -> tuple[str, ...]:
        """Those of a system that have a place on some chart."""
        return tuple(area.id for area in self._areas(system_id) if area.zones)

    def figured_areas(self, system_id: str) -> tuple[str, ...]:
        """Those of a system that are on the body figure."""
        return tuple(area.id for area in self._areas(system_id) if area.figure)

    def _areas(self, system_id: str) -> tuple[AreaItem, ...]:
        item: SystemItem = self.presenter.systems[system_id]
        return tuple(self.presenter.areas[area] for area in item.areas)

    def outlines(self) -> Markup:
        """The contour that every little pair of soles uses."""
        # Drawn by ourselves, as every chart is.
        return Markup(outline_symbol(self.site.foot_map, FIRST_VIEW, THEME).tostring())  # noqa: S704

    def little_feet(self, system: SystemEntry) -> Markup:
        zones = [
            zone
            for area in self.presenter.systems[system.id].areas
            for zone in self.site.catalog.zones_of_area(area)
            if zone.tradition == FIRST_TRADITION
        ]
        fill = THEME.fill(system.family)
        drawn = draw_zones(self.site.foot_map, FIRST_VIEW, zones, fill, system.label)
        # The SVG writer escapes every text in it.
        return Markup(drawn)  # noqa: S704

    def movements(self) -> tuple[Movement, ...]:
        """In the order of what most techniques are made of."""
        found: dict[Primitive, list[TechniqueItem]] = {primitive: [] for primitive in Primitive}
        for item in sorted(
            self.presenter.techniques.values(), key=lambda one: self.words.sort_key(one.label)
        ):
            found[item.primitive].append(item)
        return tuple(
            Movement(primitive.value, tuple(items)) for primitive, items in found.items() if items
        )

    def sources(self) -> tuple[SourceGroup, ...]:
        entries: dict[str, list[SourceEntry]] = {about: [] for about in READ_FOR}
        for item in sorted(
            self.presenter.sources.values(), key=lambda one: self.words.sort_key(one.title)
        ):
            entries[item.about].append(self._source(item))
        return tuple(SourceGroup(about, tuple(found)) for about, found in entries.items() if found)

    def _source(self, item: SourceItem) -> SourceEntry:
        codes = tuple(filter(None, (item.language or "").split("/")))
        names = language_names(codes, self.words.lang)
        languages = tuple(zip(codes, names, strict=True))
        return SourceEntry(item.id, item.title, item.year, languages, len(item.zones))
