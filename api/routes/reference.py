"""`/docs`: the description for people, whole without a script and without anybody else's files."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from solemap.api.pages import PagesDep
from solemap.api.reference import Reference

router = APIRouter(include_in_schema=False)


# A plain function: the description is put together when it is first asked for.
@router.get("/docs")
def get_reference(request: Request, pages: PagesDep) -> Response:
    """Every operation with its parameters, its answers and an example of each."""
    reference = Reference(request.app.openapi(), request.app.state.canonical)
    return pages.render("reference.html", "/docs", reference=reference)
