"""Whoever types a name finds what it names; whoever types a complaint finds its card alone."""

import json
from pathlib import Path

import pytest

from solemap.data.catalog import catalog_of
from solemap.data.search.catalog_search import CatalogSearch, Quality, SearchType

TABLE = json.loads((Path(__file__).parents[1] / "search_queries.json").read_text("utf-8"))
LEAST = 0.95


@pytest.fixture(scope="module")
def search(catalog):
    return CatalogSearch(catalog)


@pytest.fixture(scope="module")
def find(search):
    """`find(text)`: the records that are found, as `type:id`, best first."""

    def find_it(text, limit=10):
        targets = [search.targets[hit.target] for hit in search.search(text, limit).hits]
        return [f"{target.type}:{target.id}" for target in targets]

    return find_it


def wordings(complaint):
    yield from complaint.label.values()
    for words in complaint.words.values():
        yield from words


def test_the_table_is_found(find):
    """Mean reciprocal rank of the expected first hit."""
    assert len(TABLE) >= 120
    ranks = []
    for row in TABLE:
        found = find(row["query"])
        ranks.append(1 / (found.index(row["first"]) + 1) if row["first"] in found else 0)
    assert sum(ranks) / len(ranks) >= LEAST


def test_every_kind_of_query_is_found(find):
    """No kind is carried by the others."""
    kinds = {}
    for row in TABLE:
        kinds.setdefault(row["kind"], []).append(row["first"] in find(row["query"])[:1])
    assert len(kinds) >= 12
    for kind, right in kinds.items():
        assert sum(right) / len(right) >= 0.85, kind


def test_there_are_sixty_complaints(catalog):
    assert len(catalog.complaints) >= 60


def test_every_complaint_word_leads_to_its_card_and_to_nothing_else(catalog, find):
    for complaint in catalog.complaints.values():
        for word in wordings(complaint):
            found = find(word)
            assert found[0] == f"complaint:{complaint.id}", word
            assert {name.partition(":")[0] for name in found} == {"complaint"}, word


@pytest.mark.parametrize(
    "sentence",
    [
        "I have a terrible headache today",
        "sharp pain in my left elbow",
        "which point for toothache",
        "reflex zone headache",
        "liver disease treatment",
        "lung cancer",
        "my child has a fever",
        "kidney infection point",
        "zone for migrane",
        "stomach cramps after eating",
    ],
)
def test_a_sentence_that_names_a_complaint_leads_to_cards_only(find, sentence):
    found = find(sentence)
    assert found
    assert all(name.startswith("complaint:") for name in found)


@pytest.mark.parametrize("text", ["kidney haemangioma", "liver regeneration", "brain aneurysm"])
def test_a_name_beside_an_unknown_word_is_not_taken_for_the_name(find, text):
    assert not [name for name in find(text) if name.startswith(("zone:", "area:"))]


@pytest.mark.parametrize(
    ("text", "area"),
    [("胃のツボ", "stomach"), ("目の反射区", "eye"), ("肺的反射区", "lung"), ("背骨は", "spine")],
)
def test_unspaced_words_behind_a_name_are_taken_off(find, text, area):
    assert find(text)[0] == f"area:{area}"


def test_of_equal_matches_areas_come_before_zones_and_zones_before_techniques(find):
    found = [name.partition(":")[0] for name in find("so", limit=50)]
    order = [kind.value for kind in SearchType]
    assert [kind for kind in found if kind in ("area", "zone")] == sorted(
        (kind for kind in found if kind in ("area", "zone")), key=order.index
    )
    assert find("liver")[:2] == ["area:liver", "zone:ingham-liver"]
    found = find("solar plexus")
    assert found[:2] == ["area:solar-plexus", "zone:ingham-solar-plexus"]
    assert found.index("technique:solar-plexus-hold") > found.index("zone:ingham-solar-plexus")


def test_better_matches_come_first(search):
    qualities = [hit.quality for hit in search.search("heart", 50).hits]
    assert qualities == sorted(qualities)
    assert set(qualities) >= {Quality.EXACT, Quality.PREFIX}


@pytest.mark.parametrize(
    ("typed", "matched"), [("tummy", "tummy"), ("higado", "Hígado"), ("kidn", "Kidneys")]
)
def test_it_says_what_matched(search, typed, matched):
    found = search.search(typed, 1)
    assert (found.hits[0].matched, found.did_you_mean) == (matched, None)


@pytest.mark.parametrize(
    ("typed", "nearest"), [("splean", "Spleen"), ("livr", "Liver"), ("hedache", "Headache")]
)
def test_a_misspelt_name_is_found_and_the_right_one_named(search, typed, nearest):
    found = search.search(typed, 1)
    assert (found.hits[0].matched, found.did_you_mean) == (nearest, nearest)


def test_nothing_is_found_for_nothing(search):
    for text in ("", " ", "!?", "qqqqqqqq", "的的的的"):
        assert search.search(text, 10).hits == ()
        assert search.search(text, 10).did_you_mean is None


def test_no_more_is_found_than_is_wanted(find):
    assert len(find("l", 3)) == 3
    assert find("l", 3) == find("l", 10)[:3]
    assert len(set(find("s", 50))) == 50


def test_a_map_without_records_finds_nothing():
    assert CatalogSearch(catalog_of([])).search("liver", 10).hits == ()
