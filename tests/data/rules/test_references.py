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
