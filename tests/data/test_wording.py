"""Sentences by their English: what a catalogue has is said, what it lacks stays English."""

from pathlib import Path

import pytest

from solemap.data import wording as module
from solemap.data.wording import N_, Wording, wording

GERMAN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Show all"
msgstr "Alle zeigen"

msgid "Not yet"
msgstr ""

#, fuzzy
msgid "Unsure"
msgstr "Vielleicht"

msgctxt "of the foot"
msgid "top"
msgstr "Rücken"

msgid "{number} step"
msgid_plural "{number} steps"
msgstr[0] "{number} Schritt"
msgstr[1] "{number} Schritte"
"""
ARABIC = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "between the items of a list"
msgid ", "
msgstr "، "

msgid "{number} step"
msgid_plural "{number} steps"
msgstr[0] "zero"
msgstr[1] "one"
msgstr[2] "two"
msgstr[3] "few"
msgstr[4] "many"
msgstr[5] "other"
"""


@pytest.fixture
def speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Wordings of two small catalogues, not of the shipped ones."""
    for lang, text in (("de", GERMAN), ("ar", ARABIC)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "interface.po").write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "TRANSLATIONS_FOLDER", tmp_path)
    return wording.__wrapped__


def test_a_sentence_is_said_in_the_language(speak) -> None:
    assert speak("de").gettext(N_("Show all")) == "Alle zeigen"


@pytest.mark.parametrize("text", ["Not yet", "Unsure", "In no catalogue"])
def test_what_is_untranslated_or_unsure_stays_english(speak, text: str) -> None:
    assert speak("de").gettext(text) == text


def test_homonyms_are_parted_by_their_context(speak) -> None:
    assert speak("de").pgettext("of the foot", "top") == "Rücken"
    assert speak("de").gettext("top") == "top"


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (100, "other")],
)
def test_arabic_has_six_numbers(speak, number: int, form: str) -> None:
    assert speak("ar").ngettext("{number} step", "{number} steps", number) == form


@pytest.mark.parametrize(("lang", "forms"), [("en", ("1 step", "2 steps")), ("ja", None)])
def test_a_plural_without_a_catalogue_is_english(speak, lang: str, forms) -> None:
    words: Wording = speak(lang)
    said = tuple(
        words.ngettext("{number} step", "{number} steps", number).format(number=number)
        for number in (1, 2)
    )
    assert said == (forms or ("1 step", "2 steps"))


def test_lists_have_the_comma_of_the_language(speak) -> None:
    assert speak("en").listed(["liver", "spleen"]) == "liver, spleen"
    assert speak("ar").listed(["كبد", "طحال"]) == "كبد، طحال"


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("de", ["Ähre", "Auge", "Zehe"]),
        ("fr", ["Cœur", "Épaule", "Foie"]),
        ("zh", ["肝", "脾", "心", "眼"]),
        ("ja", ["肝臓", "腎臓", "脾臓"]),
    ],
)
def test_names_stand_in_the_order_of_a_dictionary(speak, lang: str, names: list[str]) -> None:
    assert sorted(set(names), key=speak(lang).sort_key) == names
