"""What every record is: closed, immutable, known by a stable kebab-case id."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

RecordId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64),
    Field(description="kebab-case, stable for ever"),
]
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


def check_has_english(labels: dict[str, str]) -> dict[str, str]:
    """Every answer in another language falls back on English."""
    if "en" not in labels:
        raise ValueError("labels that have an English one, 'en'")
    return labels


Labels = Annotated[dict[Language, Label], AfterValidator(check_has_english)]


class Part(BaseModel):
    """A piece of a record. Unknown keys are faults, so a typo is never silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Record(Part):
    """One file in `data/records/{type}/{id}.json`."""

    id: RecordId
