import pytest

from solemap.data.rules import ids


def test_right_ids_pass(faults_of, small_map):
    assert faults_of(ids, small_map) == []


def test_a_zone_is_named_after_its_tradition_and_area(faults_of, small_map):
    small_map["zones"][0]["id"] = "liver"
    [fault] = faults_of(ids, small_map)
    assert (fault.pointer, fault.found) == ("/id", '"liver"')
    assert "'western-liver'" in fault.expected


def test_a_file_is_named_after_its_record(records_of, small_map):
    from solemap.data.record_set import Entry, RecordSet

    record = records_of(small_map).entries[0].record
    [fault] = ids.check(RecordSet([Entry(record, "traditions/ingam.json", name="ingam")]))
    assert "'ingam'" in fault.expected


@pytest.mark.parametrize("kind", ["areas", "zones", "sources"])
def test_no_two_records_of_a_kind_share_an_id(faults_of, small_map, kind):
    small_map[kind].append(small_map[kind][0])
    [fault] = faults_of(ids, small_map)
    assert "no other" in fault.expected


def test_no_two_claims_share_an_id(faults_of, small_map):
    claims = small_map["claims"][0]["claims"]
    claims.append(claims[0])
    [fault] = faults_of(ids, small_map)
    assert fault.pointer == "/claims/1/id"
