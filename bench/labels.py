"""Made-up labels in ten languages and eight scripts, the same every time, as many as wanted."""

import random
from collections.abc import Iterator

from solemap.data.models.area import Area
from solemap.data.models.vocabulary import Laterality

LANGUAGES = ("en", "fr", "de", "es", "ru", "ar", "hi", "th", "ja", "zh")

# Syllables of made-up languages: how many names begin alike depends on how many there are.
_LATIN = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sta", "ter", "vin", "zol")
_ACCENTED = ("bá", "cê", "dí", "fö", "gü", "là", "mé", "ñi", "pó", "rü", "stá", "tér", "vîn", "ção")
_ROWS: tuple[tuple[str, ...], ...] = (
    _LATIN,
    _ACCENTED,
    tuple(syllable[::-1] for syllable in _LATIN),
    tuple(syllable + "s" for syllable in _ACCENTED),
    ("ба", "ве", "го", "ди", "жу", "ла", "мо", "ни", "пе", "ри", "сто", "тер", "чи", "шу"),
    ("كب", "دم", "قل", "رئ", "عظ", "ني", "مع", "دة", "طح", "ال", "سا", "فو", "جه", "ور"),
    ("दि", "गु", "या", "कृ", "पे", "फे", "हड", "सि", "रो", "मा", "ने", "त्र", "ला", "की"),
    ("ตับ", "ไต", "ปอด", "หัว", "ใจ", "มือ", "เท้", "ขา", "ตา", "หู", "จมู", "ปาก", "ลำ", "ไส้"),
    (
        "かん",
        "じん",
        "ぞう",
        "はい",
        "のう",
        "ほね",
        "あし",
        "て",
        "め",
        "みみ",
        "くち",
        "はな",
        "い",
        "ち",
    ),
    tuple("肝心脾肺肾胃肠胆膀胱骨脊椎脑眼耳鼻喉肩膝腰"),
)
_UNSPACED = 7  # from this row on, words are not parted


def labelled_areas(count: int) -> list[Area]:
    """So many areas, each with a label in ten languages; more begin with the same as fewer."""
    columns = [_labels(row, count) for row in range(len(LANGUAGES))]
    return [
        Area(
            id=f"area-{number}",
            label=dict(zip(LANGUAGES, labels, strict=True)),
            body_system="none",
            laterality=Laterality.BOTH,
            anatomy="A made-up part of the body.",
        )
        for number, labels in enumerate(zip(*columns, strict=True))
    ]


def _labels(row: int, count: int) -> Iterator[str]:
    chance, syllables = random.Random(row), _ROWS[row]
    # Words that many labels share, as "gland" and "muscle" are shared.
    shared = [_word(chance, syllables, 3) for _ in range(8)]
    for _ in range(count):
        words = [_word(chance, syllables, 3 + chance.randrange(3))]
        if chance.random() < 0.6:
            words.append(chance.choice(shared))
        yield ("" if row >= _UNSPACED else " ").join(words)


def _word(chance: random.Random, syllables: tuple[str, ...], length: int) -> str:
    return "".join(chance.choice(syllables) for _ in range(length))


def typed(label: str) -> Iterator[str]:
    """What people type who mean it: a letter or more, all of it, its last word; a slip, no name."""
    yield label[:1]
    yield label[:2]
    yield label[:4]
    yield label
    yield label.split()[-1]
    middle = len(label) // 2
    swapped = label[middle] + label[middle - 1]
    yield label[: middle - 1] + (swapped if middle % 2 else label[middle]) + label[middle + 1 :]
    yield label[::-1]
