"""What pydantic found wrong with one record, as faults: pointer, found, and what would be right."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from solemap.data.errors import Fault
from solemap.data.models.record import Record
from solemap.data.nearest import nearest
from solemap.data.record_set import encodable, in_words
from solemap.data.schemas import schema_of
from solemap.data.strict_json import pointer_step

RULE = "schema"
MISSING = "nothing"


def model_faults(
    error: ValidationError, model: type[Record], document: Any, file: str, pointer: str = ""
) -> Iterator[Fault]:
    """`document` is the record as read; `pointer` is where it stands in its file."""
    for detail in error.errors(include_url=False):
        steps = _steps(detail, document)
        if _is_echo(detail, _value_at(document, steps, None)):
            continue
        at = pointer + "".join(pointer_step(step) for step in steps)
        missing = detail["type"] == "missing"
        found = MISSING if missing else in_words(_value_at(document, steps, detail["input"]))
        yield Fault(file, encodable(at), found, encodable(_expected(detail, model)), RULE)


def _is_echo(detail: ErrorDetails, there: Any) -> bool:
    """A list too short only because its items are faulty: they have faults of their own."""
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and isinstance(there, list) and len(there) >= least


def _steps(detail: ErrorDetails, document: Any) -> list[str | int]:
    """The location without the names of union members, which are no keys of the document."""
    steps: list[str | int] = []
    value = document
    for step in detail["loc"]:
        is_key = isinstance(value, dict) and step in value
        if is_key or (isinstance(value, list) and isinstance(step, int) and step < len(value)):
            value = value[step]
            steps.append(step)
    if detail["type"] == "missing":
        steps.append(detail["loc"][-1])
    return steps


def _value_at(document: Any, steps: Sequence[str | int], otherwise: Any) -> Any:
    value = document
    for step in steps:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return otherwise
    return value


def _expected(detail: ErrorDetails, model: type[Record]) -> str:
    context: dict[str, Any] = detail.get("ctx", {})
    given = detail["input"]
    match detail["type"]:
        case "missing":
            return f"the field {detail['loc'][-1]!r}"
        case "extra_forbidden":
            return _near(str(detail["loc"][-1]), _fields(model, detail["loc"]), "no such field")
        case "enum" | "literal_error" | "union_tag_invalid":
            allowed = re.findall(r"'([^']*)'", str(context.get("expected") or context))
            if detail["type"] == "union_tag_invalid":
                allowed = re.findall(r"'([^']*)'", context["expected_tags"])
                given = context["tag"]
            return _near(str(given), allowed, f"one of {', '.join(allowed)}")
        case "union_tag_not_found":
            return "the field 'kind', one of patch, outline, spot, trail"
        case "string_pattern_mismatch":
            return _in_plain_words(context["pattern"])
        case "too_short" | "too_long" if "min_length" in context or "max_length" in context:
            least, most = context.get("min_length"), context.get("max_length")
            return f"at least {least} of these" if least else f"at most {most} of these"
        case "value_error":
            return str(context["error"])
        case _:
            return detail["msg"].removeprefix("Input should be ")


def _near(given: str, allowed: Sequence[str], otherwise: str) -> str:
    close = nearest(given, allowed, limit=1)
    return f"{otherwise} (nearest: {close[0]})" if close else otherwise


def _in_plain_words(pattern: str) -> str:
    return {
        r"^[a-z0-9]+(-[a-z0-9]+)*$": "kebab-case, like small-intestine",
        r"^[a-z]{2}$": "a language of two small letters, like en",
        r"^UBERON:\d{7}$": "UBERON: and seven digits, like UBERON:0002107",
    }.get(pattern, f"text that matches {pattern}")


def _fields(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The fields allowed where the unknown one stood, found by walking the model's schema."""
    schema = schema_of(model)
    node: dict[str, Any] = schema
    for step in location[:-1]:
        node = _child(_resolved(node, schema), step, schema)
    return list(_resolved(node, schema).get("properties", ()))


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        return dict(schema["$defs"][node["$ref"].rpartition("/")[2]])
    for choice in node.get("anyOf", ()):
        if choice.get("type") != "null":
            return _resolved(choice, schema)
    return node


def _child(node: dict[str, Any], step: str | int, schema: dict[str, Any]) -> dict[str, Any]:
    if isinstance(step, int):
        return _resolved(node.get("items", {}), schema)
    mapping = node.get("discriminator", {}).get("mapping", {})
    if step in mapping:
        return _resolved({"$ref": mapping[step]}, schema)
    return dict(node.get("properties", {}).get(step, {}))
