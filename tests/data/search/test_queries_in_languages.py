"""Whoever types in another language finds the same: forty queries a language, one table a file."""

import json
from pathlib import Path

import pytest

from solemap.data.search.catalog_search import CatalogSearch

TABLES = sorted((Path(__file__).parents[1] / "search_queries").glob("*.json"))
LEAST = 0.9
FEWEST = 40


@pytest.fixture(scope="module")
def search(catalog):
    return CatalogSearch(catalog)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_the_table_of_a_language_is_found(search, catalog, table):
    """Mean reciprocal rank of the expected first hit."""
    rows = json.loads(table.read_text("utf-8"))
    assert table.stem in catalog.locales
    assert len({row["query"] for row in rows}) >= FEWEST
    missed, ranks = [], []
    for row in rows:
        hits = search.search(row["query"], 10, table.stem).hits
        found = [search.targets[hit.target] for hit in hits]
        names = [f"{target.type}:{target.id}" for target in found]
        ranks.append(1 / (names.index(row["first"]) + 1) if row["first"] in names else 0)
        if ranks[-1] < 1:
            missed.append((row["query"], row["first"], names[:3]))
    assert sum(ranks) / len(ranks) >= LEAST, missed
