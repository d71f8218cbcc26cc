"""placeholder"""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.record_set import RecordSet

RULE = "claims-language"


def check(records: RecordSet) -> Iterator[Fault]:
    yield from ()
