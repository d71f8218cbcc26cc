"""Somebody's own zone map: every fault at once, and never an exception, whatever the bytes."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solemap.data.catalog import load_catalog
from solemap.data.validation import LARGEST, MOST_FAULTS, validate_zone_map

KINDS = ("traditions", "areas", "zones", "sources", "techniques")
JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["liver", "western", "plantar", "patch", "left", "\ud800", "\x00"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text() | st.sampled_from([*KINDS, "id", "feet", "shapes"]), inner)
    ),
    max_leaves=20,
)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory, request):
    """The small map as the catalog that ships; one for the module, for hypothesis."""
    small = request.getfixturevalue("shipped_small_map")
    folder = tmp_path_factory.mktemp("records")
    for kind, listed in small.items():
        (folder / kind).mkdir()
        for document in listed:
            path = folder / kind / f"{document['id']}.json"
            path.write_text(json.dumps(document), encoding="utf-8")
    return load_catalog(folder)


@pytest.fixture
def own_map(small_map):
    """A whole map of one's own, in the form that is validated."""
    return {kind: small_map[kind] for kind in KINDS}


def faults_in(document, catalog):
    return validate_zone_map(json.dumps(document).encode(), catalog)


def test_a_right_map_has_no_faults(own_map, catalog):
    assert faults_in(own_map, catalog) == ()


def test_a_map_may_name_what_solemap_ships(own_map, catalog):
    assert faults_in({"zones": own_map["zones"]}, catalog) == ()


def test_only_the_map_itself_is_at_fault(own_map, catalog):
    own_map["zones"] = own_map["zones"][:1]
    own_map["zones"][0]["area"] = "livr"
    faults = faults_in({"zones": own_map["zones"]}, catalog)
    assert {(fault.pointer, fault.rule) for fault in faults} == {
        ("/zones/0/area", "references"),
        ("/zones/0/id", "ids"),
    }


def test_every_fault_is_told_at_once(own_map, catalog):
    own_map["zones"][0]["feet"] = ["rigth"]
    own_map["zones"][1]["placements"][0]["shapes"][0]["acros"] = [0, 1]
    own_map["zones"][2]["placements"][0]["view"] = "sole"
    own_map["areas"][0]["anatomy"] = "Press it to cure pain."
    own_map["colour"] = []
    told = {fault.pointer: fault.expected for fault in faults_in(own_map, catalog)}
    assert set(told) == {
        "/zones/0/feet/0",
        "/zones/1/placements/0/shapes/0/acros",
        "/zones/2/placements/0/view",
        "/areas/0/anatomy",
        "/colour",
    }
    assert told["/zones/0/feet/0"].endswith("(nearest: right)")
    assert told["/zones/1/placements/0/shapes/0/acros"].endswith("(nearest: across)")


def test_what_names_a_faulty_record_is_not_at_fault_itself(own_map, catalog):
    own_map["areas"].append({**own_map["areas"][0], "id": "lung", "laterality": "bth"})
    own_map["zones"].append({**own_map["zones"][0], "id": "western-lung", "area": "lung"})
    [fault] = faults_in(own_map, catalog)
    assert fault.pointer == f"/areas/{len(own_map['areas']) - 1}/laterality"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"[]", "an object with lists of"),
        (b"{}", "at least one zone"),
        (b'{"zones": {}}', "a list"),
        (b'{"zones": [1]}', "a zone object"),
        (b'{"zonse": []}', "nearest: zones"),
        (b" " * (LARGEST + 1), f"at most {LARGEST} bytes"),
    ],
)
def test_the_form_of_a_map_is_checked_first(catalog, raw, expected):
    assert any(expected in fault.expected for fault in validate_zone_map(raw, catalog))


def broken_maps(document):
    """Maps that each differ from a right one in one place, and are wrong there."""

    def places(value, path=()):
        yield path
        if isinstance(value, dict | list):
            keys = value if isinstance(value, dict) else range(len(value))
            for key in keys:
                yield from places(value[key], (*path, key))

    for path in places(document):
        if not path:
            continue
        for wrong in ({"no such": "thing"}, -7.5, "No such thing anywhere!", [[]]):
            holder = broken = copy.deepcopy(document)
            for step in path[:-1]:
                holder = holder[step]
            is_prose = isinstance(holder[path[-1]], str) and path[-1] in PROSE
            if is_prose and isinstance(wrong, str):
                continue
            holder[path[-1]] = wrong
            yield path, broken


PROSE = {"en", "anatomy", "title", "who", "when", "make_up", "label", "instrument", "pressure", 0}


def test_every_broken_map_has_a_fault_that_says_where_and_what_would_be_right(own_map, catalog):
    tried = 0
    for path, broken in broken_maps(own_map):
        # Anything may stand where an address may stand, so long as it is text.
        if path[-1] == "address" and isinstance(broken["sources"][path[1]]["address"], str):
            continue
        faults = faults_in(broken, catalog)
        assert faults, f"nothing wrong with {path}"
        for fault in faults:
            assert fault.pointer == "" or fault.pointer.startswith("/")
            assert fault.found
            assert fault.expected
        tried += 1
    assert tried >= 500


@settings(max_examples=300, deadline=None)
@given(raw=st.binary(max_size=400))
def test_no_bytes_raise(catalog, raw):
    assert validate_zone_map(raw, catalog)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=JUNK)
def test_no_json_raises(catalog, document):
    for fault in faults_in(document, catalog):
        str(fault).encode()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from(KINDS), key=st.text() | st.sampled_from(["id", "over"]), value=JUNK)
def test_no_change_of_a_right_map_raises(catalog, shipped_small_map, kind, key, value):
    own_map = {name: copy.deepcopy(shipped_small_map[name]) for name in KINDS}
    own_map[kind][0][key] = value
    for fault in faults_in(own_map, catalog):
        str(fault).encode()


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_cut_or_changed_byte_raises(catalog, shipped_small_map, data):
    raw = bytearray(json.dumps({name: shipped_small_map[name] for name in KINDS}).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(raw)))
    validate_zone_map(bytes(raw[:cut]), catalog)


@pytest.mark.parametrize(
    "raw",
    [
        json.dumps({f"key{n}": 0 for n in range(60_000)}).encode(),
        json.dumps({"zones": [{f"k{n}": 0 for n in range(60_000)}]}).encode(),
        json.dumps({"zones": [{}] * 100_000}).encode(),
        json.dumps({"zones": [{"id": "a" * 900_000, "feet": ["x" * 100_000]}]}).encode(),
        b'{"zones":[{' + b'"a":1,' * 100_000 + b'"a":1}]}',
        json.dumps({"areas": [{"id": "a", "anatomy": "helps with " * 80_000}]}).encode(),
    ],
    ids=["keys", "fields", "items", "long words", "doubles", "prose"],
)
def test_a_map_made_to_be_slow_is_answered_with_its_first_faults(catalog, raw):
    assert len(raw) <= LARGEST
    assert 0 < len(validate_zone_map(raw, catalog)) <= MOST_FAULTS
