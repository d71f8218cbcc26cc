"""What a fault and an error say to the person who must put it right."""

from solemap.data.errors import BadPlace, Fault, InvalidRecords, SolemapError, UnknownRecord

FAULT = Fault("zones/a.json", "/feet/0", '"rigth"', "one of left, right", "schema")


def test_a_fault_says_where_what_is_there_and_what_would_be_right():
    assert str(FAULT) == (
        'zones/a.json#/feet/0: found "rigth"; right would be one of left, right [schema]'
    )


def test_invalid_records_list_every_fault_in_order():
    other = Fault("areas/b.json", "", "nothing", "an object", "schema")
    error = InvalidRecords([FAULT, other])
    assert error.faults == (other, FAULT)
    assert str(error).splitlines() == ["2 faults in the records", f"  {other}", f"  {FAULT}"]
    assert str(InvalidRecords([FAULT])).startswith("1 fault in")


def test_every_error_has_a_code_of_its_own():
    errors = [UnknownRecord, InvalidRecords, BadPlace]
    assert all(issubclass(error, SolemapError) for error in errors)
    assert len({error.code for error in [*errors, SolemapError]}) == 4


def test_an_unknown_record_without_a_near_one_offers_none():
    assert str(UnknownRecord("zone", "x")) == "no zone has the id 'x'"


def test_a_bad_place_says_what_would_be_a_place():
    assert "along from 0 to 5" in str(BadPlace("along 7", "along from 0 to 5"))
