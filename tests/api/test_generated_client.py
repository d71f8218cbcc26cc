"""Whoever generates a client from the description gets one that works: made here, and used."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

USE = """
import sys

from solemap_client import Client
from solemap_client.api.compare import compare
from solemap_client.api.download import download_json
from solemap_client.api.hit import hit
from solemap_client.api.zones import get_zone, list_zones
from solemap_client.models import CompareArea, Foot, HitAnswer, HitView, Problem, ZoneItem, ZoneList

with Client(base_url=sys.argv[1], raise_on_unexpected_status=True) as client:
    zones = list_zones.sync(client=client, foot=Foot.RIGHT, limit=5)
    assert isinstance(zones, ZoneList), zones
    assert len(zones.items) == 5 < zones.total, zones
    assert all(isinstance(zone, ZoneItem) and zone.notice for zone in zones.items)

    zone = get_zone.sync("ingham-liver", client=client)
    assert isinstance(zone, ZoneItem), zone
    x, y = zone.placements[0].press_point
    found = hit.sync(client=client, view=HitView.PLANTAR, foot=Foot.RIGHT, x=x, y=y)
    assert isinstance(found, HitAnswer), found
    assert zone.id in [one.id for one in found.zones], found

    problem = get_zone.sync("ingham-livr", client=client)
    assert isinstance(problem, Problem), problem
    assert problem.errors[0].nearest == "ingham-liver", problem

    heart = compare.sync(client=client, area=CompareArea.HEART)
    assert len(heart.agreement.camps) > 1, heart
    assert zone.id in [one.id for one in download_json.sync(client=client).zones]
print(zone.label, found.words)
"""


@pytest.fixture(scope="module")
def generated(served: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the package `solemap_client`."""
    folder = tmp_path_factory.mktemp("client")
    generator = Path(sys.executable).with_name("openapi-python-client")
    # It formats what it made with ruff, which lies beside it.
    path = os.pathsep.join([str(generator.parent), os.environ["PATH"]])
    done = subprocess.run(
        [
            *(generator, "generate", "--url", f"{served}/openapi.json", "--meta", "none"),
            *("--output-path", folder / "solemap_client"),
        ],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # Of drawings and pictures it makes no types: their bytes are handed on as they are.
    untyped = [line for line in done.stderr.splitlines() if line.startswith(("WARNING", "Cannot"))]
    assert all("/charts/" in line or "content_type image/" in line for line in untyped), untyped
    return folder


def test_a_generated_python_client_lists_reads_hits_and_understands_problems(
    served: str, generated: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", USE, served],
        cwd=generated,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Liver right sole")
