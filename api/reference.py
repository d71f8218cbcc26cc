"""The description as people read it: what the page `/docs` shows, taken from `/openapi.json`."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

# Units: lines. Enough to see the shape; the address itself has the rest.
LONGEST_EXAMPLE = 60


@dataclass(frozen=True)
class Field:
    """A parameter, or a field of a body."""

    name: str
    kind: str
    about: str
    is_required: bool
    where: str = ""


@dataclass(frozen=True)
class Answer:
    status: str
    about: str
    media_types: tuple[str, ...]
    schemas: tuple[str, ...]
    example: str


@dataclass(frozen=True)
class Operation:
    name: str
    method: str
    path: str
    about: str
    fields: tuple[Field, ...]
    answers: tuple[Answer, ...]
    sent: str
    # An address that answers; what a query decides is not there when the site is plain files.
    trial: str
    trial_is_kept: bool


@dataclass(frozen=True)
class Group:
    name: str
    about: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True)
class Schema:
    name: str
    about: str
    fields: tuple[Field, ...]


class Reference:
    """One description. `canonical` are the paths that are there whatever serves the site."""

    def __init__(self, description: dict[str, Any], canonical: Collection[str]) -> None:
        self._description = description
        self._canonical = canonical
        self.about = _unmarked(description["info"]["description"])

    @property
    def groups(self) -> tuple[Group, ...]:
        operations = [
            (operation["tags"][0], self._operation(path, method, operation))
            for path, methods in self._description["paths"].items()
            for method, operation in methods.items()
        ]
        return tuple(
            Group(
                tag["name"],
                tag["description"],
                tuple(operation for name, operation in operations if name == tag["name"]),
            )
            for tag in self._description["tags"]
        )

    @property
    def schemas(self) -> tuple[Schema, ...]:
        return tuple(
            Schema(name, schema.get("description", ""), _fields(schema))
            for name, schema in self._description["components"]["schemas"].items()
            if "properties" in schema
        )

    def _operation(self, path: str, method: str, operation: dict[str, Any]) -> Operation:
        parameters = operation.get("parameters", [])
        body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        trial = _trial(path, parameters) if method == "get" else ""
        return Operation(
            name=operation["operationId"],
            method=method.upper(),
            path=path,
            about=_unmarked(operation["description"]),
            fields=tuple(
                Field(
                    name=parameter["name"],
                    kind=kind_in_words(parameter["schema"]),
                    about=_about(parameter),
                    is_required=parameter.get("required", False),
                    where=parameter["in"],
                )
                for parameter in parameters
            ),
            answers=tuple(
                self._answer(status, answer) for status, answer in operation["responses"].items()
            ),
            sent=_shown(body.get("example")),
            trial=trial,
            trial_is_kept=trial in self._canonical,
        )

    def _answer(self, status: str, answer: dict[str, Any]) -> Answer:
        if "$ref" in answer:
            answer = self._description["components"]["responses"][answer["$ref"].split("/")[-1]]
        content = answer.get("content", {})
        schemas = [name for part in content.values() for name in _names(part["schema"])]
        # A problem is shown once, at the end of the page.
        examples = [part.get("example") for part in content.values() if status == "200"]
        return Answer(
            status=status,
            about=_unmarked(answer["description"]),
            media_types=tuple(content),
            schemas=tuple(dict.fromkeys(schemas)),
            example=_shown(examples[0] if examples else None),
        )


# What is not required by itself, and yet nothing is answered without it.
ALSO_TRIED = {"/api/v1/hit": ("across", "along"), "/api/v1/compare": ("a", "b")}


def _trial(path: str, parameters: list[dict[str, Any]]) -> str:
    """An address that answers: examples fill what the path needs."""
    query, filled = {}, path
    for parameter in parameters:
        name, given = parameter["name"], _example_of(parameter)
        if parameter["in"] == "path":
            filled = filled.replace(f"{{{name}}}", str(given))
        elif parameter.get("required") or name in ALSO_TRIED.get(path, ()):
            query[name] = given
    return f"{filled}?{urlencode(query)}" if query else filled


def kind_in_words(schema: dict[str, Any]) -> str:
    """The kind of a value: `number or null`, `list of Zone`, `left or right`."""
    if "$ref" in schema:
        return str(schema["$ref"].split("/")[-1])
    if "enum" in schema:
        few = [str(value) for value in schema["enum"][:8]]
        return " or ".join(few) if len(schema["enum"]) <= len(few) else f"{', '.join(few)} …"
    if "const" in schema:
        return str(schema["const"])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return " or ".join(kind_in_words(part) for part in schema[several])
    kind = str(schema.get("type", "anything"))
    if kind == "array":
        return f"list of {kind_in_words(schema.get('items', {}))}"
    bounds = [f"{words} {schema[key]}" for key, words in BOUNDS.items() if key in schema]
    return ", ".join([kind, *bounds])


BOUNDS = {
    "minimum": "from",
    "maximum": "to",
    "minLength": "at least",
    "maxLength": "at most",
}


def _fields(schema: dict[str, Any]) -> tuple[Field, ...]:
    required = schema.get("required", ())
    return tuple(
        Field(name, kind_in_words(part), _unmarked(part.get("description", "")), name in required)
        for name, part in schema["properties"].items()
    )


def _about(parameter: dict[str, Any]) -> str:
    default = parameter["schema"].get("default")
    about = _unmarked(parameter.get("description", ""))
    return f"{about}; without it {default}".removeprefix("; ") if default is not None else about


def _unmarked(text: str) -> str:
    """Without Markdown's marks of code, the only ones that descriptions use."""
    return text.replace("`", "")


def _names(schema: dict[str, Any]) -> list[str]:
    parts = [schema, *schema.get("anyOf", [])]
    return [part["$ref"].split("/")[-1] for part in parts if "$ref" in part]


def _example_of(parameter: dict[str, Any]) -> Any:
    schema = parameter["schema"]
    named = [parameter.get("example"), *schema.get("examples", []), *schema.get("enum", [])]
    return next((value for value in named if value is not None), "")


def _shown(example: Any) -> str:
    if example is None:
        return ""
    text = example if isinstance(example, str) else json.dumps(example, indent=2)
    lines = text.splitlines()
    return "\n".join([*lines[:LONGEST_EXAMPLE], "…"] if len(lines) > LONGEST_EXAMPLE else lines)
