"""A body system, and the colour family that it is drawn in (seven families, see docs/art)."""

from solemap.data.models.record import Labels, Record, RecordId


class BodySystem(Record):
    label: Labels
    family: RecordId
