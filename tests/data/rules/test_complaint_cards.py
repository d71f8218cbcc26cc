"""No card names a place on the foot, and each wording leads to one record."""

import pytest

from solemap.data.rules import complaint_cards, references

CARD = {
    "id": "headache",
    "label": {"en": "Headache"},
    "words": {"en": ["sore head"], "de": ["Kopfweh"]},
    "topic": "pain",
    "evidence": "Too few studies to tell.",
    "caution": "Not with a fever.",
    "see_a_clinician": "Sudden or severe: emergency.",
    "routine": "The six-step massage, the same on both feet.",
    "body_area": "Head",
}


@pytest.fixture
def with_card(small_map):
    small_map["complaints"] = [CARD | {"label": dict(CARD["label"]), "words": dict(CARD["words"])}]
    return small_map


def test_a_right_card_passes(faults_of, with_card):
    assert faults_of(complaint_cards, with_card) == []


@pytest.mark.parametrize("field", ["evidence", "caution", "see_a_clinician", "routine"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Work the big toe.", "toe"),
        ("Circles under the ball of the foot.", "ball of the foot"),
        ("Stroke the arch slowly.", "arch"),
        ("Hold the Heels.", "Heels"),
        ("This zone is tender.", "zone"),
        ("A reflex lies there.", "reflex"),
        ("Press it for a minute.", "Press"),
        ("Find the point first.", "point"),
    ],
)
def test_a_place_on_the_foot_is_a_fault(faults_of, with_card, field, text, found):
    with_card["complaints"][0][field] = text
    [fault] = faults_of(complaint_cards, with_card)
    assert (fault.pointer, fault.found) == (f"/{field}", f'"{found}"')


def test_a_complaint_of_the_foot_may_name_its_own_part_but_not_to_work_on(faults_of, with_card):
    card = with_card["complaints"][0]
    card |= {"label": {"en": "Heel pain"}, "body_area": "Heel bone", "caution": "Not on the heel."}
    assert faults_of(complaint_cards, with_card) == []
    card["routine"] = "Rub the heel."
    assert [fault.pointer for fault in faults_of(complaint_cards, with_card)] == ["/routine"]


@pytest.mark.parametrize("word", ["Liver", "LIVER", "thumb walking", "Thumbwalking", "…"])
def test_a_word_leads_to_one_record(faults_of, with_card, word):
    with_card["complaints"][0]["words"] = {"en": [word]}
    [fault] = faults_of(complaint_cards, with_card)
    assert fault.pointer == "/words/en/0"


def test_two_cards_share_no_word(faults_of, with_card):
    other = CARD | {"id": "migraine", "label": {"en": "Migraine"}, "words": {"en": ["sore-head"]}}
    with_card["complaints"].append(other)
    [fault] = faults_of(complaint_cards, with_card)
    assert (fault.pointer, fault.found) == ("/words/en/0", '"sore-head"')


def test_a_card_names_evidence_that_is_there(faults_of, with_card):
    faults = faults_of(references, with_card)
    assert [(fault.pointer, fault.found) for fault in faults] == [("/topic", '"pain"')]


@pytest.mark.parametrize(
    ("named", "pointer", "owner"),
    [
        ({"label": "Leber"}, "/complaints/headache/label", "area liver"),
        ({"words": ["Kopfweh", "Daumengang"]}, "/complaints/headache/words/1", "technique"),
        ({"words": ["Western line"]}, "/complaints/headache/words/0", "tradition western"),
    ],
)
def test_a_translated_word_leads_to_one_record_too(faults_of, with_card, named, pointer, owner):
    book = {
        "id": "de",
        "areas": {"liver": {"label": "Leber"}},
        "techniques": {"thumb-walking": {"label": "Daumen gang"}},
        "complaints": {"headache": named},
    }
    [fault] = faults_of(complaint_cards, with_card | {"names": [book]})
    assert fault.pointer == pointer
    assert owner in fault.expected
