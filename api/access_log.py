"""The access log: a line of JSON a request, and in it nothing that says who asked or for whom.

No address of a visitor, no browser's name, no page that they came from; of a query the names only,
since what somebody searches for is theirs.
"""

import json
import time
from contextlib import suppress
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import parse_qsl

from solemap.api.observed import Seen

LONGEST_PATH = 300
MOST_NAMES = 20
LONGEST_NAME = 40


class AccessLog:
    """Writes to `stream`, a whole line at once, so that lines of several processes do not mix."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, seen: Seen) -> None:
        line = json.dumps(described(seen, time.time()), separators=(",", ":"))
        # A full disk or a closed pipe takes the log, not the visitors.
        with suppress(OSError):
            self._stream.write(line + "\n")
            self._stream.flush()


def described(seen: Seen, moment: float) -> dict[str, object]:
    """The fields of a line. `moment`: seconds since 1970, the request's end."""
    names = parse_qsl(seen.query.decode("latin-1"), keep_blank_values=True)
    return {
        "time": datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds"),
        "id": seen.id,
        "method": seen.method,
        "path": seen.path[:LONGEST_PATH],
        "asked": [name[:LONGEST_NAME] for name, _ in names[:MOST_NAMES]],
        "status": seen.status,
        "bytes": seen.sent,
        "ms": round(seen.seconds * 1000, 2),
    }
