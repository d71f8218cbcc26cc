"""The texts of a record, each with its JSON pointer: what the rules about words read."""

from collections.abc import Iterator, Mapping
from enum import Enum

from pydantic import BaseModel


def prose(
    value: object, skipped: frozenset[str] = frozenset(), pointer: str = ""
) -> Iterator[tuple[str, str]]:
    """Every text that a person may read, with its pointer; an id is read as words."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield pointer, value.replace("-", " ") if pointer == "/id" else value
    elif isinstance(value, BaseModel):
        for name, inner in value:
            if name not in skipped:
                yield from prose(inner, skipped, f"{pointer}/{name}")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from prose(inner, skipped, f"{pointer}/{key}")
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from prose(inner, skipped, f"{pointer}/{index}")
