"""What every presenter needs: the knowledge, the shapes, and how links begin."""

from dataclasses import dataclass
from functools import cached_property

from solemap.api.queries import LANGUAGES, LanguageCode
from solemap.charts.geometry.body_map import BodyMap
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog


@dataclass(frozen=True)
class Site:
    catalog: Catalog
    foot_map: FootMap
    base_url: str
    tracker: str = ""
    # In which pages are offered.
    languages: tuple[LanguageCode, ...] = LANGUAGES

    @cached_property
    def body_map(self) -> BodyMap:
        """Laid when it is first asked for: a start does not pay for it."""
        return BodyMap(self.catalog)

    def api(self, path: str) -> str:
        return f"{self.base_url}/api/v1/{path}"

    def page(self, path: str) -> str:
        return f"{self.base_url}/{path}"

    def chart(self, view: str, foot: str, query: str) -> str:
        return f"{self.base_url}/charts/{view}-{foot}.svg?{query}"


def in_language(texts: dict[str, str], lang: str) -> str:
    """The text in a language, or in English where it is not translated yet."""
    return texts.get(lang) or texts["en"]
