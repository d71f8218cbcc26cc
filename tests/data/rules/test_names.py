"""Names in other languages: every trap is planted once, and seen."""

from typing import Any

import pytest

from solemap.data.rules import names
from solemap.data.rules.name_traps import FALSE_FRIENDS, SAME_AS_ENGLISH

GERMAN = {
    "id": "de",
    "name": "German",
    "endonym": "Deutsch",
    "direction": "ltr",
    "digits": "latn",
    "review": "unreviewed",
    "made_by": "A draft.",
}


@pytest.fixture
def found(faults_of, small_map):
    """What the rule finds in areas that are called so in a language."""

    def find(areas: dict[str, Any], lang: str = "de") -> list[str]:
        book = {"id": lang, "areas": areas}
        locale = {**GERMAN, "id": lang}
        faults = faults_of(names, {**small_map, "locales": [locale], "names": [book]})
        return [fault.expected for fault in faults]

    return find


@pytest.mark.parametrize(
    ("lang", "areas", "expected"),
    [
        ("de", {"liver": {"label": "Niere"}, "kidney": {"label": "Niere"}}, "no other area"),
        ("de", {"liver": {"label": "Liver"}}, "its name in 'de'"),
        ("de", {"kidney": {"label": "René"}}, "not 'a name'"),
        ("fr", {"heart": {"label": "Encore"}}, "not 'again'"),
        ("es", {"heart": {"label": "Corazón", "synonyms": ["Mil"]}}, "not 'thousand'"),
        ("de", {"lyver": {"label": "Leber"}}, "known area"),
    ],
)
def test_a_planted_fault_is_seen(found, lang, areas, expected) -> None:
    assert any(expected in fault for fault in found(areas, lang))


@pytest.mark.parametrize("lang", sorted(SAME_AS_ENGLISH))
def test_every_trap_of_every_language_is_seen(found, lang) -> None:
    for meant, word in FALSE_FRIENDS[lang].items():
        assert found({"heart": {"label": word}}, lang) == [f"the part of the body, not {meant!r}"]
    assert any("no other area" in fault for fault in found(twins("Herz"), lang))
    assert any("its name in" in fault for fault in found({"heart": {"label": "Heart"}}, lang))


def twins(label: str) -> dict[str, Any]:
    return {"liver": {"label": label}, "heart": {"label": label}}


def test_a_language_without_a_locale_is_seen(faults_of, small_map) -> None:
    faults = faults_of(names, {**small_map, "locales": [GERMAN], "names": [{"id": "fr"}]})
    assert [fault.pointer for fault in faults] == ["/id"]


def test_names_that_differ_and_are_no_trap_are_let_through(found) -> None:
    assert found({"liver": {"label": "Leber"}, "kidney": {"label": "Niere"}}) == []
