"""The command line: what it prints, and how it ends."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest
import uvicorn

from solemap.api.cli.main import main
from solemap.api.settings import Settings


def test_info_prints_counts_and_digest(capsys, catalog):
    assert main(["info"]) == 0
    printed = capsys.readouterr().out
    assert re.search(rf"^zones +{len(catalog.zones)}$", printed, re.MULTILINE)
    assert catalog.digest in printed
    assert len(catalog.areas) >= 105
    for tradition, least in (("ingham", 95), ("rwo-shr", 65)):
        number = len(catalog.zones_of_tradition(tradition))
        assert number >= least
        assert re.search(rf"^zones of {tradition} +{number}$", printed, re.MULTILINE)


def test_validate_says_so_when_all_is_right(capsys, tmp_path, catalog):
    zone = catalog.zone("ingham-liver").model_dump(mode="json", exclude_defaults=True)
    file = tmp_path / "map.json"
    file.write_text(json.dumps({"zones": [zone]}), encoding="utf-8")
    assert main(["validate", str(file)]) == 0
    assert "no faults" in capsys.readouterr().out


def test_validate_prints_every_fault_with_its_pointer_and_ends_with_1(capsys, tmp_path):
    file = tmp_path / "map.json"
    file.write_text('{"zones": [{"id": "Bad Id"}], "zonez": []}', encoding="utf-8")
    assert main(["validate", str(file)]) == 1
    printed = capsys.readouterr()
    assert "/zones/0/id: found" in printed.out
    assert "/zonez: found" in printed.out
    assert all("right would be" in line for line in printed.out.splitlines())
    assert "faults" in printed.err


def test_validate_says_what_to_do_about_a_file_it_cannot_read(capsys, tmp_path):
    assert main(["validate", str(tmp_path / "none.json")]) == 2
    assert "Give the path of a JSON file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["serve", "--port", "99999"], "--port"),
        (["serve", "--base-url", "example.org"], "--base-url"),
        (["serve", "--workers", "0"], "--workers"),
    ],
)
def test_serve_says_which_option_is_wrong(capsys, arguments, told):
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_serve_says_that_a_port_is_taken(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == 2
    assert "Give another with --port" in capsys.readouterr().err


def test_serve_prints_its_address_once_it_can_be_asked(tmp_path):
    command = [sys.executable, "-m", "solemap.api.cli.main", "serve", "--port", "0"]
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    server = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        line = server.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert address, line
        with urllib.request.urlopen(f"{address[0]}/api/v1", timeout=30) as answer:
            assert json.load(answer)["links"]["self"] == f"{address[0]}/api/v1"
    finally:
        server.send_signal(signal.SIGINT)
        _, errors = server.communicate(timeout=30)
    assert "Traceback" not in errors


def test_workers_are_told_the_settings_by_the_environment(monkeypatch, capsys):
    called = {}
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: called.update(options, app=app))
    monkeypatch.setattr(os, "environ", {})
    assert main(["serve", "--port", "0", "--workers", "2", "--base-url", "https://a.example"]) == 0
    assert (called["workers"], called["factory"]) == (2, True)
    assert called["app"] == "solemap.api.watched:create_watched_app"
    settings = Settings.from_environment(os.environ)
    assert (settings.base_url, settings.port) == ("https://a.example", called["port"])
    assert "https://a.example" in capsys.readouterr().out


@pytest.fixture
def quick_export(monkeypatch):
    """An export of the data alone takes a second."""
    monkeypatch.setattr(
        "solemap.api.export.exported_addresses", lambda _app: ("/api/v1", "/about", "/sitemap.xml")
    )


@pytest.mark.usefixtures("quick_export")
def test_export_writes_a_folder_whose_links_begin_as_told(capsys, tmp_path):
    folder = tmp_path / "deep" / "site"
    assert main(["export", str(folder), "--base-url", "https://example.org/feet/"]) == 0
    printed = capsys.readouterr()
    assert re.search(r"site: 6 files, 0\.\d MB, \d+ s$", printed.out.strip())
    assert "export:" not in printed.err
    assert 'href="/feet/assets/styles/page.css"' in (folder / "about/index.html").read_text()
    index = json.loads((folder / "api/v1/index.json").read_text())
    assert index["links"]["self"] == "https://example.org/feet/api/v1"
    assert "<loc>https://example.org/feet/about</loc>" in (folder / "sitemap.xml").read_text()


@pytest.mark.usefixtures("quick_export")
def test_export_says_where_links_will_lead_when_it_was_not_told(capsys, tmp_path):
    assert main(["export", str(tmp_path / "site")]) == 0
    assert "--base-url" in capsys.readouterr().err


@pytest.mark.usefixtures("quick_export")
def test_export_leaves_a_folder_of_somebody_else_alone(capsys, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    assert main(["export", str(tmp_path), "--base-url", "https://example.org"]) == 2
    assert "Give another folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("base_url", ["example.org", "https://example.org/?a=b"])
def test_export_says_what_a_base_url_looks_like(capsys, tmp_path, base_url):
    assert main(["export", str(tmp_path / "site"), "--base-url", base_url]) == 2
    assert "https://example.org/feet" in capsys.readouterr().err


@pytest.mark.usefixtures("quick_export")
def test_an_export_that_is_killed_leaves_the_old_folder_and_the_next_one_cleans_up(tmp_path):
    folder = tmp_path / "site"
    told = ["export", str(folder), "--base-url", "https://example.org"]
    assert main(told) == 0
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    command = [sys.executable, "-m", "solemap.api.cli.main", *told]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not list(tmp_path.glob(".site.*/api/v1/zones/*/index.json")):
        assert running.poll() is None, "the whole export ended before it was seen to begin"
    running.kill()
    assert running.wait(timeout=30) == -signal.SIGKILL
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert len(list(tmp_path.iterdir())) == 2
    assert main(told) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
