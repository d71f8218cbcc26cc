"""Names are found whole, begun, by a word and misspelt, in this order, among few or many."""

import random

import pytest
from rapidfuzz.distance import OSA

from solemap.data.search.name_index import Match, NameIndex, Quality
from solemap.data.search.slips import SlipIndex, slips_allowed

NAMES = ("liver", "lung", "small intestine", "large intestine", "liver meridian", "gall bladder")
EXACT, PREFIX, WORD, MISSPELT = Quality.EXACT, Quality.PREFIX, Quality.WORD, Quality.MISSPELT


@pytest.fixture(scope="module")
def index():
    return NameIndex(NAMES)


def found(index, typed):
    return [(NAMES[name], quality) for quality, _, name in index.find(typed, 10)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("liver", [("liver", EXACT), ("liver meridian", PREFIX)]),
        ("l", [("liver", PREFIX), ("lung", PREFIX), ("large intestine", PREFIX)]),
        ("liv", [("liver", PREFIX), ("liver meridian", PREFIX)]),
        ("intest", [("small intestine", WORD), ("large intestine", WORD)]),
        ("intestine la", [("large intestine", WORD)]),
        ("gallbladder", [("gall bladder", EXACT)]),
        ("gallbl", [("gall bladder", PREFIX)]),
        ("gall b", [("gall bladder", PREFIX)]),
        ("gallb", []),
        ("iver", []),
        ("liver lung", []),
    ],
)
def test_a_name_is_found_by_how_it_fits(index, typed, names):
    assert found(index, typed)[: len(names) or 10] == names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("livr", "liver"),
        ("liverr", "liver"),
        ("lvier", "liver"),
        ("kiver", "liver"),
        ("iver", "liver"),
        ("ilver", "liver"),
        ("xliver", "liver"),
        ("intestne", "small intestine"),
        ("lrage intestine", "large intestine"),
        ("large intstine", "large intestine"),
        ("galbladder", "gall bladder"),
        ("meridain", "liver meridian"),
        ("meridiam", "liver meridian"),
        ("intset", "small intestine"),
    ],
)
def test_a_slip_is_forgiven(index, typed, name):
    best = index.find_misspelt(typed, 10)[0]
    assert (NAMES[best.name], best.quality) == (name, MISSPELT)


@pytest.mark.parametrize("typed", ["lng", "xx", "kidney", "liver kidney", "qzqzqzqz"])
def test_what_is_too_far_is_not_found(index, typed):
    assert index.find_misspelt(typed, 10) == []


def test_fewer_slips_come_first():
    index = NameIndex(["kidneyx", "kidney"])
    assert [match.name for match in index.find_misspelt("kidmey", 10)] == [1, 0]


def test_a_guess_forgives_one_slip_more():
    index = NameIndex(["hypothalamus", "spleen"])
    assert index.find_misspelt("hipotalmos", 10) == []
    assert index.nearest("hipotalamos") == 0
    assert index.nearest("qqqqqqqqqq") is None


def test_the_order_is_the_same_every_time(index):
    assert index.find("l", 10) == index.find("l", 10)
    assert index.find("liver", 10)[0] == Match(EXACT, 0, 0)


def test_no_word_that_is_near_is_overlooked():
    """Against rapidfuzz over every word: one slip, wherever it is, loses nothing."""
    chance = random.Random(7)
    words = sorted(
        {"".join(chance.choices("aeilnrst", k=chance.randint(4, 9))) for _ in range(800)}
    )
    index = SlipIndex(words)
    seen = 0
    for word in words[::4]:
        place = chance.randrange(1, len(word))
        typed = word[:place] + chance.choice("aeilnrst") + word[place + chance.randrange(2) :]
        allowed = min(slips_allowed(typed), 1)
        near = {other for other in words if OSA.distance(typed, other) <= allowed}
        seen += len(near)
        assert near <= set(index.near(typed)), typed
    assert seen > 150
