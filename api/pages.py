"""What every page has in common: its language, its addresses, its chart, its template.

The only module that renders templates. A page inlines the light chart; its stylesheet recolours it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from solemap.api.languages import ENGLISH, ENGLISH_ONLY, in_language_path, language_of
from solemap.api.linked_data import linked_data
from solemap.api.page_templates import page_templates
from solemap.api.page_views import PageViews
from solemap.api.paths import (
    FIRST_TRADITION,
    FIRST_VIEW,
    NOT_FOUND_PAGE,
    indexed_paths,
    oembed_path,
)
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.api.queries import LanguageCode
from solemap.api.shared_view import SharedViews
from solemap.api.site_version import site_version
from solemap.charts.body_figure import render_body_figure
from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.figure_options import FigureOptions
from solemap.charts.stage import ChartFoot
from solemap.data.models.vocabulary import View
from solemap.data.wording import wording

SIX_STEP = "/massage/six-step"


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


def not_found_page(request: Request) -> HTMLResponse:
    """A wrong address, answered to a person: what is nearest, and the way back."""
    pages = pages_of(request)
    path = request.url.path
    # The page of an exported folder stands for every wrong address, so it names none.
    given = "" if path == NOT_FOUND_PAGE else path
    nearest_pages = pages.views.suggestions(given) if given else ()
    return pages.render("not_found.html", path, 404, given=given[:80], nearest=nearest_pages)
