"""`solemap agreement` writes the document that is checked in, and the maps are tight."""

from pathlib import Path

import pytest

from solemap.api.cli.agreement import median_size, report
from solemap.api.cli.main import main

DOCUMENT = Path(__file__).resolve().parents[3] / "docs/agreement.md"


@pytest.mark.parametrize("tradition", ["ingham", "rwo-shr"])
def test_the_middle_placement_is_tight(catalog, foot_map, tradition):
    assert median_size(catalog, foot_map, catalog.tradition(tradition)) <= 0.15


def test_the_document_is_what_the_command_writes(catalog, foot_map):
    assert DOCUMENT.read_text(encoding="utf-8") == report(catalog, foot_map)


def test_every_miss_has_its_reason(catalog, foot_map):
    text = report(catalog, foot_map)
    rows = [line for line in text.splitlines() if line.startswith("|") and line.count("|") == 5]
    assert len(rows) > 20
    assert all(row.split("|")[4].strip() for row in rows)


def test_what_only_sources_of_neither_line_place_is_listed(catalog, foot_map):
    _, _, rest = report(catalog, foot_map).partition("## Of neither line")
    assert "| Lymph drainage point | shakahari | top, toe necks, medial, toes 1 2 |" in rest


def test_it_writes_where_it_is_told(tmp_path, catalog, foot_map):
    target = tmp_path / "agreement.md"
    assert main(["agreement", "--write", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == report(catalog, foot_map)
