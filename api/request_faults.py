"""What is wrong with a request, told from the request itself: which parameter, what is nearest."""

from fastapi import Request
from fastapi.routing import APIRoute
from pydantic import BaseModel

from solemap.api.models.problem import Wrong
from solemap.api.refusals import shortened
from solemap.data.errors import UnknownRecord
from solemap.data.nearest import nearest


def query_names(request: Request) -> tuple[str, ...]:
    """The query parameters that the route of this request takes."""
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return ()
    names: list[str] = []
    for field in route.dependant.query_params:
        annotation = field.field_info.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            names += annotation.model_fields
        else:
            names.append(field.alias)
    return tuple(names)


def unknown_path(path: str, known_paths: tuple[str, ...]) -> Wrong:
    stripped = path.rstrip("/")
    near = (stripped,) if stripped in known_paths else nearest(path, known_paths, limit=1)
    return Wrong(
        where="path",
        parameter="path",
        given=shortened(path),
        expected="an address of this site; /api/v1 links to all of them",
        nearest=near[0] if near else "/api/v1",
    )


def unknown_record(request: Request, error: UnknownRecord) -> Wrong:
    """The parameter is the one that holds the id: several of one value are parted by commas."""
    in_path = [name for name, value in request.path_params.items() if value == error.given]
    in_query = [
        name
        for name, value in request.query_params.multi_items()
        if error.given in [part.strip() for part in value.split(",")]
    ]
    named = in_path or in_query or [error.kind]
    return Wrong(
        where="query" if in_query and not in_path else "path",
        parameter=named[0],
        given=shortened(error.given),
        expected=f"an id from the list of {error.kind}s",
        nearest=error.nearest[0] if error.nearest else None,
    )
