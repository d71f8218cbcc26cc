"""The templates of every page, and what each of them may say: one set speaks every language."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from solemap.api.page_views import FAMILY_NAMES
from solemap.charts.backdrop import THEMES, backdrop_path
from solemap.charts.view_words import place_title
from solemap.data.models.agreement import Camp
from solemap.data.models.vocabulary import Foot, View
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE, SORE_SPOT, WHEN_TO_STOP
from solemap.data.wording import wording

FRONTEND = Path(__file__).parents[1] / "frontend"


@pass_context
def _listed(context: Context, items: Iterable[str]) -> str:
    return wording(context["lang"]).listed(items)


def _in_table(key: str, table: Mapping[str, str]) -> str:
    return table.get(key, key)


def _place_title(camp: Camp) -> str:
    return place_title(camp.view, camp.feet)


def _soles(tradition: str) -> tuple[dict[str, str], ...]:
    """Where the pictures of both soles with a tradition's zones are, by theme."""
    return tuple(
        {theme.value: backdrop_path(theme, tradition, View.PLANTAR, foot) for theme in THEMES}
        for foot in (Foot.RIGHT, Foot.LEFT)
    )


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
        "soles": _soles,
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
