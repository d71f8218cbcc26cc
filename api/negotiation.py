"""What a client's headers ask for: a coding, a page, or nothing new.

Reading them is Werkzeug's work: weights, `*`, `q=0` and weak tags have more cases than a split at
commas finds. It is loaded at the first request that needs it, so a start does not pay for it.
"""

from functools import lru_cache

from solemap.api.compression import Coding

# A header longer than any client's is not read: the cache of readings stays small.
LONGEST_HEADER = 400
OFFERED = [coding.value for coding in Coding]


@lru_cache(maxsize=256)
def choose_coding(accept_encoding: bytes) -> Coding:
    """The best coding that the raw header value allows; no header means no coding."""
    if not accept_encoding or len(accept_encoding) > LONGEST_HEADER:
        return Coding.IDENTITY
    from werkzeug.http import parse_accept_header

    best = parse_accept_header(accept_encoding.decode("latin-1")).best_match(OFFERED)
    return Coding(best) if best else Coding.IDENTITY


def is_known(etag: bytes, if_none_match: bytes) -> bool:
    """Whether the client says that it has the bytes this tag stands for."""
    if not etag:
        return False
    if etag == if_none_match:
        return True
    from werkzeug.http import parse_etags

    return parse_etags(if_none_match.decode("latin-1")).contains_weak(etag.decode().strip('"'))


def names_html(accept: str) -> bool:
    """Whether `Accept` names `text/html`; `*/*` does not, so a script gets a problem to read."""
    if not accept or len(accept) > LONGEST_HEADER:
        return False
    from werkzeug.http import parse_accept_header

    return any(
        value.lower() == "text/html" and weight > 0 for value, weight in parse_accept_header(accept)
    )
