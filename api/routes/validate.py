"""Somebody's own zone map, checked as ours is. Nothing is stored."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from solemap.api.dependencies import CatalogDep, HeavyWorkDep, NoQueryDep
from solemap.api.examples import ZONE_MAP
from solemap.api.listing import json_text
from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.models.validation import ValidationAnswer
from solemap.api.presenters.validation import present_faults
from solemap.api.refusals import RequestRefused
from solemap.data.validation import LARGEST, validate_zone_map

# Units: seconds. A megabyte in that time is a slow telephone's.
LONGEST_UPLOAD = 30

router = APIRouter(prefix="/api/v1/validate", tags=["validate"])

# Read by ourselves: FastAPI would refuse broken JSON, and a fault list is the answer here.
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "A zone map. `/api/v1/schemas/` has the form of each record.",
        "content": {
            "application/json": {
                "schema": {},
                "example": ZONE_MAP,
            }
        },
    }
}


@router.post(
    "",
    operation_id="validateZoneMap",
    response_model=ValidationAnswer,
    responses={503: {"description": "Too many are being read."}},
    openapi_extra=BODY,
)
async def post_zone_map(
    request: Request, catalog: CatalogDep, heavy_work: HeavyWorkDep, _query: NoQueryDep
) -> Response:
    """Every fault at once: where it is, what is there, what would be right."""
    try:
        async with asyncio.timeout(LONGEST_UPLOAD):
            raw = await _read(request)
    except TimeoutError:
        raise RequestRefused(ProblemCode.BODY_TOO_SLOW, headers={"Connection": "close"}) from None
    faults = await heavy_work.run(validate_zone_map, raw, catalog)
    return json_text(present_faults(faults).model_dump_json(), "en")


async def _read(request: Request) -> bytes:
    """The body, no further than its limit. Raises: RequestRefused."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            wrong = Wrong(
                where="body",
                parameter="body",
                given=f"more than {LARGEST} bytes",
                expected=f"at most {LARGEST} bytes",
            )
            raise RequestRefused(ProblemCode.BODY_TOO_LARGE, wrong)
        parts.append(part)
    if not size:
        wrong = Wrong(where="body", parameter="body", given="0 bytes", expected="a zone map")
        raise RequestRefused(ProblemCode.BAD_REQUEST, wrong)
    return b"".join(parts)
