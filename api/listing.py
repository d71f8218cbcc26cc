"""A list as an answer: filtered items in, one page of JSON out, with the address of the next."""

import json
from bisect import bisect_right
from collections.abc import Iterable
from urllib.parse import urlencode

from starlette.responses import Response

from solemap.api.links import link
from solemap.api.models.listing import Item
from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.queries import MOST_FIELDS, ListQuery
from solemap.api.refusals import RequestRefused, not_allowed


def answer_list(
    address: str, query: ListQuery, model: type[Item], items: Iterable[Item]
) -> Response:
    """The items of one page, as JSON. Items come sorted by id.

    A cursor is the id of the last item seen: it stays right when records come and go.
    """
    found = list(items)
    start = bisect_right([item.id for item in found], query.cursor) if query.cursor else 0
    page = found[start:][: query.limit]
    has_more = bool(page) and page[-1] is not found[-1]
    following = _next(address, query, page[-1].id) if has_more else None
    included = _included(query.fields, model)
    bodies = ",".join(item.model_dump_json(include=included) for item in page)
    rest = f'"next":{json.dumps(following)},"total":{len(found)}'
    answer = json_text(f'{{"items":[{bodies}],{rest}}}', query.lang)
    if following:
        answer.headers["link"] = link(following, "next")
    return answer


def answer_item(item: Item, lang: str) -> Response:
    return json_text(item.model_dump_json(), lang)


def json_text(text: str, lang: str) -> Response:
    headers = {"content-language": lang}
    return Response(text, headers=headers, media_type="application/json")


def _next(address: str, query: ListQuery, last: str) -> str:
    given = query.model_dump(exclude_none=True, exclude_defaults=True)
    return f"{address}?{urlencode({**given, 'cursor': last})}"


def _included(fields: str | None, model: type[Item]) -> set[str] | None:
    """The attribute names of the fields that were asked for; None for all.

    Raises: RequestRefused, for a name that no item has, and for more names than any has.
    """
    if fields is None:
        return None
    names = [name.strip() for name in fields.split(",")]
    if len(names) > MOST_FIELDS:
        expected = f"at most {MOST_FIELDS} names"
        wrong = Wrong(where="query", parameter="fields", given=f"{len(names)}", expected=expected)
        raise RequestRefused(ProblemCode.INVALID_PARAMETER, wrong)
    unknown = [name for name in names if name not in model.model_fields]
    if unknown:
        wrong = not_allowed("fields", unknown[0], model.model_fields)
        raise RequestRefused(ProblemCode.INVALID_PARAMETER, wrong)
    return {"id", *names}
