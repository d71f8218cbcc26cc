"""However a name is typed, it folds to one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solemap.data.search.folding import fold, words_of


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("LIVER", "liver"),
        ("  Small\tintestine ", "small intestine"),
        ("Thumb-walking", "thumb walking"),
        ("Hígado", "higado"),
        ("Ri\u0301n\u0303o\u0301n", "riñón"),
        ("Cœur", "coeur"),
        ("Fuß", "FUSS"),
        ("can't sleep", "can’t sleep"),
        ("l'estomac", "estomac"),
        ("Mal d’oreille", "mal oreille"),
        ("dell'orecchio", "orecchio"),
        ("ﬁnger", "finger"),
        ("Ｌｉｖｅｒ", "liver"),
        ("ﾉﾄﾞ", "のど"),
        ("ガン", "がん"),
        ("İstanbul", "istanbul"),
        ("أَلَم", "الم"),
        ("كـبـد", "كبد"),
        ("معدة", "معده"),
        ("मतली", "मतली"),
        ("फ़ेफड़े", "फेफडे"),
        ("हाथ पाँव", "हाथ पांव"),
    ],
)
def test_ways_to_write_a_name_are_one(typed, same):
    assert fold(typed) == fold(same) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("肝", "肺"), ("かん", "がん"), ("ไต", "ตับ"), ("दिल", "दल"), ("ear", "eye")]
)
def test_different_names_stay_different(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("nothing", ["", "   ", "?!…", "\u0301", "👣", "'", "\u200d", "\ud800"])
def test_what_holds_no_word_is_empty(nothing):
    assert fold(nothing) == ""


@given(st.text(max_size=60))
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


def test_an_unspaced_name_may_be_begun_at_each_sign():
    assert words_of(fold("升结肠")) == ("升结肠", "结肠", "肠")
    assert words_of(fold("Small intestine")) == ("small", "intestine")
