"""What the templates are given: records as the API presents them, cut to what a page says.

One shape serves two hands: the server fills a zone's own page with it, and lib/panel-view.js makes
the same shape from the API's answer for the explorer's panel.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from solemap.api.models.zone import ZoneItem
from solemap.api.paths import explorer_page
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site, in_language
from solemap.charts.naming import short_label
from solemap.data.models.body_system import BodySystem
from solemap.data.models.vocabulary import Foot, Sourcing, View
from solemap.data.nearest import nearest

# The order a body is read in, and what each colour family is called in a legend.
FAMILY_NAMES = {
    "head-and-senses": "head and senses",
    "bones-and-muscles": "bones and muscles",
    "heart-and-lungs": "heart and lungs",
    "digestion": "digestion",
    "glands": "glands",
    "urinary-and-reproductive": "urinary and reproductive",
    "lymph-and-defence": "lymph and defence",
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
    who: str = ""
    skin: str = ""
    blank: bool = False


BLANK_ROW = Row(label="…", title="…")
BLANK_PANEL = PanelView("…", "", *((BLANK_ROW,),) * 6, blank=True)


# Who puts a zone there, as the panel says it; a single source has a line of its own.
WHO_WORDS = {
    Sourcing.BOTH: "Both schools put it here.",
    Sourcing.ONE: "One school puts it here.",
    Sourcing.DISPUTED: "The schools differ.",
    Sourcing.SINGLE: "",
}


@dataclass(frozen=True)
class Switch:
    """One place of a switch: what it is called, and the page that shows it."""

    id: str
    label: str
    page: str
    is_on: bool


VIEW_LABELS = {
    View.PLANTAR: "Sole",
    View.DORSAL: "Top",
    View.MEDIAL: "Inner side",
    View.LATERAL: "Outer side",
}


def under_the_skin(item: ZoneItem) -> str:
    """What lies there, each thing once, as one sentence's worth of words."""
    found = [name for placement in item.placements for name in placement.under_the_skin]
    words = ", ".join(dict.fromkeys(found))
    return words[:1].upper() + words[1:]


def as_sentences(*texts: str | None) -> str:
    """What sources say in fragments, as sentences."""
    said = [text[0].upper() + text[1:] for text in texts if text]
    return " ".join(text if text[-1] in ".!?" else f"{text}." for text in said)


@dataclass(frozen=True)
class PageViews:
    """Every view that pages need. `root` is the path that all addresses begin with."""

    site: Site
    presenter: Presenter
    root: str

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
        return tuple(self.entry(item) for item in sorted(items, key=lambda item: item.label))

    def groups(self, view: View, tradition: str) -> tuple[ZoneGroup, ...]:
        """All zones of a chart, by body system: systems of one family stand together."""
        zones = self.site.catalog.zones_of_tradition(tradition)
        entries = self.entries(
            zone.id
            for zone in zones
            if any(placement.view is view for placement in zone.placements)
        )
        found = []
        for system in self._systems_in_order():
            of_system = tuple(
                entry
                for entry in entries
                if self.presenter.zones[entry.id].body_system == system.id
            )
            if of_system:
                found.append(ZoneGroup(system.id, in_language(system.label, "en"), of_system))
        return tuple(found)

    def _systems_in_order(self) -> list[BodySystem]:
        order = list(FAMILY_NAMES)
        systems = self.site.catalog.body_systems.values()
        return sorted(systems, key=lambda system: (order.index(system.family), system.id))

    def panel(self, item: ZoneItem) -> PanelView:
        return PanelView(
            label=item.label,
            page=f"{self.root}/zones/{item.id}",
            places=tuple(Row(words=placement.words) for placement in item.placements),
            techniques=tuple(
                Row(
                    label=technique.label,
                    page=f"{self.root}/techniques/{technique.id}",
                    how=as_sentences(technique.direction, technique.amount),
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
            who=WHO_WORDS[item.sourcing],
            skin=under_the_skin(item),
        )

    def view_switch(self, shown: View, tradition: str) -> tuple[Switch, ...]:
        return tuple(
            Switch(view.value, label, self.root + explorer_page(view, tradition), view is shown)
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
        }
        if kind not in labels:
            kind, given = "areas", given or kind
        return tuple(
            Row(label=labels[kind][key], page=f"{self.root}/{kind}/{key}")
            for key in nearest(given, labels[kind])
        )
