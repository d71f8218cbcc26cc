"""A route that reads its one query model itself, for paths that are asked at every touch.

FastAPI's dependency solver costs more than the hit test and its answer together. It has a way to
take its place, `get_route_handler`; the route is described and refused as any other.
"""

from collections.abc import Callable, Coroutine
from typing import Any, get_type_hints
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.responses import Response


class DirectRoute(APIRoute):
    """The endpoint takes the request and a parameter `query`, a pydantic model; nothing else."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        model: type[BaseModel] = get_type_hints(self.endpoint)["query"]
        endpoint: Callable[[Request, BaseModel], Response] = self.endpoint

        async def handle(request: Request) -> Response:
            text = request.scope["query_string"].decode("latin-1")
            try:
                # A parameter that is given twice was refused before any route saw it.
                query = model.model_validate(dict(parse_qsl(text, keep_blank_values=True)))
            except ValidationError as error:
                faults = error.errors(include_url=False)
                for fault in faults:
                    fault["loc"] = ("query", *fault["loc"])
                raise RequestValidationError(faults) from None
            return endpoint(request, query)

        return handle
