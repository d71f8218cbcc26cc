"""The OpenAPI description: what FastAPI finds, plus what it cannot know."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from solemap.api.models.problem import MEDIA_TYPE, Problem
from solemap.api.presenters.site import Site

DESCRIPTION = (
    "What foot reflexology charts place where on the foot, and who says so. A map of what "
    "traditions say, not of what the body does. Read only, no key, no cookie, open to every origin."
)
TAGS = {
    "index": "Where to begin, and what can go wrong.",
    "zones": "Every place on the foot that a tradition links to a part of the body.",
    "areas": "The parts of the body.",
    "systems": "Body systems, and their colour families.",
    "techniques": "How a hand moves.",
    "traditions": "The schools.",
    "sources": "The charts and texts that were read.",
    "hit": "What lies at a point.",
    "compare": "Who puts what where, and how much of two places is shared.",
    "download": "The whole open data set.",
    "charts": "Drawings, as SVG and PNG.",
    "schemas": "JSON Schemas of the records.",
    "validate": "Checks of a zone map of your own.",
    "health": "For an orchestrator.",
}
# One value, parted by commas: what is given twice is a problem.
COMMA_LISTS = ("fields", "highlight", "layers")
SCHEMAS = "#/components/schemas/{model}"
PROBLEMS = {
    "404": "There is nothing at this address, or no record has this id.",
    "413": "The body is too large.",
    "422": "A parameter is unknown, repeated, or has a value that is not allowed.",
    "default": "Any other problem, in the same shape.",
}


def describe(app: FastAPI, site: Site) -> dict[str, Any]:
    """The description of `app` as it is served at `site`."""
    description = get_openapi(
        title="Solemap",
        version=app.version,
        summary="The open map of foot reflexology.",
        description=DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS.items()],
        servers=[{"url": site.base_url}],
        license_info={"name": "MIT (code), CC BY 4.0 (data)", "identifier": "MIT AND CC-BY-4.0"},
        separate_input_output_schemas=False,
    )
    description["security"] = []
    components = description.setdefault("components", {})
    _describe_problems(components)
    # FastAPI's own shape of a validation error is never sent.
    for name in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(name, None)
    ids = _known_ids(site)
    for path in description["paths"].values():
        for operation in path.values():
            _describe_operation(operation, ids)
    return description


def _describe_problems(components: dict[str, Any]) -> None:
    schema = Problem.model_json_schema(ref_template=SCHEMAS)
    components["schemas"] |= schema.pop("$defs")
    components["schemas"]["Problem"] = schema
    content = {MEDIA_TYPE: {"schema": {"$ref": SCHEMAS.format(model="Problem")}}}
    components["responses"] = {
        f"Problem{status.title()}": {"description": text, "content": content}
        for status, text in PROBLEMS.items()
    }


def _known_ids(site: Site) -> dict[str, list[str]]:
    """The ids that a parameter may have, by its name: a description that can be clicked through."""
    catalog = site.catalog
    lists = {
        "tradition": catalog.traditions,
        "area": catalog.areas,
        "system": catalog.body_systems,
        "technique": catalog.techniques,
        "zone": catalog.zones,
        "source": catalog.sources,
    }
    return {name: list(records) for name, records in lists.items() if records}


def _describe_parameter(parameter: dict[str, Any], ids: dict[str, list[str]]) -> None:
    name = parameter["name"]
    if parameter["in"] == "path":
        known = ids.get(name.removesuffix("_id"))
        if known:
            parameter["example"] = known[0]
    elif name in ids:
        parameter["schema"] = {"type": "string", "enum": ids[name]}
    elif name in COMMA_LISTS:
        parameter |= {"style": "form", "explode": False}
        parameter["schema"] = {"type": "array", "items": {"type": "string"}, "minItems": 1}
        parameter.pop("example", None)


def _describe_operation(operation: dict[str, Any], ids: dict[str, list[str]]) -> None:
    parameters = operation.get("parameters", [])
    for parameter in parameters:
        _describe_parameter(parameter, ids)
    responses = operation["responses"]
    statuses = {"422", "default"}
    if any(parameter["in"] == "path" for parameter in parameters):
        statuses.add("404")
    if "requestBody" in operation:
        statuses.add("413")
    for status in sorted(statuses):
        responses[status] = {"$ref": f"#/components/responses/Problem{status.title()}"}
