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


def test_a_preflight_answer_names_cautions_that_exist(faults_of, wider_map):
    answer = {"id": "yes", "say": "Yes", "cautions": ["sore-skn"], "what_to_do": "Wait."}
    question = {"id": "skin", "order": 1, "ask": "Sore?", "answers": [answer]}
    [fault] = faults_of(references, wider_map | {"preflight-questions": [question]})
    assert fault.pointer == "/answers/0/cautions/0"
    assert "sore-skin" in fault.expected


@pytest.mark.parametrize(
    ("kind", "pointer", "given", "expected"),
    [
        ("cautions", "/areas/0", "livers", "area (nearest: liver)"),
        ("cautions", "/techniques/0", "thumb-walkin", "technique (nearest: thumb-walking)"),
        ("stop-signs", "/cautions/0", "sore-skn", "caution (nearest: sore-skin)"),
        ("evidence", "/supporting/0", "trial-202", "study (nearest: trial-2020)"),
        ("routines", "/tradition", "westrn", "tradition (nearest: western)"),
        ("routines", "/claims/0/topic", "warmt", "evidence topic (nearest: warmth)"),
        (
            "routines",
            "/steps/0/movements/0/technique",
            "thumb-walkin",
            "technique (nearest: thumb-walking)",
        ),
        ("routines", "/steps/0/movements/0/areas/0", "kidny", "area (nearest: kidney)"),
    ],
)
def test_advice_and_massages_name_what_exists(faults_of, wider_map, kind, pointer, given, expected):
    assert faults_of(references, wider_map) == []
    *path, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    holder = wider_map[kind][0]
    for step in path:
        holder = holder[step]
    holder[last] = given
    [fault] = faults_of(references, wider_map)
    assert (fault.pointer, fault.found) == (pointer, f'"{given}"')
    assert fault.expected == f"the id of a known {expected}"


def test_what_resembles_nothing_is_told_how_many_there_are(faults_of, small_map):
    small_map["zones"][0]["area"] = "qqqqqqqq"
    [fault] = faults_of(references, small_map)
    assert fault.expected == "the id of a known area (there are 5)"
