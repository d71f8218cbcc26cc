"""Catalogues stay the same while nothing changes, and say what is missing and what is stale."""

from pathlib import Path

import pytest

from solemap.data.translations.catalogues import (
    Source,
    brought_up_to_date,
    catalogue_text,
    filled,
    missing,
    read_catalogue,
)

SAID = (
    Source("", "Show all"),
    Source("caution.why", "It is more comfortable later.", note="after-meal"),
    Source("", "%(num)s step", "%(num)s steps"),
)
FILLED = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Show all"
msgstr "Alle zeigen"

msgctxt "caution.why"
msgid "It is more comfortable later."
msgstr "Später ist es angenehmer."

msgid "%(num)s step"
msgid_plural "%(num)s steps"
msgstr[0] "%(num)s Schritt"
msgstr[1] "%(num)s Schritte"
"""


@pytest.fixture
def kept(tmp_path: Path):
    """A text as a catalogue that was read from a file."""

    def keep(text: str):
        path = tmp_path / "interface.po"
        path.write_text(text, encoding="utf-8")
        return read_catalogue(path, "de")

    return keep


def test_a_new_catalogue_holds_every_sentence_and_no_translation(kept) -> None:
    fresh = brought_up_to_date(kept(""), SAID, "de")
    assert len(list(missing(fresh))) == len(SAID)


def test_writing_what_was_read_changes_nothing(kept) -> None:
    text = catalogue_text(brought_up_to_date(kept(FILLED), SAID, "de"), "de")
    again = catalogue_text(brought_up_to_date(kept(text), SAID, "de"), "de")
    assert again == text
    assert "Date" not in text
    assert "#:" not in text


def test_a_filled_catalogue_is_taken_over_with_its_plural_forms(kept) -> None:
    messages = brought_up_to_date(kept(""), SAID, "de")
    assert filled(messages, kept(FILLED)) == len(SAID)
    assert list(missing(messages)) == []
    assert messages["%(num)s step"].string == ("%(num)s Schritt", "%(num)s Schritte")


def test_a_sentence_that_nothing_says_any_more_is_stale_and_comes_back(kept) -> None:
    less = brought_up_to_date(kept(FILLED), SAID[1:], "de")
    text = catalogue_text(less, "de")
    assert '#~ msgid "Show all"' in text
    assert 'msgstr "Alle zeigen"' in catalogue_text(
        brought_up_to_date(kept(text), SAID, "de"), "de"
    )


def test_a_sentence_that_changed_is_missing_again(kept) -> None:
    changed = brought_up_to_date(kept(FILLED), [Source("", "Show them all")], "de")
    assert [message.id for message in missing(changed)] == ["Show them all"]
