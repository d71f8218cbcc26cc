"""What the HTTP layer itself refuses, as an exception that `problems` turns into an answer."""

from collections.abc import Iterable, Mapping

from solemap.api.models.problem import ProblemCode, Wrong
from solemap.data.nearest import nearest

# Longer input is not repeated to the one who sent it.
MOST_REPEATED = 200
MOST_ALLOWED = 24


class RequestRefused(Exception):
    """Nothing was done, because of what was asked."""

    def __init__(
        self, code: ProblemCode, *errors: Wrong, headers: Mapping[str, str] | None = None
    ) -> None:
        self.code = code
        self.errors = errors
        self.headers = headers
        super().__init__(code, *errors)


def shortened(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= MOST_REPEATED else f"{text[:MOST_REPEATED]}…"


def not_allowed(
    parameter: str, given: str, allowed: Iterable[str], *, where: str = "query"
) -> Wrong:
    """A value outside a closed list, with the nearest of the list."""
    words = tuple(allowed)
    near = nearest(given, words, limit=1)
    few = len(words) <= MOST_ALLOWED
    return Wrong.model_validate(
        {
            "where": where,
            "parameter": parameter,
            "given": shortened(given),
            "expected": in_words(words) if few else f"one of the {len(words)} known {parameter}s",
            "nearest": near[0] if near else (words[0] if len(words) == 1 else None),
            "allowed": words if few else None,
        }
    )


def in_words(words: tuple[str, ...]) -> str:
    """`left or right`; `a, b or c`."""
    *first, last = words or ("nothing",)
    return f"{', '.join(first)} or {last}" if first else last
