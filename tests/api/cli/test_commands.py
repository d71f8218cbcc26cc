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
    assert called["app"] == "solemap.api.app:create_app"
    settings = Settings.from_environment(os.environ)
    assert (settings.base_url, settings.port) == ("https://a.example", called["port"])
    assert "https://a.example" in capsys.readouterr().out
