"""What is settled before any route sees a request: preflights, addresses nobody may send, hits and
searches.

A hit is asked at every touch, a search at every letter, and what FastAPI does around a route costs
more than finding and answering together. Only a question without fault is answered here; the route
explains the others.
"""

import re
from urllib.parse import parse_qsl, unquote_to_bytes

from pydantic import ValidationError
from starlette.types import Scope

from solemap.api.answer import RawAnswer
from solemap.api.models.problem import MEDIA_TYPE, ProblemCode, Wrong
from solemap.api.paths import STRICT
from solemap.api.presenters.hit import HitPresenter
from solemap.api.presenters.search import SearchPresenter
from solemap.api.problems import make_problem, problem_body
from solemap.api.queries import HitQuery, SearchQuery
from solemap.api.refusals import RequestRefused, shortened
from solemap.data.errors import SolemapError

# Units: bytes. Twice what the longest address that makes sense here needs.
LONGEST_ADDRESS = 8192
POSTED_TO = "/api/v1/validate"
STRAY_PERCENT = re.compile(rb"%(?![0-9A-Fa-f]{2})")
HIT = "/api/v1/hit"
SEARCH = "/api/v1/search"
JSON = b"application/json"


class FrontDoor:
    """Answers what needs no route, as a raw answer; None lets the request pass."""

    def __init__(
        self, base_url: str, hit_presenter: HitPresenter, search_presenter: SearchPresenter
    ) -> None:
        self._base_url = base_url
        self._hit_presenter = hit_presenter
        self._search_presenter = search_presenter

    def __call__(self, scope: Scope) -> RawAnswer | None:
        path: str = scope["path"]
        query: bytes = scope["query_string"]
        if len(query) + len(path) > LONGEST_ADDRESS:
            given = f"{len(query) + len(path)} bytes"
            expected = f"at most {LONGEST_ADDRESS} bytes"
            wrong = Wrong(where="path", parameter="address", given=given, expected=expected)
            return self._refuse(path, ProblemCode.ADDRESS_TOO_LONG, wrong)
        if scope["method"] == "OPTIONS":
            return _options(path)
        if b"%" in query and path.startswith(STRICT):
            unreadable = _unreadable(query)
            if unreadable:
                return self._refuse(path, ProblemCode.INVALID_PARAMETER, unreadable)
        if b"&" in query and path.startswith(STRICT):
            repeated = _repeated(query)
            if repeated:
                return self._refuse(path, ProblemCode.REPEATED_PARAMETER, repeated)
        if path in (HIT, SEARCH) and scope["method"] in ("GET", "HEAD"):
            return self._found(path, query)
        return None

    def _found(self, path: str, query_string: bytes) -> RawAnswer | None:
        given = dict(parse_qsl(query_string.decode("latin-1"), keep_blank_values=True))
        query: HitQuery | SearchQuery
        try:
            if path == HIT:
                query = HitQuery.model_validate(given)
                text = self._hit_presenter.answer(query)
            else:
                query = SearchQuery.model_validate(given)
                text = self._search_presenter.answer(query)
        except (ValidationError, RequestRefused, SolemapError):
            return None
        headers = ((b"content-language", query.lang.encode()), (b"content-type", JSON))
        return RawAnswer(path, 200, headers, text.encode())

    def _refuse(self, path: str, code: ProblemCode, wrong: Wrong) -> RawAnswer:
        problem = make_problem(self._base_url, code, (wrong,))
        headers = ((b"content-type", MEDIA_TYPE.encode()),)
        return RawAnswer(path, problem.status, headers, problem_body(problem))


def _options(path: str) -> RawAnswer:
    methods = b"OPTIONS, POST" if path == POSTED_TO else b"GET, HEAD, OPTIONS"
    headers = (
        (b"allow", methods),
        (b"access-control-allow-methods", methods),
        (b"access-control-allow-headers", b"*"),
        (b"access-control-max-age", b"86400"),
    )
    return RawAnswer(path, 204, headers, b"")


def _unreadable(query: bytes) -> Wrong | None:
    """The first parameter that is no percent-encoded UTF-8; read anyway, it is another word."""
    for part in query.split(b"&"):
        if STRAY_PERCENT.search(part) or not _is_utf8(unquote_to_bytes(part)):
            name, _, value = part.decode("latin-1").partition("=")
            return Wrong(
                where="query",
                parameter=shortened(name),
                given=shortened(value),
                expected="UTF-8, percent-encoded; a percent sign itself is %25",
            )
    return None


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _repeated(query: bytes) -> Wrong | None:
    names = [part.partition(b"=")[0] for part in query.split(b"&")]
    if b"%" not in query and len(set(names)) == len(names):
        return None
    seen: dict[str, str] = {}
    for name, value in parse_qsl(query.decode("latin-1"), keep_blank_values=True):
        if name in seen:
            return Wrong(
                where="query",
                parameter=shortened(name),
                given=shortened(f"{seen[name]}, {value}"),
                expected="one value",
                nearest=shortened(seen[name]) or None,
            )
        seen[name] = value
    return None
