"""Pages that are whole before any script runs: the explorer, one page a record, the frame.

The only module that renders templates. A page inlines the light chart; its stylesheet recolours it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from solemap.api.languages import ENGLISH, ENGLISH_ONLY, in_language_path, language_of
from solemap.api.linked_data import linked_data
from solemap.api.modules import modules_of
from solemap.api.page_views import BLANK_PANEL, FAMILY_NAMES, PageViews
from solemap.api.paths import (
    FIRST_TRADITION,
    FIRST_VIEW,
    NOT_FOUND_PAGE,
    explorer_page,
    indexed_paths,
    oembed_path,
)
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.api.queries import LanguageCode
from solemap.api.ready_claim import TAUGHT_TITLE, ready_claim, tracker_address
from solemap.api.shared_view import SharedViews
from solemap.api.site_version import site_version
from solemap.charts.body_figure import FigureOptions, render_body_figure
from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.stage import ChartFoot
from solemap.charts.view_words import VIEW_LABELS, VIEW_TITLES, place_title
from solemap.data.models.agreement import Camp
from solemap.data.models.vocabulary import View
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE, SORE_SPOT, WHEN_TO_STOP
from solemap.data.wording import wording

FRONTEND = Path(__file__).parents[1] / "frontend"
SIX_STEP = "/massage/six-step"

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@pass_context
def _listed(context: Context, items: Iterable[str]) -> str:
    return wording(context["lang"]).listed(items)


def _in_table(key: str, table: Mapping[str, str]) -> str:
    return table.get(key, key)


def _place_title(camp: Camp) -> str:
    return place_title(camp.view, camp.feet)


@lru_cache(maxsize=1)
def page_templates() -> Environment:
    """Escapes everything; an unknown name in a template is an error, not an empty string."""
    loader = FileSystemLoader(FRONTEND / "templates")
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    # One set of templates speaks every language: a page's `lang` says which.
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        _gettext, _ngettext, newstyle=True, pgettext=_pgettext, npgettext=_npgettext
    )
    environment.filters |= {"listed": _listed, "in_table": _in_table, "place_title": _place_title}
    environment.globals |= {
        "evidence_line": EVIDENCE_LINE,
        "attribution": ATTRIBUTION,
        "families": tuple(FAMILY_NAMES.items()),
        "sore_spot": SORE_SPOT,
        "when_to_stop": WHEN_TO_STOP,
    }
    return environment


@pass_context
def _gettext(context: Context, text: str) -> str:
    return wording(context["lang"]).gettext(text)


@pass_context
def _pgettext(context: Context, about: str, text: str) -> str:
    return wording(context["lang"]).pgettext(about, text)


@pass_context
def _ngettext(context: Context, one: str, many: str, number: int) -> str:
    return wording(context["lang"]).ngettext(one, many, number)


@pass_context
def _npgettext(context: Context, about: str, one: str, many: str, number: int) -> str:
    return wording(context["lang"]).npgettext(about, one, many, number)


@dataclass(frozen=True)
class PageLanguage:
    """One place of the language switch: what it is called in its own language, and the page."""

    id: str
    endonym: str
    path: str


class Pages:
    """Renders the pages of one site in one language."""

    def __init__(
        self, site: Site, presenter: Presenter, lang: LanguageCode, shared_views: SharedViews
    ) -> None:
        self.site = site
        self.shared_views = shared_views
        self.lang = lang
        self.root = urlsplit(site.base_url).path
        # English needs no language in its addresses.
        self.home = self.root if lang == ENGLISH else f"{self.root}/{lang}"
        self.words = wording(lang)
        self.views = PageViews(site, presenter, self.home, self.words)
        self.presenter = presenter
        self._version = site_version(site)
        # The second door of the first screen, where the site has it.
        self.six_step = SIX_STEP if SIX_STEP in indexed_paths(site.catalog) else ""

    def render(self, template: str, path: str, status: int = 200, **values: Any) -> HTMLResponse:
        # base_url and path make the canonical address; home begins the addresses of pages, root
        # those of files and data, which have no language or have it elsewhere.
        text = page_templates().get_template(template)
        shared = self.shared_views.find(in_language_path(path, self.lang))
        standing: dict[str, Any] = {
            "base_url": self.site.base_url,
            "base_home": self.site.base_url + self.home.removeprefix(self.root),
            "root": self.root,
            "home": self.home,
            # What is said of the page elsewhere; a wrong address has nothing to show.
            "shared": shared,
            # Another language says itself in the query of `/oembed`.
            "oembed": self.site.base_url + oembed_path(path) if self.lang == ENGLISH else "",
            "oembed_path": oembed_path(path),
            # Where nothing may run there is no dialog.
            "embeds": shared is not None and not path.endswith("/docs"),
            "site_version": self._version,
            "data_version": self.site.catalog.version,
            "data_digest": self.site.catalog.digest[:12],
            "locale": self.site.catalog.locales.get(self.lang),
            "languages": self._languages(path) if status == 200 else (),
        }
        standing["linked_data"] = partial(linked_data, self.site, self.lang, path)
        html = text.render(**standing, lang=self.lang, path=path, **values)
        return HTMLResponse(html, status, {"content-language": self.lang})

    def _languages(self, path: str) -> tuple[PageLanguage, ...]:
        """The same page in every language; none where it is written in English only."""
        locales = self.site.catalog.locales
        if path in ENGLISH_ONLY:
            return ()
        return tuple(
            PageLanguage(lang, locales[lang].endonym, in_language_path(path, lang))
            for lang in self.site.languages
            if lang in locales
        )

    def chart(
        self,
        foot: ChartFoot = ChartFoot.BOTH,
        *,
        view: View = FIRST_VIEW,
        tradition: str = FIRST_TRADITION,
        highlight: Iterable[str] = (),
        technique: str | None = None,
        is_whole: bool = True,
    ) -> Markup:
        """A chart in the page. What is not whole draws what is lit, over a picture of the rest."""
        options = ChartOptions(
            view=view,
            foot=foot,
            tradition=tradition,
            highlight=tuple(highlight),
            technique=technique,
            lang=self.lang,
            site=None if is_whole else self.root,
        )
        catalog, foot_map = self.site.catalog, self.site.foot_map
        # Drawn by ourselves from checked records, every text in it escaped by the SVG writer.
        return Markup(render_chart(catalog, foot_map, options, base_url=self.home))  # noqa: S704

    def figure(self, *highlight: str) -> Markup:
        """The body figure, for the stylesheet to recolour as it does the chart. With something
        lit it is that, over a picture of the rest.
        """
        svg = self._figure_at_rest
        if highlight:
            options = FigureOptions(lang=self.lang, highlight=highlight, site=self.root)
            svg = render_body_figure(self.site.catalog, self.site.body_map, options, self.home)
        return Markup(svg)  # noqa: S704

    @cached_property
    def _figure_at_rest(self) -> str:
        options = FigureOptions(lang=self.lang)
        return render_body_figure(self.site.catalog, self.site.body_map, options, self.home)


async def get_pages(request: Request) -> Pages:
    """Made at the first page that is asked for in a language, kept with the app."""
    return pages_of(request)


def pages_of(request: Request) -> Pages:
    state, lang = request.app.state, language_of(request)
    if not hasattr(state, "pages"):
        state.pages = {}
    if lang not in state.pages:
        state.pages[lang] = Pages(state.site, state.presenters[lang], lang, state.shared_views)
    pages: Pages = state.pages[lang]
    return pages


PagesDep = Annotated[Pages, Depends(get_pages)]


@router.get("/")
async def get_explorer(pages: PagesDep) -> HTMLResponse:
    return _explorer(pages, FIRST_VIEW, FIRST_TRADITION)


@router.get("/views/{view}")
async def get_view(pages: PagesDep, view: View) -> HTMLResponse:
    return _explorer(pages, view, FIRST_TRADITION)


@router.get("/views/{view}/{tradition_id}")
async def get_view_of_tradition(pages: PagesDep, view: View, tradition_id: str) -> HTMLResponse:
    return _explorer(pages, view, pages.site.catalog.tradition(tradition_id).id)


def _explorer(pages: Pages, view: View, tradition: str) -> HTMLResponse:
    """Whole without a script. With one, the explorer takes drawing and list from the page of
    whatever view and tradition it is switched to.
    """
    groups = pages.views.groups(view, tradition)
    return pages.render(
        "explorer.html",
        explorer_page(view, tradition),
        chart=pages.chart(view=view, tradition=tradition),
        modules=modules_of("explorer.js"),
        groups=groups,
        sourcings={entry.sourcing for group in groups for entry in group.entries},
        zone_count=sum(len(group.entries) for group in groups),
        tradition_label=pages.presenter.traditions[tradition].label,
        view_label=pages.words.gettext(VIEW_LABELS[view]),
        view_title=VIEW_TITLES[view],
        is_first=(view, tradition) == (FIRST_VIEW, FIRST_TRADITION),
        six_step=pages.six_step,
        view_switch=pages.views.view_switch(view, tradition),
        tradition_switch=pages.views.tradition_switch(view, tradition),
        techniques=tuple(pages.presenter.techniques.values()),
        blank=BLANK_PANEL,
    )


@router.get("/explorer/{lang}/bones/{view}.svg")
async def get_bones(pages: PagesDep, lang: LanguageCode, view: View) -> Response:
    """What the explorer lays under a view's zones."""
    return _layer(pages, lang, view, Layer.BONES)


