from solemap.data.rules import links
from tests.data.rules.conftest import TOPIC


def test_links_seen_from_both_ends_pass(faults_of, small_map):
    small_map["areas"][0]["replaced_by"] = "kidney"
    small_map["evidence"] = [{**TOPIC, "limiting": ["trial-2021"]}]
    assert faults_of(links, small_map) == []


def test_a_zone_cites_only_whom_its_tradition_lists(faults_of, small_map):
    small_map["traditions"][0]["sources"] = ["book-one"]
    faults = faults_of(links, small_map)
    assert {fault.pointer for fault in faults} == {"/sources/1/source"}
    assert len(faults) == len(small_map["zones"])


def test_a_study_stands_on_one_side(faults_of, small_map):
    small_map["evidence"] = [{**TOPIC, "limiting": ["trial-2020"]}]
    [fault] = faults_of(links, small_map)
    assert fault.pointer == "/limiting/0"


def test_no_area_is_replaced_by_what_leads_back(faults_of, small_map):
    small_map["areas"][0]["replaced_by"] = "spleen"
    small_map["areas"][1]["replaced_by"] = "liver"
    assert {fault.pointer for fault in faults_of(links, small_map)} == {"/replaced_by"}
