"""What ships of cautions, evidence and techniques: complete, sourced, and quotable as marked."""

import pytest

from solemap.data.errors import UnknownRecord
from solemap.data.models.caution import CautionLevel
from solemap.data.models.evidence import Seen


def test_all_cautions_and_stop_signs_are_there(catalog):
    assert len(catalog.cautions) == 37
    assert len(catalog.stop_signs) == 7
    assert {caution.level for caution in catalog.cautions.values()} == set(CautionLevel)


@pytest.mark.parametrize(
    ("caution", "level"),
    [
        ("blood-clot", CautionLevel.STOP),
        ("pregnancy-first-months", CautionLevel.STOP),
        ("pregnancy", CautionLevel.ASK),
        ("cancer-treatment", CautionLevel.ASK),
        ("children", CautionLevel.CARE),
    ],
)
def test_levels_are_as_strict_as_the_sources(catalog, caution, level):
    assert catalog.caution(caution).level is level


def test_a_clot_is_a_stop_and_an_emergency(catalog):
    emergencies = [sign for sign in catalog.stop_signs.values() if sign.is_emergency]
    assert any("blood-clot" in sign.cautions for sign in emergencies)


def test_cautions_are_found_from_the_zones_and_techniques_that_they_spare(catalog):
    spared = {caution.id for caution in catalog.cautions_of_area("uterus-prostate")}
    assert {"pregnancy", "menstruation"} <= spared
    assert catalog.cautions_of_area("elbow") == ()
    left_out = {caution.id for caution in catalog.cautions_of_technique("percussion")}
    assert {"osteoporosis", "low-platelets"} <= left_out


def test_every_stop_and_every_ask_about_the_whole_massage_is_asked_for(catalog):
    asked = {
        caution
        for question in catalog.preflight.values()
        for answer in question.answers
        for caution in answer.cautions
    }
    whole = {
        caution.id for caution in catalog.cautions.values() if caution.level is CautionLevel.STOP
    }
    assert whole <= asked
    assert len(catalog.preflight) == 9


def test_an_unknown_caution_names_the_nearest(catalog):
    with pytest.raises(UnknownRecord) as caught:
        catalog.caution("blood-clots")
    assert caught.value.nearest[0] == "blood-clot"


def test_all_studies_and_topics_are_there(catalog):
    assert len(catalog.studies) == 47
    assert len(catalog.evidence) == 12
    assert max(topic.grade or 0 for topic in catalog.evidence.values()) == 2
    assert catalog.evidence_on("foot-and-organ").grade == 0


def test_what_was_not_read_says_so_and_is_not_quotable(catalog):
    unread = [study for study in catalog.studies.values() if not study.seen.is_quotable]
    assert {"nccih", "jones-sr-2013", "raz-2003"} <= {study.id for study in unread}
    assert all(study.unverified for study in unread)
    assert catalog.study("nccih").seen is Seen.NOT_FOUND


def test_identifiers_from_memory_are_left_out(catalog):
    assert catalog.study("wang-2008").identifiers.named() == ()
    assert catalog.study("raz-2003").identifiers.pmid is None
    assert catalog.study("ernst-2011").identifiers.doi == "10.1016/j.maturitas.2010.10.011"


def test_all_techniques_are_there_and_two_are_only_for_recognition(catalog):
    assert len(catalog.techniques) == 47
    shown_only = {name for name, one in catalog.techniques.items() if one.for_recognition_only}
    assert shown_only == {"lymphatic-sequence", "stick-press"}
    assert not any(catalog.technique(name).ties for name in shown_only)