@router.get("/explorer/{lang}/grid/{view}.svg")
async def get_grid(pages: PagesDep, lang: LanguageCode, view: View) -> Response:
    """The guide lines of a view and their names."""
    return _layer(pages, lang, view, Layer.GRID, Layer.LABELS)


def _layer(pages: Pages, lang: LanguageCode, view: View, *layers: Layer) -> Response:
    options = ChartOptions(view=view, lang=lang, layers=layers)
    svg = render_chart(pages.site.catalog, pages.site.foot_map, options)
    return Response(svg, media_type="image/svg+xml")


@router.get("/zones/{zone_id}")
async def get_zone_page(pages: PagesDep, zone_id: str) -> HTMLResponse:
    zone = pages.site.catalog.zone(zone_id)
    item = pages.presenter.zones[zone.id]
    return pages.render(
        "zone.html",
        f"/zones/{zone.id}",
        chart=pages.chart(
            view=item.placements[0].view,
            tradition=zone.tradition,
            highlight=[zone.id],
            is_whole=False,
        ),
        explorer=pages.home + explorer_page(item.placements[0].view, zone.tradition),
        zone=item,
        area=pages.presenter.areas[zone.area],
        tradition=pages.presenter.traditions[zone.tradition],
        view=pages.views.panel(item),
        claim=ready_claim(item),
        tracker=tracker_address(
            pages.site.tracker,
            pages.words.gettext(TAUGHT_TITLE).format(name=item.label, zone=item.id),
            ready_claim(item),
        ),
    )


