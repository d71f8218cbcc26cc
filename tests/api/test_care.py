"""Cautions and evidence over HTTP: every record, and no claim that studies do not bear."""

from solemap.api.models.care import CautionList, EvidenceList


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
    for resource in ("cautions", "evidence"):
        page = ask(f"/api/v1/{resource}?limit=1&fields=label").json
        assert set(page["items"][0]) == {"id", "label"}
        assert f"cursor={page['items'][0]['id']}" in page["next"]
