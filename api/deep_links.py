"""A page's head for an address that selects something: its oEmbed answer is of what is selected.

A page is one answer whatever the query, since its script does what the query says. Programs that
read no more than the head run no script: for them the links in it name the whole address.
"""

from dataclasses import replace
from html import escape
from urllib.parse import quote

from solemap.api.answer import RawAnswer
from solemap.api.paths import oembed_path
from solemap.api.shared_view import READ, SharedViews

# Units: characters. What a person selects is far shorter.
LONGEST_QUERY = 300


class DeepLinks:
    """Makes of a page, and of a query that selects something on it, that selection's page."""

    def __init__(self, base_url: str, views: SharedViews) -> None:
        self._base_url = base_url
        self._views = views

    def __call__(self, raw: RawAnswer, query: bytes) -> RawAnswer | None:
        """None where the query says nothing that the page's head would tell."""
        text = query.decode("latin-1")
        selects = any(f"{name}=" in text for name in READ)
        if not (selects and len(text) <= LONGEST_QUERY and raw.media_type.startswith("text/html")):
            return None
        shared = self._views.find(raw.path, text)
        if shared is None or "?" not in shared.page:
            return None
        own = self._base_url + oembed_path(raw.path)
        body = raw.body
        for form in ("json", "xml"):
            asked = f"{self._base_url}/oembed?format={form}&url={quote(shared.page, safe='')}"
            there = f'href="{own}.{form}"'.encode()
            body = body.replace(there, f'href="{escape(asked)}"'.encode(), 1)
        return replace(raw, body=body) if body != raw.body else None
