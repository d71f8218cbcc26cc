"""Bytes that atheris makes up, for each door where something from outside is read.

`python .ci/fuzz.py TARGET [MINUTES]`: `map` (somebody's own zone map), `query` (what stands behind
the mark), `address` (the `url` of oEmbed) or `label` (words in a drawing). atheris watches which
lines are reached and changes its bytes to reach others; the first that breaks a promise ends it.
"""

import asyncio
import json
import re
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote_from_bytes
from xml.etree import ElementTree

import atheris

with atheris.instrument_imports(include=["solemap"]):
    from solemap.api.app import create_app
    from solemap.api.asking import collect, get_scope, no_body
    from solemap.api.examples import ZONE_MAP
    from solemap.api.presenters.validation import present_faults
    from solemap.api.settings import Settings
    from solemap.charts import svg
    from solemap.data.catalog import load_catalog
    from solemap.data.validation import MOST_FAULTS, validate_zone_map

BASE_URL = "https://feet.example"
catalog = load_catalog()
app = create_app(Settings(base_url_given=BASE_URL, keeps_answers=False), catalog)
runner = asyncio.Runner()
ASKED = (
    "/api/v1/hit",
    "/api/v1/search",
    "/api/v1/routines/build",
    "/api/v1/zones",
    "/api/v1/compare",
)
SEEDS = {
    "map": (json.dumps(ZONE_MAP).encode(), b'{"zones": [], "areas": [{"id": "x"}]}'),
    "query": (b"view=plantar&foot=left&x=50&y=300", b"q=tummy&lang=es", b"minutes=10&areas=liver"),
    "address": (
        f"{BASE_URL}/zones/ingham-liver".encode(),
        b"https://feet.example@elsewhere.example/",
    ),
    "label": ("Liver \u809d".encode(), b"]]><script>"),
}


def test_map(given: bytes) -> None:
    """Faults are a list, told in JSON, and no more than their limit."""
    faults = validate_zone_map(given, catalog)
    assert len(faults) <= MOST_FAULTS
    json.loads(present_faults(faults).model_dump_json())


def test_query(given: bytes) -> None:
    """Every question has an answer, or a problem that is not ours."""
    address = ASKED[given[0] % len(ASKED)] if given else ASKED[0]
    status, body = ask(address, quote_from_bytes(given[1:], safe="&=%+").encode())
    assert status < 500, (address, status, body)
    json.loads(body)


def test_address(given: bytes) -> None:
    """What oEmbed frames is ours, whatever it was asked for."""
    status, body = ask("/oembed", b"url=" + quote_from_bytes(given, safe="").encode())
    assert status in (200, 404, 414, 422), (status, body)
    if status == 200:
        answer = json.loads(body)
        assert answer["author_url"].startswith(f"{BASE_URL}/"), answer
        led_to = re.findall(r'(?:href|src)="([^"]*)"', answer["html"])
        assert len(led_to) == 2, answer
        assert all(one.startswith(f"{BASE_URL}/") for one in led_to), answer


def test_label(given: bytes) -> None:
    """Words in a drawing stay words: the drawing can be read, and has the elements it was given."""
    words = given.decode("utf-8", "replace")
    drawing = svg.drawing(100, 100, aria_label=words)
    drawing.text((words, words), 50, 50, 12)
    drawing.group(data_zone=words).described(words, words)
    found = [element.tag.rpartition("}")[2] for element in read(drawing.tostring()).iter()]
    expected = ["svg", "text", "tspan", "tspan", "g", *(["title", "desc"] if words else [])]
    assert found == expected, found


def read(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def ask(path: str, query: bytes) -> tuple[int, bytes]:
    """What the whole application answers; `query` as it would come over the wire."""
    answer, failure = runner.run(collect(app, get_scope(path, query), no_body))
    if failure is not None:
        raise failure
    return answer.status, answer.body


TESTS = {"map": test_map, "query": test_query, "address": test_address, "label": test_label}


def main() -> None:
    target, minutes = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS[target]):
            (Path(corpus) / str(number)).write_bytes(seed)
        limits = (f"-max_total_time={minutes * 60:.0f}", "-max_len=4096", "-timeout=20")
        # What breaks is written beside, and named in the last lines.
        where = f"-artifact_prefix={tempfile.gettempdir()}/solemap-fuzz-"
        atheris.Setup([sys.argv[0], *limits, where, corpus], TESTS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
