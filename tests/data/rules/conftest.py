"""What a map may have beside places: cautions, studies, a massage. One right record of each."""

import copy
from typing import Any

import pytest

Document = dict[str, Any]
CAUTION = {
    "id": "sore-skin",
    "label": {"en": "Sore skin"},
    "level": "stop",
    "scope": "that-part",
    "basis": "medical",
    "why": "It is sore.",
    "what_to_do": "Leave it alone.",
    "areas": ["liver"],
    "techniques": ["thumb-walking"],
    "sources": ["book-one"],
}

SIGN = {
    "id": "it-hurts",
    "label": {"en": "It hurts"},
    "what_to_do": "Stop.",
    "cautions": ["sore-skin"],
}

TOPIC = {
    "id": "warmth",
    "label": {"en": "Warmth"},
    "verdict": "Unclear.",
    "say": "Rubbing warms.",
    "never_say": "warms the liver",
    "supporting": ["trial-2020"],
}

ROUTINE = {
    "id": "short",
    "label": {"en": "A short one"},
    "summary": "One step and the same again.",
    "tradition": "western",
    "first_foot": "right",
    "feet": "One foot, then the other.",
    "postures": {"partner": "They sit.", "self": "You sit."},
    "steps": [
        {
            "id": "press",
            "title": "Press",
            "part": "areas",
            "hands": {"partner": {"working": "The thumb."}, "self": {"working": "The thumb."}},
            "movements": [
                {
                    "id": "walk",
                    "technique": "thumb-walking",
                    "words": {"partner": "Walk the thumb.", "self": "Walk the thumb."},
                    "areas": ["kidney"],
                    "instrument": "thumb",
                    "direction": "Along it.",
                    "repetitions": {"least": 1, "most": 2, "unit": "passes"},
                    "pressure": "gentle",
                    "speed": "slow",
                    "seconds": 8,
                },
                {
                    "id": "edge",
                    "technique": "thumb-walking",
                    "words": {"partner": "Walk the edge.", "self": "Walk the edge."},
                    "strokes": [{"kind": "line", "view": "medial", "points": [[1, 0.5], [3, 0.5]]}],
                    "instrument": "thumb",
                    "direction": "Along it.",
                    "repetitions": {"least": 1, "most": 1, "unit": "passes"},
                    "pressure": "gentle",
                    "speed": "slow",
                    "seconds": 8,
                },
            ],
            "claims": ["calm"],
        },
        {"id": "again", "title": "Once more", "part": "closing", "same_as": "press"},
    ],
    "claims": [{"id": "calm", "quote": "It is calming.", "say": "It may be.", "topic": "warmth"}],
    "closing": {"quote": "That is all.", "claim": "calm"},
    "sentences": [
        {"text": "Press. It is calming.", "fields": ["/steps/0/movements/0", "/claims/0/quote"]},
        {"text": "That is all.", "fields": ["/closing"]},
    ],
    "sources": ["book-one"],
}

STUDY = {
    "id": "trial-2020",
    "title": "A trial",
    "kind": "rct",
    "addresses": ["https://example.org/trial"],
    "finding": "No difference.",
    "seen": "read",
}


@pytest.fixture
def wider_map(small_map: dict[str, list[Document]]) -> dict[str, list[Document]]:
    """The small map with one of each; the test's own to change."""
    more = {
        "cautions": [CAUTION],
        "stop-signs": [SIGN],
        "evidence": [TOPIC],
        "studies": [STUDY],
        "routines": [ROUTINE],
    }
    return small_map | copy.deepcopy(more)
