import pytest

from solemap.data.rules import characters


def label(small_map, text):
    small_map["areas"][0]["label"] = {"en": text}
    return small_map


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Liver\u202e revil", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("Li\u200bver", "U+200B ZERO WIDTH SPACE"),
        ("Li\u00adver", "U+00AD SOFT HYPHEN"),
        ("Liver\u2067", "U+2067 RIGHT-TO-LEFT ISOLATE"),
        ("Liver\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("Liver\x1b[2J", "U+001B without a name"),
        ("L\u0456ver", "L\u0456ver (Cyrillic and Latin)"),
        ("\u0391rm", "\u0391rm (Greek and Latin)"),
    ],
)
def test_what_deceives_the_eye_is_a_fault(faults_of, small_map, text, found):
    [fault] = faults_of(characters, label(small_map, text))
    assert fault.pointer == "/label/en"
    assert fault.found == f'"{found}"'


@pytest.mark.parametrize(
    "text",
    ["Foie & rate", "肝臓 Liver", "Печень", "بزرگ\u200cتر", "क्\u200dष", "α-cell", "Éclair–ö", "肝"],
)
def test_every_script_may_be_written(faults_of, small_map, text):
    assert faults_of(characters, label(small_map, text)) == []
