"""The `Link` and `Content-Language` of an answer, where they follow from its address alone.

Put on in one place, behind every route: a page leads to its data, data to their page, both to the
licence and the description. What depends on a query, such as `next`, the route itself adds.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from solemap.api.answer import RawAnswer
from solemap.api.headers import Header
from solemap.api.languages import ENGLISH, split_language

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
API = "/api/v1"
DESCRIPTION = "/openapi.json"
REFERENCE = "/docs"
HTML, JSON = "text/html", "application/json"
DOWNLOADS = {"json": JSON, "csv": "text/csv", "geojson": "application/geo+json"}
# Of these a sentence or a label is read; a style or a drawing in `/assets/` has no language.
WORDED = (HTML, JSON, "application/problem+json")
# Addresses whose links are kept. A finished answer is kept with its own.
MOST_KNOWN = 1024


def link(target: str, relation: str, media_type: str = "") -> str:
    """One value of a `Link` header, RFC 8288."""
    ending = f'; type="{media_type}"' if media_type else ""
    return f'<{target}>; rel="{relation}"{ending}'


class Links:
    """`canonical` are the paths that may be pointed at."""

    def __init__(self, base_url: str, canonical: Iterable[str]) -> None:
        self._base_url = base_url
        self._canonical = frozenset(canonical)
        self._links = lru_cache(maxsize=MOST_KNOWN)(self._put_together)

    def __call__(self, raw: RawAnswer) -> RawAnswer:
        named = dict(raw.headers)
        added: list[Header] = []
        if b"content-language" not in named and raw.media_type.startswith(WORDED):
            added.append((b"content-language", split_language(raw.path)[0].encode()))
        links = self._links(raw.path) if raw.is_whole else ""
        own = named.get(b"link", b"").decode("latin-1")
        if links or own:
            value = ", ".join(part for part in (own, links) if part)
            added.append((b"link", value.encode("latin-1")))
        if not added:
            return raw
        kept = tuple(header for header in raw.headers if header[0] != b"link")
        return replace(raw, headers=(*kept, *added))

    def _put_together(self, path: str) -> str:
        return ", ".join(self._made(path))

    def _made(self, path: str) -> Iterable[str]:
        if path.startswith("/assets/"):
            return
        for target, media_type in self._alternates(path):
            yield link(self._base_url + target, "alternate", media_type)
        if path.startswith(API):
            yield link(self._base_url + DESCRIPTION, "describedby", JSON)
        if path == API:
            yield link(self._base_url + DESCRIPTION, "service-desc", JSON)
            yield link(self._base_url + REFERENCE, "service-doc", HTML)
        if path.startswith((API, "/charts/")) or path in self._canonical:
            yield link(LICENCE, "license")

    def _alternates(self, path: str) -> Iterable[tuple[str, str]]:
        """The same in another form: a page's data, the data's page, the other downloads."""
        lang, path = split_language(path)
        if lang != ENGLISH:
            if API + path.rstrip("/") in self._canonical:
                yield f"{API}{path.rstrip('/')}?lang={lang}", JSON
            return
        form = path.removeprefix(f"{API}/download.")
        page = path.removeprefix(API) or "/"
        data = API + path.rstrip("/")
        if path in (DESCRIPTION, REFERENCE):
            yield (REFERENCE, HTML) if path == DESCRIPTION else (DESCRIPTION, JSON)
        elif form in DOWNLOADS:
            others = (other for other in DOWNLOADS if other != form)
            yield from ((f"{API}/download.{other}", DOWNLOADS[other]) for other in others)
        elif path.startswith(API) and page in self._canonical:
            yield page, HTML
        elif data in self._canonical:
            yield data, JSON
