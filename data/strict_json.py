"""JSON read without mercy: a key twice, NaN, a number or a depth out of all bounds are faults.

The standard parser keeps the last of two equal keys and takes NaN; a record would then not say what
its file says. Every fault is found in one pass, with its JSON pointer, and never as an exception.
"""

import json
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

from solemap.data.errors import Fault
from solemap.data.record_set import in_words

RULE = "json"
DEEPEST = 32
LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class _Unreadable:
    """Stands where a value was that JSON does not have, until its pointer is known."""

    found: str
    expected: str


def pointer_step(step: object) -> str:
    """One step of an RFC 6901 pointer."""
    return "/" + str(step).replace("~", "~0").replace("/", "~1")


def read_json(raw: bytes, file: str) -> tuple[Any, tuple[Fault, ...]]:
    """The document and its faults; what could not be read is null in it."""
    duplicates: list[tuple[dict[str, Any], str]] = []

    def to_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        built = dict(pairs)
        if len(built) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            duplicates.extend((built, key) for key, count in counts.items() if count > 1)
        return built

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte {raw[error.start]:#04x} at offset {error.start}"
        return None, (Fault(file, "", found, "text in UTF-8", RULE),)
    try:
        document = json.loads(
            text,
            object_pairs_hook=to_object,
            parse_int=_read_integer,
            parse_float=_read_float,
            parse_constant=lambda name: _Unreadable(name, "a number"),
        )
    except json.JSONDecodeError as error:
        found = f"line {error.lineno}, column {error.colno}: {in_words(text[error.pos :][:20])}"
        return None, (Fault(file, "", found, f"JSON ({error.msg})", RULE),)
    except RecursionError:
        return None, (_too_deep(file, ""),)
    return _checked(document, file, duplicates)


def _read_integer(text: str) -> int | _Unreadable:
    if len(text) > LONGEST_NUMBER:
        return _Unreadable(f"{text[:LONGEST_NUMBER]}… ({len(text)} digits)", "a smaller number")
    return int(text)


def _read_float(text: str) -> float | _Unreadable:
    value = float(text)
    return value if math.isfinite(value) else _Unreadable(text[:40], "a smaller number")


def _too_deep(file: str, pointer: str) -> Fault:
    expected = f"at most {DEEPEST} levels of lists and objects"
    return Fault(file, pointer, "lists or objects nested deeper", expected, RULE)


def _checked(
    document: Any, file: str, duplicates: list[tuple[dict[str, Any], str]]
) -> tuple[Any, tuple[Fault, ...]]:
    """Names the pointer of everything that the parser's hooks could only mark."""
    twice: dict[int, list[str]] = {}
    for holder, key in duplicates:
        twice.setdefault(id(holder), []).append(key)
    faults: list[Fault] = []
    root = [document]
    waiting: list[tuple[Any, Any, str, int]] = [(root, 0, "", 0)]
    while waiting:
        holder, place, pointer, depth = waiting.pop()
        value = holder[place]
        if isinstance(value, _Unreadable):
            faults.append(Fault(file, pointer, value.found, value.expected, RULE))
            holder[place] = None
        elif isinstance(value, dict | list) and depth >= DEEPEST:
            faults.append(_too_deep(file, pointer))
            holder[place] = None
        elif isinstance(value, dict):
            for key in twice.get(id(value), ()):
                at = pointer + pointer_step(key)
                faults.append(Fault(file, at, f"{in_words(key)} twice", "each key once", RULE))
            waiting.extend((value, key, pointer + pointer_step(key), depth + 1) for key in value)
        elif isinstance(value, list):
            waiting.extend(
                (value, index, f"{pointer}/{index}", depth + 1) for index in range(len(value))
            )
    return root[0], tuple(faults)
