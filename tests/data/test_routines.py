"""The routines that ship: the user's document is carried whole, nothing is promised beside it."""

import json
import re
from pathlib import Path

import pytest

from solemap.data.models.routine import Mode, Unit
from solemap.data.models.stroke import Each, Instrument, Pressure, Turn
from solemap.data.rules.claims_language import claims_in
from solemap.data.rules.routines import found_at

SEED = Path(__file__).resolve().parents[3] / "shared" / "reference" / "technique"
SENTENCES = 34


@pytest.fixture(scope="session")
def six(catalog):
    return catalog.routine("six-step")


def movements(routine):
    return {
        (step.id, movement.id): movement
        for step in routine.steps
        for movement in routine.movements_of(step)
    }


def test_every_sentence_of_the_document_is_carried_by_a_field(six):
    assert len(six.sentences) == SENTENCES
    record = six.model_dump(mode="json")
    for sentence in six.sentences:
        assert all(found_at(record, pointer) for pointer in sentence.fields), sentence.text


def test_the_sentences_are_the_document(six):
    """Word for word, where the document lies beside the repository."""
    seed = SEED / "seed_routine.json"
    if seed.exists():
        given = json.loads(seed.read_text(encoding="utf-8"))
        assert [said.text for said in six.sentences] == [one["text"] for one in given["sentences"]]
    whole = " ".join(said.text for said in six.sentences)
    assert whole.startswith("Foot Massage A Great Way To Relieve Stress Foot massage is")
    assert whole.endswith("pressure points for certain parts of the body.")
    assert len(re.findall(r"Step \d", whole)) == len("123456") + len("4")


def test_a_sentence_that_can_be_read_twice_says_how_it_was_read(six):
    twice = ("arthritis", "in the same manner", "pathway", "Step 6", "too much pressure")
    for words in twice:
        [said] = [said for said in six.sentences if words in said.text]
        assert said.reading, words


def test_the_six_steps_stand_in_order(six):
    assert [step.id for step in six.steps] == [
        "stroke-top",
        "ankle-rotations",
        "toe-pulls-and-squeezes",
        "toe-slides",
        "arch-press",
        "stroking",
    ]
    assert six.steps[5].same_as == "stroke-top"
    assert six.movements_of(six.steps[5]) == six.steps[0].movements


@pytest.mark.parametrize(
    ("movement", "least", "most", "unit", "is_stated"),
    [
        (("stroke-top", "top"), 3, 5, Unit.THERE_AND_BACK, True),
        (("stroke-top", "sole"), 3, 5, Unit.THERE_AND_BACK, True),
        (("ankle-rotations", "turn"), 3, 5, Unit.TURNS_EACH_WAY, True),
        (("toe-pulls-and-squeezes", "pull"), 1, 1, Unit.THERE_AND_BACK, False),
        (("toe-pulls-and-squeezes", "roll"), 1, 1, Unit.THERE_AND_BACK, False),
        (("toe-slides", "slide"), 3, 5, Unit.THERE_AND_BACK, True),
        (("arch-press", "press"), 5, 5, Unit.THERE_AND_BACK, True),
        (("stroking", "top"), 3, 5, Unit.THERE_AND_BACK, True),
        (("stroking", "sole"), 3, 5, Unit.THERE_AND_BACK, True),
    ],
)
def test_the_repetitions_are_the_documents(six, movement, least, most, unit, is_stated):
    given = movements(six)[movement].repetitions
    assert (given.least, given.most) == (least, most)
    assert (given.unit, given.is_stated) == (unit, is_stated)


def test_hands_pressure_and_ways_are_the_documents(six):
    found = movements(six)
    top = found["stroke-top", "top"]
    assert top.instrument is Instrument.THUMBS
    assert (top.pressure, top.return_pressure) == (Pressure.FIRM, Pressure.LIGHT)
    assert isinstance(found["ankle-rotations", "turn"].strokes[0], Turn)
    assert found["toe-pulls-and-squeezes", "roll"].pressure is Pressure.GENTLE
    assert found["toe-slides", "slide"].instrument is Instrument.FINGER
    press = found["arch-press", "press"]
    assert press.instrument is Instrument.HEEL_OF_HAND
    assert press.pressure is Pressure.STRONG
    assert "too hard is not" in press.pressure_note
    assert press.return_pressure is None


def test_toes_and_gaps_are_worked_one_by_one(six):
    found = movements(six)
    assert six.steps[2].is_toe_by_toe
    for name in ("pull", "roll"):
        strokes = found["toe-pulls-and-squeezes", name].strokes
        assert {stroke.each for stroke in strokes} == {Each.TOE}
    [slide] = found["toe-slides", "slide"].strokes
    assert slide.each.times == len("four")


def test_our_own_wording_is_marked(catalog):
    for routine in catalog.routines.values():
        assert routine.ours == (Mode.SELF,), routine.id


def test_what_the_document_promises_stands_beside_what_is_known(six, catalog):
    topics = {claim.id: claim.topic for claim in six.claims}
    assert topics["circulation"] == "warmth"
    assert topics["pathway"] == "foot-and-organ"
    assert topics["arthritis"]
    assert catalog.evidence_on("foot-and-organ").grade == 0
    assert six.closing.claim == "pathway"
    assert six.closing.quote == six.sentences[-1].text
    for claim in six.claims:
        assert claims_in(claim.say) == (), claim.id


def test_there_are_more_routines_with_neutral_names(catalog):
    assert {"bedtime", "long-day", "six-step", "ten-minute-lift"} <= set(catalog.routines)
    for routine in catalog.routines.values():
        words = f"{routine.label['en']} {routine.summary}"
        assert not re.search(r"sleep|insomnia|stress|pain|headache|digest|detox", words, re.I)
        assert routine.sources
        assert {step.part.value for step in routine.steps} == {"warm-up", "areas", "closing"}
