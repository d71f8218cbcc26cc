"""The one shape of every error, RFC 9457, and the list of all that can go wrong."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

MEDIA_TYPE = "application/problem+json"


class ProblemCode(StrEnum):
    """Stable for ever; `{base}/api/v1/problems/{code}` says what it means."""

    UNKNOWN_PATH = "unknown-path"
    UNKNOWN_RECORD = "unknown-record"
    UNKNOWN_PARAMETER = "unknown-parameter"
    REPEATED_PARAMETER = "repeated-parameter"
    INVALID_PARAMETER = "invalid-parameter"
    BAD_PLACE = "bad-place"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    BODY_TOO_LARGE = "body-too-large"
    BODY_TOO_SLOW = "body-too-slow"
    ADDRESS_TOO_LONG = "address-too-long"
    BAD_REQUEST = "bad-request"
    BUSY = "busy"
    NOT_EMBEDDED = "not-embedded"
    FORMAT_NOT_OFFERED = "format-not-offered"
    INTERNAL = "internal"


class Wrong(BaseModel):
    """One thing that is wrong with a request."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    where: Annotated[Literal["path", "query", "header", "body"], Field(examples=["query"])]
    parameter: Annotated[str, Field(examples=["foot"])]
    given: Annotated[str | None, Field(description="cut after 200 characters", examples=["rihgt"])]
    expected: Annotated[str, Field(examples=["left or right"])]
    nearest: Annotated[
        str | None, Field(description="the nearest that is allowed", examples=["right"])
    ] = None
    allowed: Annotated[
        tuple[str, ...] | None,
        Field(description="every allowed value, where there are few", examples=[["left", "right"]]),
    ] = None


class Problem(BaseModel):
    """What went wrong, in a sentence for people and in fields for programs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Annotated[str, Field(examples=["https://example.org/api/v1/problems/invalid-parameter"])]
    title: Annotated[str, Field(examples=["A parameter has a value that is not allowed"])]
    status: Annotated[int, Field(ge=400, le=599, examples=[422])]
    detail: Annotated[
        str, Field(examples=['foot: "rihgt" is not left or right; the nearest is right.'])
    ]
    code: Annotated[ProblemCode, Field(examples=["invalid-parameter"])]
    errors: Annotated[tuple[Wrong, ...], Field(description="empty when nothing was given wrong")]


class ProblemKind(BaseModel):
    """What a problem's `type` address answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: ProblemCode
    status: int
    title: str
    remedy: str


KINDS: dict[ProblemCode, ProblemKind] = {
    kind.id: kind
    for kind in (
        ProblemKind(
            id=ProblemCode.UNKNOWN_PATH,
            status=404,
            title="There is nothing at this address",
            remedy="Start from /api/v1, which links to everything.",
        ),
        ProblemKind(
            id=ProblemCode.UNKNOWN_RECORD,
            status=404,
            title="No record has this id",
            remedy="Take an id from the list, or the nearest that the problem names.",
        ),
        ProblemKind(
            id=ProblemCode.UNKNOWN_PARAMETER,
            status=422,
            title="This path does not know the parameter",
            remedy="Leave it out, or use one of the parameters that the problem names.",
        ),
        ProblemKind(
            id=ProblemCode.REPEATED_PARAMETER,
            status=422,
            title="A parameter is given more than once",
            remedy="Give it once; several ids go into one value, parted by commas.",
        ),
        ProblemKind(
            id=ProblemCode.INVALID_PARAMETER,
            status=422,
            title="A parameter has a value that is not allowed",
            remedy="Use an allowed value; the problem names the nearest.",
        ),
        ProblemKind(
            id=ProblemCode.BAD_PLACE,
            status=422,
            title="This is no place on the foot",
            remedy="Give x and y in foot units, or across and along from 0 to 5.",
        ),
        ProblemKind(
            id=ProblemCode.METHOD_NOT_ALLOWED,
            status=405,
            title="This address does not take that method",
            remedy="Use a method that the Allow header names.",
        ),
        ProblemKind(
            id=ProblemCode.BODY_TOO_LARGE,
            status=413,
            title="The body is too large",
            remedy="A zone map to be checked is at most 1 MiB of JSON.",
        ),
        ProblemKind(
            id=ProblemCode.BODY_TOO_SLOW,
            status=408,
            title="The body did not arrive in time",
            remedy="Send the whole zone map within thirty seconds.",
        ),
        ProblemKind(
            id=ProblemCode.ADDRESS_TOO_LONG,
            status=414,
            title="The address is too long",
            remedy="Ask for fewer ids at once.",
        ),
        ProblemKind(
            id=ProblemCode.BAD_REQUEST,
            status=400,
            title="The request cannot be read",
            remedy="Send it as HTTP and this API's description say.",
        ),
        ProblemKind(
            id=ProblemCode.BUSY,
            status=503,
            title="Too much is being drawn",
            remedy="Come back after the seconds that Retry-After names.",
        ),
        ProblemKind(
            id=ProblemCode.NOT_EMBEDDED,
            status=404,
            title="No page of this site has that address",
            remedy="Give the address of one of our pages, as the browser shows it.",
        ),
        ProblemKind(
            id=ProblemCode.FORMAT_NOT_OFFERED,
            status=501,
            title="There is no answer in that format",
            remedy="Ask for json or xml.",
        ),
        ProblemKind(
            id=ProblemCode.INTERNAL,
            status=500,
            title="Something went wrong here",
            remedy="It is not your request. Try again; if it stays so, please tell us.",
        ),
    )
}
