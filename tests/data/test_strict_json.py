import pytest

from solemap.data.strict_json import DEEPEST, read_json


def pointers(raw: bytes) -> dict[str, str]:
    _, faults = read_json(raw, "map.json")
    return {fault.pointer: fault.found for fault in faults}


def test_json_is_read():
    assert read_json(b'{"a": [1, 2.5, "x", null, true]}', "map.json") == (
        {"a": [1, 2.5, "x", None, True]},
        (),
    )


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        (b'{"a": {"b": 1, "c": 2, "b": 3}}', "/a/b"),
        (b'[{"a": 1}, {"a": 1, "a": 1}]', "/1/a"),
        (b'{"a": NaN}', "/a"),
        (b'{"a": [0, -Infinity]}', "/a/1"),
        (b'{"a": 1e999}', "/a"),
        (b'{"a": ' + b"9" * 5000 + b"}", "/a"),
        (b'{"a/b~c": NaN}', "/a~1b~0c"),
        (b"NaN", ""),
        (b"", ""),
        (b"{", ""),
        (b"\xff\xfe", ""),
        (b"[1,]", ""),
        (b"[" * 200_000, ""),
        (b'{"a":' * 200_000, ""),
    ],
)
def test_what_json_has_not_is_found_at_its_pointer(raw, pointer):
    assert list(pointers(raw)) == [pointer]


def test_every_fault_is_found_in_one_pass():
    assert set(pointers(b'{"a": NaN, "b": 1e999, "c": {"d": 1, "d": 2}}')) == {"/a", "/b", "/c/d"}


def test_what_could_not_be_read_is_null_in_the_document():
    document, _ = read_json(b'{"a": NaN, "b": 2}', "map.json")
    assert document == {"a": None, "b": 2}


@pytest.mark.parametrize(("depth", "is_right"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_depth_has_a_limit(depth, is_right):
    assert (not pointers(b"[" * depth + b"]" * depth)) is is_right


def test_a_byte_order_mark_is_no_fault():
    assert read_json(b"\xef\xbb\xbf{}", "map.json") == ({}, ())
