"""The OpenAPI description: what FastAPI finds, plus what it cannot know."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from solemap.api.examples import Examples
from solemap.api.models.problem import MEDIA_TYPE, Problem
from solemap.api.presenters.site import Site
from solemap.api.queries import LANGUAGES, MOST_FIELDS
from solemap.charts.chart import Layer
from solemap.data.schemas import type_names

DESCRIPTION = (
    "What foot reflexology charts place where on the foot, and who says so. A map of what "
    "traditions say, not of what the body does. Read only, no key, no cookie, open to every "
    "origin. Whatever takes GET takes HEAD; every address takes OPTIONS; `If-None-Match` is "
    "answered by 304."
)
TAGS = {
    "index": "Where to begin, and what can go wrong.",
    "zones": "Every place on the foot that a tradition links to a part of the body.",
    "areas": "The parts of the body.",
    "systems": "Body systems, and their colour families.",
    "techniques": "How a hand moves.",
    "routines": "Massages, step by step, with every stroke and what it passes over.",
    "traditions": "The schools.",
    "sources": "The charts and texts that were read.",
    "care": "When to leave a foot alone, and what studies found.",
    "hit": "What lies at a point.",
    "compare": "Who puts what where, and how much of two places is shared.",
    "download": "The whole open data set.",
    "search": "What is called so, or nearly so.",
    "charts": "Drawings, as SVG and PNG.",
    "embed": "What other sites put where an address of ours stands.",
    "schemas": "JSON Schemas of the records.",
    "validate": "Checks of a zone map of your own.",
    "health": "For an orchestrator.",
}
PATH_EXAMPLES = {
    "theme": "light",
    "side": "both",
    "foot": "both",
    "step": "1",
    "problem_code": "bad-place",
}
# One value, parted by commas, of so many at most: what is given twice is a problem.
COMMA_LISTS = {"fields": MOST_FIELDS, "highlight": 60, "layers": 8, "areas": 40, "exclude": 40}
SCHEMAS = "#/components/schemas/{model}"
PROBLEMS = {
    "404": "There is nothing at this address, or no record has this id.",
    "408": "The body did not arrive in time.",
    "413": "The body is too large.",
    "422": "A parameter is unknown, repeated, or has a value that is not allowed.",
    "501": "There is no answer in that format.",
    "503": "Too much is asked at once; `Retry-After` says when to come again.",
    "default": "Any other problem, in the same shape.",
}


# What every whole answer carries, beside what HTTP itself asks for.
HEADERS = {
    "ETag": "Stands for these bytes; send it as `If-None-Match`.",
    "Link": "RFC 8288: `alternate`, `next`, `describedby`, `license`.",
    "Content-Language": "The language of labels and sentences.",
}


def describe(app: FastAPI, site: Site, examples: Examples) -> dict[str, Any]:
    """The description of `app` as it is served at `site`."""
    description = get_openapi(
        title="Solemap",
        version=app.version,
        summary="The open map of foot reflexology.",
        description=DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS.items()],
        servers=[{"url": site.base_url}],
        contact={"name": "Solemap", "url": site.page("about")},
        license_info={"name": "MIT (code), CC BY 4.0 (data)", "identifier": "MIT AND CC-BY-4.0"},
        separate_input_output_schemas=False,
    )
    description["security"] = []
    _describe_tuples(description["components"])
    components = description.setdefault("components", {})
    _describe_problems(components, examples.problems())
    _describe_headers(components)
    # FastAPI's own shape of a validation error is never sent.
    for name in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(name, None)
    values, answers = _known_values(site), examples.answers()
    for address, path in description["paths"].items():
        for method, operation in path.items():
            fields = _fields_of_items(operation, components["schemas"])
            known = {**values, "fields": fields}
            if address.startswith("/charts/body-"):
                # The body has no zones of the foot.
                known["highlight"] = values["area"]
            _describe_operation(operation, known)
            _describe_answer(operation, answers.get(operation["operationId"]))
            if method == "get":
                operation["responses"]["304"] = {"$ref": "#/components/responses/NotModified"}
            operation["responses"] = dict(sorted(operation["responses"].items()))
    return description


def _describe_problems(components: dict[str, Any], examples: dict[str, Any]) -> None:
    schema = Problem.model_json_schema(ref_template=SCHEMAS)
    components["schemas"] |= schema.pop("$defs")
    components["schemas"]["Problem"] = schema
    reference = {"$ref": SCHEMAS.format(model="Problem")}
    components["responses"] = {
        f"Problem{status.title()}": {
            "description": text,
            "content": {MEDIA_TYPE: {"schema": reference, "example": examples[status]}},
        }
        for status, text in PROBLEMS.items()
    }
    components["responses"]["NotModified"] = {"description": "You have these bytes."}


def _describe_tuples(part: Any) -> None:
    """Tools of older habits want `items` beside `prefixItems`; ours are alike, and bounded."""
    if isinstance(part, dict):
        if "prefixItems" in part:
            part.setdefault("items", part["prefixItems"][0])
        for value in part.values():
            _describe_tuples(value)
    elif isinstance(part, list):
        for value in part:
            _describe_tuples(value)


def _describe_headers(components: dict[str, Any]) -> None:
    components["headers"] = {
        name: {"description": text, "schema": {"type": "string"}} for name, text in HEADERS.items()
    }


def _describe_answer(operation: dict[str, Any], example: Any) -> None:
    """The headers and the example of what is answered when all is well."""
    responses = operation["responses"]
    answer = responses["200"]
    if answer["description"] == "Successful Response":
        answer["description"] = "What was asked for."
    answer["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in HEADERS}
    for content in answer["content"].values():
        if example is not None and "example" not in content:
            content["example"] = example


def _known_values(site: Site) -> dict[str, list[str]]:
    """What a parameter may be, by its name: a description that can be clicked through."""
    catalog = site.catalog
    lists = {
        "tradition": catalog.traditions,
        "area": catalog.areas,
        "system": catalog.body_systems,
        "technique": catalog.techniques,
        "routine": catalog.routines,
        "zone": catalog.zones,
        "source": catalog.sources,
        "a": (*catalog.traditions, *catalog.zones),
        "b": (*catalog.traditions, *catalog.zones),
        "view": site.foot_map.views,
        "lang": LANGUAGES,
        "schema_type": type_names(),
        "layers": tuple(Layer),
        "highlight": (*catalog.areas, *catalog.zones),
        "areas": catalog.areas,
        "exclude": (*catalog.areas, *catalog.zones),
        "url": tuple(site.page(f"zones/{zone}") for zone in list(catalog.zones)[:1]),
        "outline": (*catalog.areas, *catalog.zones),
    }
    return {name: list(values) for name, values in lists.items() if values}


def _fields_of_items(operation: dict[str, Any], schemas: dict[str, Any]) -> list[str]:
    """What `fields` may name: the fields of what the operation lists."""
    content = operation["responses"]["200"].get("content", {})
    choices = content.get("application/json", {}).get("schema", {}).get("anyOf", [])
    if not choices:
        return []
    listing = schemas[choices[0]["$ref"].split("/")[-1]]
    item = listing["properties"]["items"]["items"]["$ref"].split("/")[-1]
    return list(schemas[item]["properties"])


def _describe_parameter(parameter: dict[str, Any], values: dict[str, list[str]]) -> None:
    name = parameter["name"]
    if parameter["in"] == "path":
        known = values.get(name.removesuffix("_id"))
        parameter["example"] = known[0] if known else PATH_EXAMPLES[name]
        if known and not name.endswith("_id"):
            parameter["schema"] = {"type": "string", "enum": known}
    elif name in COMMA_LISTS:
        _describe_comma_list(parameter, values[name], COMMA_LISTS[name])
    elif name == "lang":
        parameter["schema"] = {"type": "string", "enum": values[name], "default": values[name][0]}
    elif name == "url":
        parameter["example"] = values[name][0]
    elif name in values:
        parameter["schema"] = {"type": "string", "enum": values[name]}


def _describe_comma_list(parameter: dict[str, Any], known: list[str], most: int) -> None:
    parameter |= {"style": "form", "explode": False}
    items = {"type": "string", "enum": known}
    parameter["schema"] = {"type": "array", "items": items, "minItems": 1, "maxItems": most}
    parameter.pop("example", None)


def _describe_operation(operation: dict[str, Any], values: dict[str, list[str]]) -> None:
    parameters = operation.get("parameters", [])
    for parameter in parameters:
        _describe_parameter(parameter, values)
    responses = operation["responses"]
    statuses = {"422", "default"}
    if any(parameter["in"] == "path" for parameter in parameters):
        statuses.add("404")
    if "requestBody" in operation:
        statuses |= {"408", "413"}
    # What a route names by itself is described as all others are.
    statuses |= set(responses) & set(PROBLEMS)
    for status in sorted(statuses):
        responses[status] = {"$ref": f"#/components/responses/Problem{status.title()}"}
