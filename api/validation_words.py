"""Pydantic's errors as what was given, what would be right, and the nearest that is allowed."""

import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

from solemap.api.models.problem import Wrong
from solemap.api.refusals import not_allowed, shortened

QUOTED = re.compile(r"'([^']*)'")
Where = Literal["path", "query", "header", "body"]
WHERES: tuple[Where, ...] = get_args(Where)

# Wording for a bound, and whether the bound itself is allowed and so the nearest.
BOUNDS = {
    "ge": ("at least {}", True),
    "gt": ("more than {}", False),
    "le": ("at most {}", True),
    "lt": ("less than {}", False),
    "max_length": ("at most {} characters", False),
    "min_length": ("at least {} characters", False),
}
WORDS = {
    "missing": "a value; it is required",
    "finite_number": "a finite number",
    "float_parsing": "a number, such as 2.6",
    "float_type": "a number, such as 2.6",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "bool_parsing": "true or false",
    "string_type": "a text",
}


def wrong_of(error: Mapping[str, Any], known: tuple[str, ...]) -> Wrong:
    """One pydantic error in our words. `known` are the parameters that the path takes."""
    place = [str(part) for part in error["loc"]]
    where: Where = "query"
    for possible in WHERES:
        if place[:1] == [possible]:
            where = possible
            place = place[1:]
    # `highlight.0` is still the parameter `highlight`.
    parameter = place[0] if place else "query"
    if error["type"] == "extra_forbidden":
        return _unknown(parameter, known, where)
    given, context = error.get("input"), error.get("ctx", {})
    if error["type"] in ("enum", "literal_error"):
        return not_allowed(parameter, str(given), _quoted(context["expected"]), where=where)
    expected, nearest = _expectation(error, context)
    return Wrong(
        where=where,
        parameter=parameter,
        given=None if error["type"] == "missing" else shortened(given),
        expected=expected,
        nearest=nearest,
    )


def _unknown(parameter: str, known: tuple[str, ...], where: Where) -> Wrong:
    if known:
        return not_allowed(parameter, parameter, known, where=where)
    return Wrong(
        where=where,
        parameter=shortened(parameter),
        given=shortened(parameter),
        expected="no parameter: this path takes none",
        allowed=(),
    )


def _expectation(error: Mapping[str, Any], context: Mapping[str, Any]) -> tuple[str, str | None]:
    for name, (wording, is_allowed) in BOUNDS.items():
        if name in context:
            if error["type"] in ("too_long", "too_short"):
                wording = wording.replace("characters", "items")
            bound = f"{context[name]:g}" if isinstance(context[name], float) else context[name]
            return wording.format(bound), str(bound) if is_allowed else None
    if "pattern" in context:
        return f"a text of the form {context['pattern']}", None
    message = str(error["msg"]).removeprefix("Value error, ")
    return WORDS.get(error["type"], message), None


def _quoted(expected: str) -> tuple[str, ...]:
    """`'left' or 'right'` as its words."""
    return tuple(QUOTED.findall(expected))
