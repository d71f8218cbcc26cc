"""Programs of others make our chart of our address; .ci/embedding.py has those from npm."""

import urllib.request

import extruct
import micawber
import pyoembed
import pytest


@pytest.fixture(scope="module")
def page(served):
    address = f"{served}/zones/ingham-liver"
    # They wait seconds at most, and a page is drawn when it is first asked for.
    with urllib.request.urlopen(address) as answer:
        answer.read()
    return address


def test_pyoembed_finds_the_answer_in_the_head(page, served):
    answer = pyoembed.oEmbed(page, maxwidth=600)
    assert answer["title"] == "Liver: foot reflexology chart"
    assert f"{served}/embed/plantar-right?zone=ingham-liver" in answer["html"]
    assert answer["width"] <= 600


def test_micawber_asks_the_provider_it_was_told_of(page, served):
    registry = micawber.ProviderRegistry()
    registry.register(f"{served}/.*", micawber.Provider(f"{served}/oembed"))
    answer = registry.request(page, maxwidth=500)
    assert answer["type"] == "rich"
    assert answer["width"] <= 500
    parsed = micawber.parse_html(f"<p>{page}</p>", registry)
    assert "<iframe" in parsed


def test_extruct_reads_the_page(page):
    with urllib.request.urlopen(page) as answer:
        html = answer.read().decode()
    found = extruct.extract(html, base_url=page, syntaxes=["json-ld", "opengraph"], uniform=True)
    assert set(found) == {"json-ld", "opengraph"}
