"""A name is found in the form in which a sentence has it; what is no name is never made one."""

import pytest

from solemap.data.search.catalog_search import CatalogSearch
from solemap.data.search.folding import fold
from solemap.data.search.inflections import readings, simplified


@pytest.fixture(scope="module")
def first(catalog):
    search = CatalogSearch(catalog)

    def find(text: str, lang: str = "en") -> str | None:
        hits = search.search(text, 5, lang).hits
        return search.targets[hits[0].target].id if hits else None

    return find


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("herzens", "herz"),
        ("gebaermutter", "gebarmutter"),
        ("pulmoes", "pulmao"),
        ("corazones", "corazon"),
        ("cuori", "cuore"),
        ("والكتفين", "الكتف"),
        ("للكبد", "كبد"),
        ("घुटनों", "घुटना"),
        ("甲状せん", "甲状腺"),
    ],
)
def test_a_form_leads_to_the_name(given, name):
    assert fold(name) in set(readings(fold(given)))


def test_traditional_signs_are_read_as_simplified_ones():
    assert simplified("腎臟") == "肾脏"
    assert simplified("liver") == "liver"


def test_a_word_is_never_cut_to_nothing():
    assert all(form.strip() for word in ("es", "ال", "े", "ns") for form in readings(word))


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("des Herzens", "de", "heart"),
        ("el hígado", "es", "liver"),
        ("du foie", "fr", "liver"),
        ("في المعدة", "ar", "stomach"),
        ("肝的反射區", "zh", "liver"),
    ],
)
def test_an_article_does_not_turn_an_organ_into_an_illness(first, text, lang, found):
    assert first(text, lang) == found


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("liver disease", "en", "liver-disease"),
        ("maladie du foie", "fr", "liver-disease"),
        ("dolor de cabeza", "es", "headache"),
        ("mal di testa", "it", "headache"),
    ],
)
def test_a_complaint_stays_a_complaint(first, text, lang, found):
    assert first(text, lang) == found
