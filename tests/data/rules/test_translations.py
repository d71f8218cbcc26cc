"""A sentence in another language keeps what its English holds. Every fault here is planted."""

import io

import pytest
from babel.messages.pofile import read_po

from solemap.data.rules.translations import catalogue_faults

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def faults(lang: str, entry: str) -> list[str]:
    messages = read_po(io.BytesIO((HEAD + entry).encode()), locale=lang)
    return [fault.expected for fault in catalogue_faults(lang, messages)]


def entry(english: str, text: str) -> str:
    return f'msgid "{english}"\nmsgstr "{text}"\n'


@pytest.mark.parametrize(
    ("lang", "english", "text", "expected"),
    [
        ("de", "Only on the %(foot)s", "Nur auf dem Fuß", "placeholders"),
        ("de", "from {start} to {end}", "von {start} bis {ende}", "placeholders"),
        ("fr", "Read <em>this</em>", "Lisez ceci", "markup"),
        ("es", "It is a map", "Es un mapa que alivia el dolor", "cure and diagnosis"),
        ("zh", "It is a map", "这张图可以治疗疾病", "cure and diagnosis"),
        ("ar", "Six steps, 6 minutes", "ست خطوات، ٦ دقائق", "digits 0 to 9"),
        ("hi", "6 minutes", "६ मिनट", "digits 0 to 9"),
        ("ar", "Sole", "\u200fباطن القدم", "sign of direction"),
        ("it", "Sole", " Pianta", "no space"),
    ],
)
def test_a_planted_fault_is_seen(lang: str, english: str, text: str, expected: str) -> None:
    assert any(expected in found for found in faults(lang, entry(english, text)))


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_a_missing_plural_form_is_seen(lang: str) -> None:
    lines = ['msgid "%(num)s step"', 'msgid_plural "%(num)s steps"', 'msgstr[0] "%(num)s Schritt"']
    assert any("plural forms" in found for found in faults(lang, "\n".join(lines) + "\n"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", entry("Only on the %(foot)s", "Nur dort: %(foot)s")),
        ("de", entry("Not translated yet", "")),
        (
            "ja",
            'msgid "%(num)s step"\nmsgid_plural "%(num)s steps"\nmsgstr[0] "%(num)s ステップ"\n',
        ),
    ],
)
def test_what_is_right_is_let_through(lang: str, text: str) -> None:
    assert faults(lang, text) == []
