"""JSON Schemas of the records, made from the models that check them."""

import json
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from solemap.api.dependencies import NoQueryDep, SiteDep
from solemap.api.listing import json_text
from solemap.data.schemas import schema_of_type

router = APIRouter(prefix="/api/v1/schemas", tags=["schemas"])


@router.get("/{schema_type}.json", operation_id="getSchema", response_model=dict[str, Any])
async def get_schema(site: SiteDep, schema_type: str, _query: NoQueryDep) -> Response:
    """The JSON Schema of a record type: what a zone map of your own is checked against."""
    schema = {"$id": site.api(f"schemas/{schema_type}.json"), **schema_of_type(schema_type)}
    return json_text(json.dumps(schema, separators=(",", ":")), "en")
