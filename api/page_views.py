"""What the templates are given: records as the API presents them, cut to what a page says.

One shape serves two hands: the server fills a zone's own page with it, and lib/panel-view.js makes
the same shape from the API's answer for the explorer's panel.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from solemap.api.models.zone import ZoneItem
from solemap.api.paths import explorer_page
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.charts.naming import short_label
from solemap.charts.view_words import VIEW_LABELS
from solemap.data.catalog import Catalog
from solemap.data.models.body_system import BodySystem
from solemap.data.models.vocabulary import Foot, Sourcing, View
from solemap.data.nearest import nearest
from solemap.data.wording import N_, Wording

# The order a body is read in, and what each colour family is called in a legend.
FAMILY_NAMES = {
    "head-and-senses": N_("head and senses"),
    "bones-and-muscles": N_("bones and muscles"),
    "heart-and-lungs": N_("heart and lungs"),
    "digestion": N_("digestion"),
    "glands": N_("glands"),
    "urinary-and-reproductive": N_("urinary and reproductive"),
    "lymph-and-defence": N_("lymph and defence"),
}


@dataclass(frozen=True)
class ZoneEntry:
    """A zone in a list: its name, its swatch, its feet."""

    id: str
    label: str
    family: str
    sourcing: str
    feet: tuple[str, ...]
    techniques: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class ZoneGroup:
    """The zones of one body system."""

    id: str
    label: str
    entries: tuple[ZoneEntry, ...]


@dataclass(frozen=True)
class Row:
    """One line of a panel's list: what it says and where it leads."""

    label: str = ""
    title: str = ""
    words: str = ""
    page: str = ""
    how: str = ""
    read: str = ""
    school: str = ""
    standing: str = ""


@dataclass(frozen=True)
class PanelView:
    """What a panel says. `blank` prints every row once, for the script to fill."""

    label: str
    page: str
    places: tuple[Row, ...]
    techniques: tuple[Row, ...]
    sources: tuple[Row, ...]
    related: tuple[Row, ...]
    others: tuple[Row, ...]
    schools: tuple[Row, ...]
    feet: tuple[str, ...] = ()
    only: str = ""
    single: bool = False
    sourcing: str = ""
    skin: str = ""
    spared: bool = False
    blank: bool = False


BLANK_ROW = Row(label="…", title="…")
BLANK_PANEL = PanelView("…", "", *((BLANK_ROW,),) * 6, blank=True)


@dataclass(frozen=True)
class Switch:
    """One place of a switch: what it is called, and the page that shows it."""

    id: str
    label: str
    page: str
    is_on: bool


def under_the_skin(item: ZoneItem, words: Wording) -> str:
    """What lies there, each thing once, as one sentence's worth of words."""
    found = [name for placement in item.placements for name in placement.under_the_skin]
    text = words.listed(dict.fromkeys(found))
    return text[:1].upper() + text[1:]


def in_one_line(*texts: str | None) -> str:
    """What sources say in fragments, one behind the other."""
    said = [text[0].upper() + text[1:] for text in texts if text]
    return " · ".join(text.removesuffix(".").rstrip("。।") for text in said)


def systems_in_order(catalog: Catalog) -> list[BodySystem]:
    """Systems of one family stand together."""
    order = list(FAMILY_NAMES)
    systems = catalog.body_systems.values()
    return sorted(systems, key=lambda system: (order.index(system.family), system.id))


