"""Where links begin: as served, or as told; never as the Host header says."""

import pytest
from pydantic import ValidationError

from solemap.api.settings import Settings


@pytest.mark.parametrize(
    ("given", "base_url"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"host": "0.0.0.0", "port": 80}, "http://127.0.0.1:80"),
        ({"host": "::1", "port": 9000}, "http://[::1]:9000"),
        ({"base_url_given": "https://example.org/"}, "https://example.org"),
        ({"base_url_given": "https://example.org/feet/"}, "https://example.org/feet"),
    ],
)
def test_links_begin_as_served_or_as_told(given, base_url):
    assert Settings(**given).base_url == base_url


@pytest.mark.parametrize(
    "base_url", ["example.org", "ftp://example.org", "https://", "https://a.example/?q=1", "//a"]
)
def test_a_base_url_that_is_none_is_refused(base_url):
    with pytest.raises(ValidationError, match=r"https://example\.org"):
        Settings(base_url_given=base_url)


def test_the_environment_says_the_same_both_ways(tmp_path):
    settings = Settings(
        host="::1",
        port=1234,
        base_url_given="https://a.example",
        keeps_answers=False,
        maps=tmp_path,
    )
    assert Settings.from_environment(settings.to_environment()) == settings
    assert Settings.from_environment({}) == Settings()
