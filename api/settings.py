"""Where the server listens and how its own links begin. The Host header has no say in either."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from solemap.api.queries import LANGUAGES, LanguageCode

WILDCARDS = {"0.0.0.0", "::"}  # noqa: S104 - compared with, never bound to # nosec B104


def check_base_url(value: str) -> str:
    """The address without its closing slash; empty means "as served"."""
    if not value:
        return value
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("a base URL looks like https://example.org or https://example.org/feet")
    return value.rstrip("/")


def check_languages(value: tuple[LanguageCode, ...]) -> tuple[LanguageCode, ...]:
    """English is what everything falls back on, and stands first."""
    return tuple(lang for lang in LANGUAGES if lang in value or lang == "en")


def check_folder(value: Path | None) -> Path | None:
    """Worker processes may start elsewhere: the whole path."""
    if value is not None and not value.is_dir():
        raise ValueError(f"there is no folder {value}")
    return value.resolve() if value else None


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    base_url_given: Annotated[str, AfterValidator(check_base_url)] = ""
    keeps_answers: Annotated[
        bool, Field(description="off while pages are being edited: every answer is made anew")
    ] = True

    tracker: Annotated[
        str,
        AfterValidator(check_base_url),
        Field(description="where an issue is opened: `Taught differently?` leads there"),
    ] = ""

    languages: Annotated[
        tuple[LanguageCode, ...],
        BeforeValidator(lambda value: value.split(",") if isinstance(value, str) else value),
        AfterValidator(check_languages),
        Field(description="which languages pages are offered in"),
    ] = LANGUAGES

    maps: Annotated[
        Path | None,
        BeforeValidator(lambda value: value or None),
        AfterValidator(check_folder),
        Field(description="folder of somebody's own zone maps, served beside ours"),
    ] = None

    access_log: Annotated[bool, Field(description="a line of JSON a request, on the output")] = (
        False
    )
    metrics: Annotated[bool, Field(description="counters at `/metrics`, for Prometheus")] = False

    @property
    def base_url(self) -> str:
        """How every absolute link begins, without a closing slash."""
        if self.base_url_given:
            return self.base_url_given
        host = "127.0.0.1" if self.host in WILDCARDS else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """What `SOLEMAP_HOST`, `_PORT`, `_BASE_URL`, `_KEEP_ANSWERS`, `_LANGUAGES`, `_MAPS`,
        `_TRACKER`, `_ACCESS_LOG`, `_METRICS` say.
        """
        names = {
            "SOLEMAP_HOST": "host",
            "SOLEMAP_PORT": "port",
            "SOLEMAP_BASE_URL": "base_url_given",
            "SOLEMAP_KEEP_ANSWERS": "keeps_answers",
            "SOLEMAP_LANGUAGES": "languages",
            "SOLEMAP_MAPS": "maps",
            "SOLEMAP_TRACKER": "tracker",
            "SOLEMAP_ACCESS_LOG": "access_log",
            "SOLEMAP_METRICS": "metrics",
        }
        given = {field: environment[name] for name, field in names.items() if name in environment}
        return cls.model_validate(given)

    def to_environment(self) -> dict[str, str]:
        """The inverse of `from_environment`: how worker processes are told."""
        return {
            "SOLEMAP_HOST": self.host,
            "SOLEMAP_PORT": str(self.port),
            "SOLEMAP_BASE_URL": self.base_url_given,
            "SOLEMAP_KEEP_ANSWERS": str(self.keeps_answers).lower(),
            "SOLEMAP_LANGUAGES": ",".join(self.languages),
            "SOLEMAP_MAPS": str(self.maps or ""),
            "SOLEMAP_TRACKER": self.tracker,
            "SOLEMAP_ACCESS_LOG": str(self.access_log).lower(),
            "SOLEMAP_METRICS": str(self.metrics).lower(),
        }
