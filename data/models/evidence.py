"""What studies found about foot reflexology, and what may be said of it. Claims no effect."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from solemap.data.models.record import Labels, Part, Record, RecordId, Sentence


class Seen(StrEnum):
    """How much of a publication was read. Only `read` and `abstract` are fit to be quoted."""

    READ = "read"
    ABSTRACT = "abstract"
    SECOND_HAND = "second-hand"
    TITLE_ONLY = "title-only"
    NOT_FOUND = "not-found"

    @property
    def is_quotable(self) -> bool:
        return self in (Seen.READ, Seen.ABSTRACT)


class Identifiers(Part):
    """Only as seen; those from memory are named in `unverified` and left out here."""

    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    pmid: Annotated[str, Field(pattern=r"^\d{1,8}$")] | None = None
    pmcid: Annotated[str, Field(pattern=r"^PMC\d+$")] | None = None

    def named(self) -> tuple[str, ...]:
        return tuple(found for found in (self.doi, self.pmid, self.pmcid) if found)


class Study(Record):
    """A study, a review or a statement. `title` and `journal` are its own, all else is ours."""

    title: Sentence
    authors: Sentence | None = None
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    journal: Sentence | None = None
    kind: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    identifiers: Identifiers = Identifiers()
    addresses: tuple[Annotated[str, Field(max_length=400)], ...] = ()
    size: Sentence | None = None
    compared_with: Sentence | None = None
    finding: Sentence
    quality: Sentence | None = None
    seen: Seen
    unverified: tuple[Sentence, ...] = Field(default=(), description="not to be quoted as fact")
    caveats: tuple[Sentence, ...] = ()


Grade = Annotated[
    int, Field(ge=0, le=4, description="0 none, 1 unclear, 2 possible, 3 likely, 4 established")
]


class EvidenceTopic(Record):
    """One question, graded. `never_say` quotes the claim that the evidence does not bear."""

    label: Labels
    grade: Grade | None = None
    verdict: Sentence
    say: Sentence
    never_say: Sentence
    supporting: tuple[RecordId, ...] = ()
    limiting: tuple[RecordId, ...] = ()
    sources: tuple[RecordId, ...] = ()
