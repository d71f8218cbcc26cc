"""Cautions and evidence over HTTP: every record, and no claim that studies do not bear."""

from solemap.api.models.care import CautionList, EvidenceList, PreflightList, StopSignList
from solemap.data.models.caution import CautionLevel, CautionScope


def test_every_caution_is_there_with_its_sources(ask, catalog):
    listing = CautionList.model_validate_json(ask("/api/v1/cautions").body)
    assert [item.id for item in listing.items] == list(catalog.cautions)
    assert all(item.sources and item.what_to_do for item in listing.items)


def test_every_question_names_studies_that_are_there_and_no_claim_it_refuses(ask, catalog):
    answer = ask("/api/v1/evidence")
    listing = EvidenceList.model_validate_json(answer.body)
    assert [item.id for item in listing.items] == list(catalog.evidence)
    for item in listing.items:
        assert {study.id for study in item.studies} == {*item.supporting, *item.limiting}
    assert "never_say" not in answer.text


def test_they_are_walked_like_any_list(ask):
    for resource in ("cautions", "stop-signs", "preflight", "evidence"):
        field = "ask" if resource == "preflight" else "label"
        page = ask(f"/api/v1/{resource}?limit=1&fields={field}").json
        assert set(page["items"][0]) == {"id", field}
        assert f"cursor={page['items'][0]['id']}" in page["next"]


def test_every_stop_sign_says_what_to_do_and_why(ask, catalog):
    listing = StopSignList.model_validate_json(ask("/api/v1/stop-signs").body)
    assert [item.id for item in listing.items] == list(catalog.stop_signs)
    assert all(set(item.cautions) <= set(catalog.cautions) for item in listing.items)


def test_a_yes_is_as_strict_as_the_strictest_caution_behind_it(ask, catalog):
    listing = PreflightList.model_validate_json(ask("/api/v1/preflight").body)
    assert sorted(item.order for item in listing.items) == list(range(1, len(listing.items) + 1))
    for question in listing.items:
        assert question.in_doubt
        for answer in question.answers:
            cautions = [catalog.caution(caution) for caution in answer.cautions]
            assert all(answer.level.strictness >= said.level.strictness for said in cautions)
            assert answer.level in {said.level for said in cautions}
            assert all(set(said.techniques) <= set(answer.techniques) for said in cautions)
            assert all(set(said.areas) <= set(answer.areas) for said in cautions)


def test_the_answers_that_matter_most(ask):
    items = PreflightList.model_validate_json(ask("/api/v1/preflight").body).items
    answers = {f"{item.id}/{said.id}": said for item in items for said in item.answers}
    whole = CautionScope.WHOLE_MASSAGE
    for key, level, scope in (
        ("blood-clot/now", CautionLevel.STOP, whole),
        ("blood-clot/before", CautionLevel.ASK, whole),
        ("pregnancy/early", CautionLevel.STOP, whole),
        ("pregnancy/later", CautionLevel.ASK, whole),
        ("skin-and-injury/gout-or-injury", CautionLevel.STOP, CautionScope.THAT_FOOT),
        ("skin-and-injury/skin", CautionLevel.STOP, CautionScope.THAT_PART),
        ("child/child", CautionLevel.CARE, whole),
    ):
        assert (answers[key].level, answers[key].scope) == (level, scope)
    assert "percussion" in answers["bones-and-joints/fragile-bones"].techniques