@dataclass(frozen=True)
class PageViews:
    """Every view that pages need. `root` is the path that the addresses of pages begin with."""

    site: Site
    presenter: Presenter
    root: str
    words: Wording

    def entry(self, item: ZoneItem) -> ZoneEntry:
        return ZoneEntry(
            id=item.id,
            label=item.label,
            family=item.family,
            sourcing=item.sourcing.value,
            feet=tuple(foot.value for foot in item.feet),
            techniques=tuple(dict.fromkeys(technique.id for technique in item.techniques)),
            words=tuple(placement.words for placement in item.placements),
        )

    def entries(self, zone_ids: Iterable[str]) -> tuple[ZoneEntry, ...]:
        """In the order of their names, as people look for them."""
        items = [self.presenter.zones[zone_id] for zone_id in zone_ids]
        return tuple(self.entry(item) for item in sorted(items, key=self._by_name))

    def _by_name(self, item: ZoneItem) -> tuple[str | bytes, str]:
        return self.words.sort_key(item.label)

    def groups(self, view: View, tradition: str) -> tuple[ZoneGroup, ...]:
        """All zones of a chart, by body system: systems of one family stand together."""
        zones = self.site.catalog.zones_of_tradition(tradition)
        entries = self.entries(
            zone.id
            for zone in zones
            if any(placement.view is view for placement in zone.placements)
        )
        found = []
        for system in systems_in_order(self.site.catalog):
            of_system = tuple(
                entry
                for entry in entries
                if self.presenter.zones[entry.id].body_system == system.id
            )
            if of_system:
                found.append(
                    ZoneGroup(system.id, self.presenter.systems[system.id].label, of_system)
                )
        return tuple(found)

    def panel(self, item: ZoneItem) -> PanelView:
        return PanelView(
            label=item.label,
            page=f"{self.root}/zones/{item.id}",
            places=tuple(Row(words=placement.words) for placement in item.placements),
            techniques=tuple(
                Row(
                    label=technique.label,
                    page=f"{self.root}/techniques/{technique.id}",
                    how=in_one_line(technique.direction, technique.amount),
                )
                for technique in item.techniques
            ),
            sources=tuple(
                Row(title=source.title, page=f"{self.root}/sources/{source.id}", read=source.read)
                for source in item.sources
            ),
            related=self._related(item),
            others=tuple(
                Row(
                    label=other.label,
                    words="; ".join(other.words),
                    page=f"{self.root}/zones/{other.zone}",
                )
                for other in item.others
            ),
            schools=tuple(
                Row(school=said.school, standing=said.standing.value)
                for said in item.agreement.schools
            ),
            feet=tuple(foot.value for foot in (Foot.RIGHT, Foot.LEFT) if foot in item.feet),
            single=item.sourcing is Sourcing.SINGLE,
            sourcing=item.sourcing.value,
            skin=under_the_skin(item, self.words),
            spared=bool(item.cautions),
        )

    def view_switch(self, shown: View, tradition: str) -> tuple[Switch, ...]:
        return tuple(
            Switch(
                view.value,
                self.words.gettext(label),
                self.root + explorer_page(view, tradition),
                view is shown,
            )
            for view, label in VIEW_LABELS.items()
        )

    def tradition_switch(self, view: View, shown: str) -> tuple[Switch, ...]:
        """Their short names: what stands in brackets is said under the list."""
        return tuple(
            Switch(
                key,
                short_label(item.label),
                self.root + explorer_page(view, key),
                key == shown,
            )
            for key, item in self.presenter.traditions.items()
        )

    def first_view(self, zone_ids: Iterable[str]) -> View:
        """The view in which the zones are drawn first; the sole where there are none."""
        places = [place for key in zone_ids for place in self.presenter.zones[key].placements]
        return min((place.view for place in places), key=list(View).index, default=View.PLANTAR)

    def _related(self, item: ZoneItem) -> tuple[Row, ...]:
        found = [
            zone_id
            for key, zone_ids in item.neighbours.items()
            if key.startswith(item.placements[0].view.value)
            for zone_id in zone_ids
        ]
        zones = [self.presenter.zones[zone_id] for zone_id in dict.fromkeys(found)]
        return tuple(Row(label=zone.label, page=f"{self.root}/zones/{zone.id}") for zone in zones)

    def suggestions(self, path: str) -> tuple[Row, ...]:
        """The pages nearest to one that is not there: of its own kind first, then zones by name."""
        kind, _, given = path.strip("/").partition("/")
        labels = {
            "zones": {key: item.label for key, item in self.presenter.zones.items()},
            "areas": {key: item.label for key, item in self.presenter.areas.items()},
            "techniques": {key: item.label for key, item in self.presenter.techniques.items()},
            "traditions": {key: item.label for key, item in self.presenter.traditions.items()},
            "sources": {key: item.title for key, item in self.presenter.sources.items()},
            "systems": {key: item.label for key, item in self.presenter.systems.items()},
        }
        if kind not in labels:
            kind, given = "areas", given or kind
        return tuple(
            Row(label=labels[kind][key], page=f"{self.root}/{kind}/{key}")
            for key in nearest(given, labels[kind])
        )
