"""What records are called in one other language: one file a language, so that one person keeps it.

English stands in the records themselves. A record that has no label here yet is shown in English.
"""

from pydantic import Field

from solemap.data.models.record import Label, Part, Record, RecordId


class Named(Part):
    """A label, as it stands alone (a list, a chart), and other words that people type for it."""

    label: Label | None = None
    synonyms: tuple[Label, ...] = ()


class NamedComplaint(Part):
    label: Label | None = None
    words: tuple[Label, ...] = Field(default=(), description="other ways to say it")


class Names(Record):
    """The id is the language's code."""

    areas: dict[RecordId, Named] = Field(default_factory=dict)
    techniques: dict[RecordId, Named] = Field(default_factory=dict)
    traditions: dict[RecordId, Named] = Field(default_factory=dict)
    complaints: dict[RecordId, NamedComplaint] = Field(default_factory=dict)
