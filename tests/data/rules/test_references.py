import pytest

from solemap.data.rules import references


def test_a_map_without_dead_links_passes(faults_of, small_map):
    assert faults_of(references, small_map) == []


@pytest.mark.parametrize(
    ("kind", "path", "given", "nearest"),
    [
        ("areas", ["body_system"], "digestve", "digestive"),
        ("areas", ["replaced_by"], "livr", "liver"),
        ("zones", ["tradition"], "westrn", "western"),
        ("zones", ["area"], "livers", "liver"),
        ("techniques", ["ties", 0, "area"], "livers", "liver"),
        ("techniques", ["ties", 0, "school"], "wst", "west"),
        ("claims", ["claims", 0, "area"], "lever", "liver"),
    ],
)
def test_a_dead_link_is_found_with_the_nearest_id(faults_of, small_map, kind, path, given, nearest):
    holder = small_map[kind][0]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = given
    [fault] = faults_of(references, small_map)
    assert fault.pointer == "/" + "/".join(map(str, path))
    assert fault.found == f'"{given}"'
    assert nearest in fault.expected


CAUTION = {
    "id": "sore-skin",
    "label": {"en": "Sore skin"},
    "level": "stop",
    "scope": "that-part",
    "basis": "medical",
    "why": "It is sore.",
    "what_to_do": "Leave it alone.",
    "areas": ["liver"],
    "techniques": ["thumb-walking"],
    "sources": ["book-one"],
}
SIGN = {
    "id": "it-hurts",
    "label": {"en": "It hurts"},
    "what_to_do": "Stop.",
    "cautions": ["sore-skin"],
}
TOPIC = {
    "id": "warmth",
    "label": {"en": "Warmth"},
    "verdict": "Unclear.",
    "say": "Rubbing warms.",
    "never_say": "warms the liver",
    "supporting": ["trial-2020"],
}
STUDY = {
    "id": "trial-2020",
    "title": "A trial",
    "kind": "rct",
    "addresses": ["https://example.org/trial"],
    "finding": "No difference.",
    "seen": "read",
}


def test_a_preflight_answer_names_cautions_that_exist(faults_of, small_map):
    answer = {"id": "yes", "say": "Yes", "cautions": ["sore-skn"], "what_to_do": "Wait."}
    small_map |= {
        "cautions": [CAUTION],
        "preflight-questions": [{"id": "skin", "order": 1, "ask": "Sore?", "answers": [answer]}],
    }
    [fault] = faults_of(references, small_map)
    assert fault.pointer == "/answers/0/cautions/0"
    assert "sore-skin" in fault.expected


@pytest.mark.parametrize(
    ("kind", "record", "name", "given"),
    [
        ("cautions", CAUTION, "areas", "livers"),
        ("cautions", CAUTION, "techniques", "thumb-walkin"),
        ("stop-signs", SIGN, "cautions", "sore-skn"),
        ("evidence", TOPIC, "supporting", "trial-202"),
    ],
)
def test_cautions_and_evidence_name_what_exists(faults_of, small_map, kind, record, name, given):
    small_map |= {
        "cautions": [CAUTION],
        "stop-signs": [SIGN],
        "evidence": [TOPIC],
        "studies": [STUDY],
    }
    assert faults_of(references, small_map) == []
    small_map[kind] = [{**record, name: [given]}]
    [fault] = faults_of(references, small_map)
    assert fault.pointer == f"/{name}/0"
    assert record[name][0] in fault.expected
