"""The sentences of the shipped records that are translated."""

from collections.abc import Iterator

from solemap.data.catalog import Catalog
from solemap.data.record_prose import PROSE, prose_of
from solemap.data.translations.catalogues import Source


def record_sources(catalog: Catalog) -> Iterator[Source]:
    """Each sentence once a context, by kind, field and id; the note names a record."""
    for kind in PROSE:
        found = [
            (context, text, record.id)
            for record in catalog.by_kind[kind].values()
            for context, text in prose_of(record)
        ]
        fields = [f"{kind.singular}.{field}" for field in PROSE[kind]]
        seen = set()
        for context, text, record_id in sorted(found, key=lambda said: fields.index(said[0])):
            if (context, text) not in seen:
                seen.add((context, text))
                yield Source(context, text, note=record_id)
