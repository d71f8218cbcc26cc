"""Turns whatever goes wrong into one shape, RFC 9457 `application/problem+json`, in one place.

Nothing below `api` knows a status code, and no route builds an error by itself.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from solemap.api.models.problem import KINDS, MEDIA_TYPE, Problem, ProblemCode, Wrong
from solemap.api.negotiation import names_html
from solemap.api.refusals import RequestRefused, shortened
from solemap.api.request_faults import query_names, unknown_path, unknown_record
from solemap.api.validation_words import wrong_of
from solemap.data.errors import BadPlace, SolemapError, UnknownRecord

NotFoundPage = Callable[[Request], Response]

BY_STATUS = {
    404: ProblemCode.UNKNOWN_PATH,
    405: ProblemCode.METHOD_NOT_ALLOWED,
    413: ProblemCode.BODY_TOO_LARGE,
    414: ProblemCode.ADDRESS_TOO_LONG,
}


def make_problem(
    base_url: str,
    code: ProblemCode,
    errors: tuple[Wrong, ...] = (),
    *,
    status: int | None = None,
    detail: str = "",
) -> Problem:
    kind = KINDS[code]
    return Problem(
        type=f"{base_url}/api/v1/problems/{code}",
        title=kind.title,
        status=status or kind.status,
        detail=detail or " ".join(map(_sentence, errors)) or kind.remedy,
        code=code,
        errors=errors,
    )


def problem_body(problem: Problem) -> bytes:
    # ASCII only: what was given may hold anything, half a surrogate pair too.
    return json.dumps(problem.model_dump(mode="json")).encode("ascii")


def _sentence(wrong: Wrong) -> str:
    if wrong.given is None:
        return f"{wrong.parameter}: right would be {wrong.expected}."
    near = f"; the nearest is {wrong.nearest}" if wrong.nearest else ""
    return f'{wrong.parameter}: "{wrong.given}" is given, right would be {wrong.expected}{near}.'


class Problems:
    """Answers every exception of one app; a 404 becomes a page where a person asks."""

    def __init__(
        self, base_url: str, known_paths: tuple[str, ...], not_found_page: NotFoundPage | None
    ) -> None:
        self._base_url = base_url
        self._known_paths = known_paths
        self._not_found_page = not_found_page

    def install(self, app: FastAPI) -> None:
        handlers: dict[type[Exception], Callable[[Request, Any], Awaitable[Response]]] = {
            HTTPException: self._on_http,
            RequestValidationError: self._on_validation,
            RequestRefused: self._on_refusal,
            SolemapError: self._on_domain,
            Exception: self._on_anything,
        }
        for kind, handler in handlers.items():
            app.add_exception_handler(kind, handler)

    async def _on_http(self, request: Request, error: HTTPException) -> Response:
        if error.status_code == 404:
            wrong = unknown_path(request.url.path, self._known_paths)
            return self._answer(request, ProblemCode.UNKNOWN_PATH, wrong)
        headers, detail = dict(error.headers or {}), ""
        code = BY_STATUS.get(error.status_code)
        if code is None:
            is_ours = error.status_code >= 500
            code = ProblemCode.INTERNAL if is_ours else ProblemCode.BAD_REQUEST
        if "Allow" in headers:
            headers["Allow"] = _allowed_methods(headers["Allow"])
            detail = f"{shortened(request.method)} is given; right would be {headers['Allow']}."
        return self._answer(request, code, status=error.status_code, detail=detail, headers=headers)

    async def _on_validation(self, request: Request, error: RequestValidationError) -> Response:
        known, faults = query_names(request), error.errors()
        wrongs = tuple(wrong_of(fault, known) for fault in faults)
        if any(wrong.where == "path" for wrong in wrongs):
            code = ProblemCode.UNKNOWN_PATH
        elif any(fault["type"] == "extra_forbidden" for fault in faults):
            code = ProblemCode.UNKNOWN_PARAMETER
        else:
            code = ProblemCode.INVALID_PARAMETER
        return self._answer(request, code, *wrongs)

    async def _on_refusal(self, request: Request, error: RequestRefused) -> Response:
        return self._answer(request, error.code, *error.errors, headers=error.headers)

    async def _on_domain(self, request: Request, error: SolemapError) -> Response:
        if isinstance(error, UnknownRecord):
            wrong = unknown_record(request, error)
            is_path = wrong.where == "path"
            code = ProblemCode.UNKNOWN_RECORD if is_path else ProblemCode.INVALID_PARAMETER
            return self._answer(request, code, wrong)
        if isinstance(error, BadPlace):
            wrong = Wrong(
                where="query", parameter="place", given=error.given, expected=error.expected
            )
            return self._answer(request, ProblemCode.BAD_PLACE, wrong)
        # Any other is a fault of ours: on to the log, and to the client as a 500.
        raise error

    async def _on_anything(self, request: Request, _error: Exception) -> Response:
        return self._answer(request, ProblemCode.INTERNAL)

    def _answer(
        self,
        request: Request,
        code: ProblemCode,
        *errors: Wrong,
        status: int | None = None,
        detail: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        problem = make_problem(self._base_url, code, errors, status=status, detail=detail)
        extra = dict(headers or {})
        if self._not_found_page and _may_be_page(request, problem):
            extra["vary"] = "Accept"
            if names_html(request.headers.get("accept", "")):
                page = self._not_found_page(request)
                page.headers.update(extra)
                return page
        return Response(problem_body(problem), problem.status, extra, MEDIA_TYPE)


def _may_be_page(request: Request, problem: Problem) -> bool:
    """A wrong address may be a person's; a wrong id under the API is for a program to read."""
    is_data = request.url.path.startswith(("/api/", "/charts/"))
    is_address = problem.code is ProblemCode.UNKNOWN_PATH and not problem.errors[0].allowed
    return problem.status == 404 and (is_address or not is_data)


def _allowed_methods(of_route: str) -> str:
    """What a path takes, with what the layer in front adds to every path."""
    methods = {method.strip() for method in of_route.split(",")} | {"OPTIONS"}
    if "GET" in methods:
        methods.add("HEAD")
    return ", ".join(sorted(methods))
