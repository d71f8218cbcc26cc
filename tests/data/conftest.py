"""A small hand-made zone map, right in every rule, for tests to plant one fault in."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from solemap.data.errors import Fault
from solemap.data.record_set import MODELS, Entry, Kind, RecordSet, in_words

Document = dict[str, Any]
Documents = dict[str, list[Document]]
NOTHING = in_words(None)
FaultsOf = Callable[[ModuleType, Documents], list[Fault]]


def area(area_id: str, laterality: str, **more: Any) -> Document:
    return {
        "id": area_id,
        "label": {"en": area_id.replace("-", " ").capitalize()},
        "body_system": "digestive",
        "laterality": laterality,
        "anatomy": "A part of the body.",
        **more,
    }


def zone(area_id: str, feet: list[str], along: list[float], across: list[float]) -> Document:
    return {
        "id": f"western-{area_id}",
        "tradition": "western",
        "area": area_id,
        "feet": feet,
        "placements": [
            {
                "view": "plantar",
                "shapes": [{"kind": "patch", "along": along, "across": across}],
            }
        ],
        "sources": [
            {"source": "book-one", "read": "stated"},
            {"source": "book-two", "read": "drawn"},
        ],
    }


def source(source_id: str, school: str | None, line: str | None) -> Document:
    return {
        "id": source_id,
        "title": "A chart of the foot",
        "address": None,
        "school": school,
        "line": line,
    }


SMALL_MAP: Documents = {
    "traditions": [
        {
            "id": "western",
            "label": {"en": "Western line"},
            "school": "west",
            "lines": ["west-one"],
            "who": "Somebody drew it.",
            "when": "Long ago.",
            "make_up": "Two books.",
            "crosses_in_head": False,
            "sources": ["book-one", "book-two"],
        }
    ],
    "body-systems": [
        {"id": "digestive", "label": {"en": "Digestive system"}, "family": "digestion"}
    ],
    "areas": [
        area("liver", "right"),
        area("spleen", "left"),
        area("kidney", "both"),
        area("heart", "disputed"),
        area("knee", "both"),
    ],
    "sources": [
        source("book-one", "west", "west-one"),
        source("book-two", "west", "west-two"),
        source("leaflet", "east", "east-one"),
    ],
    "techniques": [
        {
            "id": "thumb-walking",
            "label": "Thumb walking",
            "tradition": "western",
            "primitive": "walk",
            "instrument": "The edge of the thumb.",
            "motions": ["Bend the thumb, then straighten it."],
            "pressure": "Even.",
            "ties": [
                {"area": "liver", "school": "west", "quality": "stated", "sources": ["book-one"]},
                {
                    "area": "kidney",
                    "school": "west",
                    "feet": ["left"],
                    "quality": "stated",
                    "sources": ["book-one"],
                },
                {"area": "heart", "school": "east", "quality": "stated", "sources": ["leaflet"]},
            ],
            "sources": ["book-one"],
        }
    ],
    "zones": [
        zone("liver", ["right"], [2.0, 3.0], [2.0, 5.0]),
        zone("kidney", ["left", "right"], [1.8, 2.4], [1.5, 2.5]),
        zone("heart", ["left"], [3.0, 4.0], [1.0, 3.0]),
    ],
    "claims": [
        {
            "id": "book-two",
            "claims": [
                {
                    "id": "c1",
                    "area": "liver",
                    "feet": ["right"],
                    "feet_basis": "stated",
                    "view": "plantar",
                    "bands": ["upper-arch"],
                    "side": "lateral",
                    "basis": "stated",
                }
            ],
        }
    ],
    "outlines": [],
    "bones": [],
}


@pytest.fixture
def small_map() -> Documents:
    """The small map's documents, by folder; the test's own to change."""
    return copy.deepcopy(SMALL_MAP)


@pytest.fixture(scope="session")
def shipped_small_map() -> Documents:
    """The same for fixtures that live longer than a test: only to be read."""
    return copy.deepcopy(SMALL_MAP)


@pytest.fixture
def records_of() -> Callable[[Documents], RecordSet]:
    """Reads documents as records, each under the file that it would have."""

    def read(documents: Documents) -> RecordSet:
        return RecordSet(
            Entry(
                MODELS[Kind(kind)].model_validate_json(json.dumps(document), strict=True),
                f"{kind}/{document['id']}.json",
                name=document["id"],
            )
            for kind, listed in documents.items()
            for document in listed
        )

    return read


@pytest.fixture
def faults_of(records_of: Callable[[Documents], RecordSet]) -> FaultsOf:
    """What one rule finds in documents. Every fault says what is there and what would be right."""

    def check(rule: ModuleType, documents: Documents) -> list[Fault]:
        faults = list(rule.check(records_of(documents)))
        for fault in faults:
            assert fault.rule == rule.RULE
            # A toe that is not named is all that may be missing.
            assert fault.found != NOTHING or fault.pointer.endswith("/toe"), fault
            assert fault.expected, fault
            assert "None" not in fault.expected, fault
        return faults

    return check


@pytest.fixture
def write_map(tmp_path: Path) -> Callable[[Documents], Path]:
    """Writes documents as a records folder and gives the folder."""

    def write(documents: Documents) -> Path:
        for kind, listed in documents.items():
            (tmp_path / kind).mkdir(exist_ok=True)
            for document in listed:
                text = json.dumps(document, ensure_ascii=False)
                (tmp_path / kind / f"{document['id']}.json").write_text(text, encoding="utf-8")
        return tmp_path

    return write