@router.get("/areas/{area_id}")
async def get_area_page(pages: PagesDep, area_id: str) -> HTMLResponse:
    area = pages.presenter.areas[pages.site.catalog.area(area_id).id]
    zones = pages.views.entries(area.zones)
    return pages.render(
        "area.html",
        f"/areas/{area.id}",
        chart=pages.chart(
            view=pages.views.first_view(area.zones),
            highlight=[area.id] if zones else [],
            is_whole=False,
        ),
        area=area,
        traditions=pages.presenter.traditions,
        figure=pages.figure(area.id) if area.figure else None,
        system=pages.presenter.systems[area.body_system],
        sources=pages.presenter.sources,
        zones=zones,
    )


@router.get("/techniques/{technique_id}")
async def get_technique_page(pages: PagesDep, technique_id: str) -> HTMLResponse:
    technique = pages.presenter.techniques[pages.site.catalog.technique(technique_id).id]
    return pages.render(
        "technique.html",
        f"/techniques/{technique.id}",
        chart=pages.chart(technique=technique.id, is_whole=False),
        technique=technique,
        zones=pages.views.entries(technique.zones),
        sources=[pages.presenter.sources[source] for source in technique.sources],
    )


@router.get("/traditions/{tradition_id}")
async def get_tradition_page(pages: PagesDep, tradition_id: str) -> HTMLResponse:
    tradition = pages.presenter.traditions[pages.site.catalog.tradition(tradition_id).id]
    zones = pages.site.catalog.zones_of_tradition(tradition.id)
    return pages.render(
        "tradition.html",
        f"/traditions/{tradition.id}",
        tradition=tradition,
        sources=[pages.presenter.sources[source] for source in tradition.sources],
        zones=pages.views.entries(zone.id for zone in zones),
    )


@router.get("/sources/{source_id}")
async def get_source_page(pages: PagesDep, source_id: str) -> HTMLResponse:
    source = pages.presenter.sources[pages.site.catalog.source(source_id).id]
    techniques = pages.presenter.techniques.values()
    return pages.render(
        "source.html",
        f"/sources/{source.id}",
        source=source,
        zones=pages.views.entries(source.zones),
        techniques=[technique for technique in techniques if source.id in technique.sources],
    )


@router.get("/about")
async def get_about_page(pages: PagesDep) -> HTMLResponse:
    return pages.render(
        "about.html",
        "/about",
        traditions=tuple(pages.presenter.traditions.values()),
        sources=sorted(pages.presenter.sources.values(), key=lambda source: source.title.lower()),
        version=pages.site.catalog.version,
    )


def not_found_page(request: Request) -> HTMLResponse:
    """A wrong address, answered to a person: what is nearest, and the way back."""
    pages = pages_of(request)
    path = request.url.path
    # The page of an exported folder stands for every wrong address, so it names none.
    given = "" if path == NOT_FOUND_PAGE else path
    nearest_pages = pages.views.suggestions(given) if given else ()
    return pages.render("not_found.html", path, 404, given=given[:80], nearest=nearest_pages)
