"""The JSON Schema of every record type, generated from its model, so that the two cannot part."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from solemap.data.errors import UnknownRecord
from solemap.data.models.agreement import Agreement
from solemap.data.nearest import nearest
from solemap.data.record_set import MODELS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TYPES: Mapping[str, type[BaseModel]] = {
    **{kind.singular.replace(" ", "-"): model for kind, model in MODELS.items()},
    "agreement": Agreement,
}


def type_names() -> tuple[str, ...]:
    """What `schema_of_type` knows: zone, area, body-system …"""
    return tuple(sorted(TYPES))


def schema_of_type(name: str) -> dict[str, Any]:
    """The JSON Schema of one record type. Raises: UnknownRecord."""
    if name not in TYPES:
        raise UnknownRecord("schema", name, nearest(name, TYPES))
    return {"$schema": DIALECT, **schema_of(TYPES[name])}


@cache
def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The same object each time: read it, do not change it."""
    return model.model_json_schema()
