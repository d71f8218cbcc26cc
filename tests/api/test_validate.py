"""A zone map of one's own: every fault in one answer, whatever the bytes."""

import asyncio
import json
import random

import pytest

from solemap.api.models.validation import ValidationAnswer

ZONE = {
    "id": "ingham-liver",
    "tradition": "ingham",
    "area": "liver",
    "feet": ["right"],
    "placements": [
        {"view": "plantar", "shapes": [{"kind": "patch", "across": [2, 5], "along": [2, 3]}]}
    ],
    "sources": [{"source": "iaomai", "read": "stated"}],
}


def validate(ask, body):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = ask("/api/v1/validate", "POST", body=raw)
    assert answer.status == 200
    found = ValidationAnswer.model_validate_json(answer.body)
    assert found.valid is (found.faults == ())
    assert found.total == len(found.faults)
    return found


def test_a_map_that_is_right_has_no_faults(ask):
    assert validate(ask, {"zones": [ZONE]}).faults == ()


def test_a_zone_too_thin_to_draw_is_named(ask):
    shape = {"kind": "patch", "across": [2, 5], "along": [2, 2.01]}
    thin = {**ZONE, "placements": [{"view": "plantar", "shapes": [shape]}]}
    [fault] = validate(ask, {"zones": [thin]}).faults
    assert (fault.pointer, fault.rule) == ("/zones/0/placements/0/shapes/0/along", "thinness")


def test_every_fault_is_named_with_its_pointer(ask):
    wrong = {**ZONE, "feet": ["rihgt"], "colour": "red", "area": "livr"}
    pointers = {fault.pointer for fault in validate(ask, {"zones": [wrong]}).faults}
    assert {"/zones/0/feet/0", "/zones/0/colour"} <= pointers


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff\xfe\x00",
        b"null",
        b"[]",
        b'{"zones": NaN}',
        b'{"zones": [], "zones": []}',
        b"[" * 100_000,
        b'{"zones": [' + b'{"id": "\\ud800"},' * 10 + b"{}]}",
        b'{"zones": [{"id": 1e999}]}',
        json.dumps({"zones": [ZONE] * 2}).encode(),
    ],
)
def test_broken_bytes_are_faults_and_never_a_failure(ask, body):
    assert validate(ask, body).faults


def test_a_hundred_broken_maps_give_a_hundred_fault_lists(ask):
    whole = json.dumps({"zones": [ZONE]})
    for number in range(100):
        chance = random.Random(number)
        place = chance.randrange(len(whole))
        length = chance.randrange(1, 20)
        broken = (
            whole[:place]
            + chance.choice(["", "}", '"', "9" * 30, "é\x00"])
            + whole[place + length :]
        )
        validate(ask, broken.encode())


def test_a_body_that_is_too_large_is_refused(ask):
    answer = ask("/api/v1/validate", "POST", body=b" " * (1024 * 1024 + 1))
    assert answer.status == 413
    assert answer.json["code"] == "body-too-large"


def test_no_body_is_no_zone_map(ask):
    answer = ask("/api/v1/validate", "POST")
    assert (answer.status, answer.json["code"]) == (400, "bad-request")


def test_a_body_that_does_not_end_is_given_up(app, run, monkeypatch):
    monkeypatch.setattr("solemap.api.routes.validate.LONGEST_UPLOAD", 0.01)

    async def drip():
        """One byte, and then nothing."""
        if sent:
            await asyncio.Event().wait()
        sent.append(b"{")
        return {"type": "http.request", "body": b"{", "more_body": True}

    async def send(message):
        answered.append(message)

    sent, answered = [], []
    scope = {"type": "http", "method": "POST", "path": "/api/v1/validate", "headers": []}
    run(app({**scope, "query_string": b"", "root_path": ""}, drip, send))
    start, body = answered
    assert start["status"] == 408
    assert json.loads(body["body"])["code"] == "body-too-slow"
    assert (b"connection", b"close") in start["headers"]
