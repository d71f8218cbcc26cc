"""What clients' headers ask for, table by table."""

import pytest

from solemap.api.negotiation import choose_coding, names_html


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        (b"", "identity"),
        (b"gzip, deflate, br, zstd", "br"),
        (b"gzip, deflate", "gzip"),
        (b"gzip;q=1.0, br;q=0.5", "gzip"),
        (b"zstd, gzip", "zstd"),
        (b"*", "br"),
        (b"br;q=0, *", "zstd"),
        (b"identity", "identity"),
        (b"identity;q=0", "identity"),
        (b"*;q=0", "identity"),
        (b"BR", "br"),
        (b"compress, x-gzip", "identity"),
        (b"br;q=nan", "identity"),
        (b";;;===,,", "identity"),
        (b"\xff\xfe", "identity"),
        (b"br, " * 1000, "identity"),
    ],
)
def test_the_best_coding_that_the_header_allows_is_chosen(header, coding):
    assert choose_coding(header) == coding


@pytest.mark.parametrize(
    ("accept", "is_named"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", True),
        ("TEXT/HTML", True),
        ("*/*", False),
        ("", False),
        ("application/json", False),
        ("text/html;q=0", False),
        ("text/htmlx", False),
        ("text/html" + "," * 5000, False),
    ],
)
def test_only_who_names_html_is_a_person(accept, is_named):
    assert names_html(accept) is is_named
