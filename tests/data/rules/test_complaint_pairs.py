import pytest

from solemap.data.rules import complaint_pairs
from solemap.data.rules.complaint_pairs import complaints_in


def test_a_map_of_places_passes(faults_of, small_map):
    assert faults_of(complaint_pairs, small_map) == []


@pytest.mark.parametrize(
    ("kind", "path", "text"),
    [
        ("zones", ["note"], "Pressed for headaches."),
        ("zones", ["id"], "western-insomnia"),
        ("areas", ["label", "en"], "Migraine point"),
        ("areas", ["id"], "back-pain"),
        ("areas", ["anatomy"], "Where sciatica is felt."),
        ("areas", ["synonyms"], {"en": ["Hay fever and asthma"]}),
        ("traditions", ["label", "en"], "The stress line"),
        ("techniques", ["label"], "Constipation stroke"),
        ("techniques", ["aliases"], ["the indigestion walk"]),
        ("techniques", ["ties", 0, "direction"], "Upwards, against heartburn."),
        ("techniques", ["ties", 0, "amount"], "until the cramp is gone"),
    ],
)
def test_a_complaint_beside_a_place_is_a_fault(faults_of, small_map, kind, path, text):
    holder = small_map[kind][0]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = text
    faults = faults_of(complaint_pairs, small_map)
    assert faults
    assert all(fault.pointer.startswith("/" + "/".join(map(str, path))) for fault in faults)


@pytest.mark.parametrize(
    "text",
    ["A gliding stroke.", "The big toe", "The heel line", "Painted nails", "Conditioner"],
)
def test_what_only_sounds_like_a_complaint_is_let_through(text):
    assert complaints_in(text) == ()


def test_an_area_may_keep_a_charts_name_and_is_then_never_placed(faults_of, small_map):
    area = {**small_map["areas"][4], "id": "blood-pressure-point"}
    small_map["areas"].append({**area, "label": {"en": "Blood pressure point"}})
    assert faults_of(complaint_pairs, small_map) == []
    small_map["zones"][0] |= {"id": "western-blood-pressure-point", "area": area["id"]}
    [fault] = faults_of(complaint_pairs, small_map)
    assert fault.pointer == "/id"
