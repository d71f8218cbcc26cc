"""The description is complete, and what is answered is what it says."""

import re

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

METHODS = {"get", "post"}


@pytest.fixture(scope="module")
def description(ask):
    return ask("/openapi.json").json


def operations(description):
    return [
        (path, method, operation)
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    ]


def references(part):
    if isinstance(part, dict):
        yield from [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        for value in part.values():
            yield from references(value)
    elif isinstance(part, list):
        for value in part:
            yield from references(value)


def test_every_operation_has_a_name_of_its_own_a_tag_and_words(description):
    found = operations(description)
    names = [operation["operationId"] for _, _, operation in found]
    assert len(names) == len(set(names))
    tags = {tag["name"] for tag in description["tags"]}
    for path, method, operation in found:
        assert method in METHODS
        assert operation["description"], path
        assert set(operation["tags"]) <= tags, path


def test_every_shape_has_a_name_of_its_own(description):
    """Two models of one name become two long ones, and a generated client loses what uses them."""
    assert [name for name in description["components"]["schemas"] if "__" in name] == []


def test_every_operation_names_its_problems_in_our_one_shape(description):
    for path, _, operation in operations(description):
        assert "422" in operation["responses"], path
        # A page that is not ours is not found either.
        assert ("404" in operation["responses"]) is ("{" in path or path == "/oembed"), path
        for status, response in operation["responses"].items():
            if status == "304":
                assert response["$ref"] == "#/components/responses/NotModified"
            elif status != "200":
                assert response["$ref"].startswith("#/components/responses/Problem"), path
    responses = dict(description["components"]["responses"])
    assert "content" not in responses.pop("NotModified")
    for response in responses.values():
        assert set(response["content"]) == {"application/problem+json"}
    assert not {"HTTPValidationError", "ValidationError"} & set(
        description["components"]["schemas"]
    )


def test_every_reference_leads_somewhere(description):
    for reference in references(description):
        part = description
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]


def test_licence_and_server_are_named(description):
    assert description["info"]["license"]["identifier"] == "MIT AND CC-BY-4.0"
    assert description["servers"] == [{"url": "https://feet.example"}]


def test_a_path_with_ids_has_an_example_that_works(ask, description):
    for path, method, operation in operations(description):
        parameters = [p for p in operation.get("parameters", []) if p["in"] == "path"]
        if method != "get" or not parameters or not all("example" in p for p in parameters):
            continue
        address = path
        for parameter in parameters:
            address = address.replace(f"{{{parameter['name']}}}", parameter["example"])
        assert ask(address).status == 200, address


def test_every_parameter_with_few_values_lists_them(description):
    by_name = {
        (path, parameter["name"]): parameter["schema"]
        for path, _, operation in operations(description)
        for parameter in operation.get("parameters", [])
    }
    assert "ingham" in by_name["/api/v1/zones", "tradition"]["enum"]
    assert "liver" in by_name["/api/v1/zones", "area"]["enum"]


def test_no_path_of_a_person_is_described(description):
    assert all(
        re.match(r"/(api|charts|oembed|healthz|readyz)", path) for path in description["paths"]
    )


def test_the_description_is_openapi(description):
    validate(description)


def bodies(description):
    """Every body that may be answered or sent, by the name of what answers or takes it."""
    found = list(description["components"]["responses"].items())
    for _, _, operation in operations(description):
        name = operation["operationId"]
        found += [(name, operation["requestBody"])] if "requestBody" in operation else []
        found += [
            (name, response)
            for response in operation["responses"].values()
            if "$ref" not in response
        ]
    return [(name, content) for name, part in found for content in part.get("content", {}).items()]


def test_every_body_has_an_example_that_is_what_its_schema_says(description):
    found = bodies(description)
    assert len(found) > 30
    for name, (_, content) in found:
        schema = {**content["schema"], "components": description["components"]}
        Draft202012Validator(schema).validate(content["example"])
        assert content["example"], name


def test_an_example_of_a_list_is_what_its_address_answers(ask, description):
    for path in ("/api/v1/zones", "/api/v1/sources"):
        content = description["paths"][path]["get"]["responses"]["200"]["content"]
        assert content["application/json"]["example"] == ask(f"{path}?limit=1").json


def test_every_whole_answer_names_its_headers(ask, description):
    headers = description["components"]["headers"]
    answer = ask("/api/v1/zones?limit=1")
    assert {name.lower() for name in headers} <= set(answer.headers)
    for _, _, operation in operations(description):
        assert set(operation["responses"]["200"]["headers"]) == set(headers)
