"""What a page shows where it is shown elsewhere: a frame, a picture, a sentence that stands alone.

oEmbed, Open Graph, the dialog that gives the lines to copy: all of them say what is said here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

from solemap.api.paths import FIRST_TRADITION, FIRST_VIEW, frame_path
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.charts.stage import ChartFoot
from solemap.charts.view_words import place_title
from solemap.data.models.vocabulary import View
from solemap.data.wording import wording

ENGLISH = "en"
# What an address may select, in the order in which it is written.
SELECTING = ("zone", "area", "technique", "layers")
# What a page reads of a query; the rest, such as `utm_…`, the world has added.
READ = ("view", "foot", "tradition", *SELECTING)


@dataclass(frozen=True)
class SharedView:
    """One page, as others show it. Every address is absolute."""

    lang: str
    page: str
    kind: str
    name: str
    title: str
    words: str
    alt: str
    frame: str
    picture: str
    picture_tall: str
    view: View
    foot: ChartFoot
    tradition: str
    zone: str | None = None
    area: str | None = None


@dataclass(frozen=True)
class _Selected:
    """What is on the chart, before anything is said of it."""

    view: View = FIRST_VIEW
    foot: ChartFoot = ChartFoot.BOTH
    tradition: str = FIRST_TRADITION
    zone: str | None = None
    area: str | None = None
    technique: str | None = None
    layers: str | None = None


class SharedViews:
    """`pages` are the paths of all pages, in every language."""

    def __init__(
        self, site: Site, presenters: Mapping[str, Presenter], pages: Iterable[str]
    ) -> None:
        self._site = site
        self._presenters = presenters
        self._pages = frozenset(pages)

    def find(self, path: str, query: str = "") -> SharedView | None:
        """The page at a path; None where there is none. An address says more by its query."""
        path = path.rstrip("/") or "/"
        if path not in self._pages and f"{path}/" not in self._pages:
            return None
        return self.describe(path, query)

    def describe(self, path: str, query: str = "") -> SharedView:
        """The same of a path that is known to be in order."""
        lang, inner = self._language_of(path)
        selected = self._at(tuple(inner.strip("/").split("/")), dict(parse_qsl(query)))
        return self._shown(path, query, lang, selected)

    def _language_of(self, path: str) -> tuple[str, str]:
        first, _, rest = path.removeprefix("/").partition("/")
        is_language = first in self._presenters and first != ENGLISH
        return (first, f"/{rest}") if is_language else (ENGLISH, path)

    def _at(self, parts: tuple[str, ...], asked: Mapping[str, str]) -> _Selected:
        match parts:
            case ("",):
                return self._asked_for(_Selected(), asked)
            case ("views", view, *tradition):
                shown = _Selected(view=View(view), tradition=_first(tradition, FIRST_TRADITION))
                return self._asked_for(shown, asked)
            case ("embed", chart, *tradition):
                view, _, foot = chart.partition("-")
                shown = _Selected(View(view), ChartFoot(foot), _first(tradition, FIRST_TRADITION))
                return replace(self._asked_for(shown, asked), view=shown.view, foot=shown.foot)
            case ("zones", zone):
                return self._of_zone(zone)
            case ("areas", area):
                return self._of_area(area)
            case ("techniques", technique):
                return _Selected(technique=technique)
            case ("traditions", tradition_id):
                return _Selected(tradition=tradition_id)
            case _:
                return _Selected()

    def _asked_for(self, shown: _Selected, asked: Mapping[str, str]) -> _Selected:
        """What the page's script makes of the query; what is not there is left out."""
        catalog = self._site.catalog
        view, foot, tradition = asked.get("view"), asked.get("foot"), asked.get("tradition")
        if view in self._site.foot_map.views:
            shown = replace(shown, view=View(view))
        if tradition is not None and tradition in catalog.traditions:
            shown = replace(shown, tradition=tradition)
        if asked.get("layers") == "bones":
            shown = replace(shown, layers="bones")
        if asked.get("technique") in catalog.techniques:
            shown = replace(shown, technique=asked["technique"])
        if asked.get("area") in catalog.areas:
            shown = replace(shown, area=asked["area"])
        if asked.get("zone") in catalog.zones:
            of_zone = self._of_zone(asked["zone"], shown.view)
            shown = replace(of_zone, layers=shown.layers)
        return replace(shown, foot=ChartFoot(foot)) if foot in set(ChartFoot) else shown

    def _of_zone(self, zone_id: str, view: View | None = None) -> _Selected:
        item = self._presenters[ENGLISH].zones[zone_id]
        views = [placement.view for placement in item.placements]
        shown = view if view in views else views[0]
        feet = tuple(dict.fromkeys(place.foot for place in item.placements if place.view is shown))
        foot = ChartFoot.BOTH if len(feet) > 1 else ChartFoot(feet[0].value)
        return _Selected(shown, foot, item.tradition, zone=item.id)

    def _of_area(self, area_id: str) -> _Selected:
        zones = self._presenters[ENGLISH].areas[area_id].zones
        if not zones:
            return _Selected(area=area_id)
        return replace(self._of_zone(zones[0]), area=area_id)

    def _shown(self, path: str, query: str, lang: str, selected: _Selected) -> SharedView:
        site = self._site
        home = "" if lang == ENGLISH else f"/{lang}"
        frame = f"{home}{_frame_path(selected)}"
        picture = self._picture(selected)
        kind, name, words = self._said(lang, selected)
        # Translators may order the two otherwise.
        title = wording(lang).gettext("{name}: {kind}").format(name=name, kind=kind)
        kept = [(key, value) for key, value in parse_qsl(query) if key in READ]
        page = f"{site.base_url}{path}" + (f"?{urlencode(kept)}" if kept else "")
        return SharedView(
            lang=lang,
            page=page,
            kind=kind,
            name=name,
            title=title,
            words=words,
            alt=wording(lang).gettext("Drawing of the foot. {words}").format(words=words),
            frame=f"{site.base_url}{frame}{_frame_query(selected)}",
            picture=site.page(f"pictures/wide/{picture}.png"),
            picture_tall=site.page(f"pictures/tall/{picture}.png"),
            view=selected.view,
            foot=selected.foot,
            tradition=selected.tradition,
            zone=selected.zone,
            area=selected.area,
        )

    def _picture(self, selected: _Selected) -> str:
        if selected.zone:
            return f"zones/{selected.zone}"
        return f"views/{selected.view.value}/{selected.tradition}"

    def _said(self, lang: str, selected: _Selected) -> tuple[str, str, str]:
        """What it is, what it is of, and a sentence that makes sense where nothing else is seen."""
        _ = wording(lang).gettext
        known = self._presenters[lang]
        tradition = known.traditions[selected.tradition].label
        chart = _("foot reflexology chart")
        if selected.area:
            agreed = _("Where published charts place it on the foot, and who agrees.")
            return chart, known.areas[selected.area].label, agreed
        if selected.zone:
            item = known.zones[selected.zone]
            words = [place.words for place in item.placements if place.view is selected.view]
            said = _("The {tradition} places it here: {place}.")
            return chart, item.label, said.format(tradition=tradition, place="; ".join(words))
        if selected.technique:
            label = known.techniques[selected.technique].label
            used = _("Where published sources use it on the foot.")
            return _("foot massage technique"), label, used
        said = _("What the {tradition} places where on the foot.").format(tradition=tradition)
        return chart, _(place_title(selected.view, selected.foot.feet)), said


def _frame_path(selected: _Selected) -> str:
    return frame_path(selected.view, selected.foot, selected.tradition)


def _frame_query(selected: _Selected) -> str:
    given = {name: getattr(selected, name) for name in SELECTING}
    # The zone says it more exactly.
    if selected.zone:
        given["area"] = None
    text = urlencode({name: value for name, value in given.items() if value})
    return f"?{text}" if text else ""


def _first(given: list[str], otherwise: str) -> str:
    return given[0] if given else otherwise
