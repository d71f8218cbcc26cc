"""A folder that is replaced as one: whatever happens meanwhile, the old one stays whole."""

import hashlib
import json
import os
import signal
import subprocess
import sys

import pytest

from solemap.api import folder_swap
from solemap.api.site_folder import MANIFEST, FolderRefused, check_ours, replacing

ABOUT = {"version": "1"}


def write(folder, files):
    with replacing(folder, ABOUT) as new:
        for name, text in files.items():
            new.write(name, text.encode())


def read(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_the_manifest_lists_every_file_with_its_digest(tmp_path):
    write(tmp_path / "site", {"b/index.html": "two", "a.txt": "one"})
    manifest = json.loads((tmp_path / "site" / MANIFEST).read_text())
    assert manifest["made_by"] == "solemap export"
    assert manifest["version"] == "1"
    assert manifest["files"] == [
        {"path": "a.txt", "sha256": hashlib.sha256(b"one").hexdigest(), "bytes": 3},
        {"path": "b/index.html", "sha256": hashlib.sha256(b"two").hexdigest(), "bytes": 3},
    ]


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_new_folder_takes_the_place_of_the_old_and_nothing_is_left_beside(
    tmp_path, monkeypatch, exchanges
):
    if not exchanges:
        monkeypatch.setattr(folder_swap, "_exchange", lambda *_: False)
    folder = tmp_path / "deep" / "site"
    write(folder, {"a.txt": "old", "gone.txt": "old"})
    write(folder, {"a.txt": "new", "b.txt": "new"})
    assert read(folder) == {"a.txt": "new", "b.txt": "new"}
    assert [path.name for path in folder.parent.iterdir()] == ["site"]


def test_what_did_not_change_keeps_its_date(tmp_path):
    folder = tmp_path / "site"
    write(folder, {"same.txt": "same", "other.txt": "old"})
    for name in ("same.txt", "other.txt"):
        os.utime(folder / name, (1, 1))
    write(folder, {"same.txt": "same", "other.txt": "new"})
    assert (folder / "same.txt").stat().st_mtime == 1
    assert (folder / "other.txt").stat().st_mtime > 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"letter.txt": "mine"}, "letter.txt|no export"),
        ({MANIFEST: "[]"}, "no export"),
        ({MANIFEST: '{"made_by": "solemap export", "files": [1]}'}, "no export"),
    ],
)
def test_a_folder_of_somebody_else_is_left_alone(tmp_path, given, told):
    for name, text in given.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(FolderRefused, match=told):
        write(tmp_path, {"a.txt": "new"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == given


@pytest.mark.parametrize(("name", "text"), [("CNAME", "feet.example"), ("a.txt", "mine")])
def test_what_somebody_put_into_an_export_is_not_lost(tmp_path, name, text):
    folder = tmp_path / "site"
    write(folder, {"a.txt": "old"})
    (folder / name).write_text(text)
    with pytest.raises(FolderRefused, match=name):
        write(folder, {"a.txt": "new"})
    assert (folder / name).read_text() == text
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_put_there_meanwhile_is_not_lost_either(tmp_path):
    folder = tmp_path / "site"
    write(folder, {"a.txt": "old"})

    def run_late():
        with replacing(folder, ABOUT) as new:
            new.write("a.txt", b"new")
            (folder / "late.txt").write_text("mine")

    with pytest.raises(FolderRefused, match=r"late\.txt"):
        run_late()
    assert read(folder) == {"a.txt": "old", "late.txt": "mine"}


def test_a_file_is_not_a_folder(tmp_path):
    (tmp_path / "site").write_text("mine")
    with pytest.raises(FolderRefused, match="is a file"):
        write(tmp_path / "site", {"a.txt": "new"})


def test_a_failure_leaves_the_old_folder(tmp_path):
    folder = tmp_path / "site"
    write(folder, {"a.txt": "old"})

    def run_into_a_wall():
        with replacing(folder, ABOUT) as new:
            new.write("a.txt", b"new")
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        run_into_a_wall()
    assert read(folder) == {"a.txt": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_that_goes_on_is_not_cleaned_away_by_another(tmp_path):
    folder = tmp_path / "site"
    with replacing(folder, ABOUT) as slow:
        slow.write("a.txt", b"slow")
        write(folder, {"a.txt": "quick"})
        assert read(folder) == {"a.txt": "quick"}
        slow.write("b.txt", b"slow")
    assert read(folder) == {"a.txt": "slow", "b.txt": "slow"}


# Kills itself when the given function of the module, or of os, is called for the n-th time.
KILLED = """
import itertools, os, shutil, signal, sys
from pathlib import Path
from solemap.api import folder_swap, site_folder

folder, owner, name, nth, exchanges = sys.argv[1:]
if exchanges == "no":
    folder_swap._exchange = lambda *_: False
owners = {"module": site_folder, "new": site_folder.NewFolder, "os": os, "path": Path}
owner = {**owners, "shutil": shutil}[owner]
whole, count = getattr(owner, name), itertools.count(1)

def deadly(*given, **named):
    if next(count) == int(nth):
        os.kill(os.getpid(), signal.SIGKILL)
    return whole(*given, **named)

setattr(owner, name, deadly)
with site_folder.replacing(Path(folder), {"version": "2"}) as new:
    for number in range(5):
        new.write(f"{number}/index.html", b"new")
"""


@pytest.mark.parametrize(
    ("owner", "name", "nth", "exchanges"),
    [
        ("path", "mkdir", 3, "yes"),  # the first file
        ("os", "fsync", 3, "yes"),  # in the middle
        ("new", "settle", 1, "yes"),  # all is written
        ("module", "swap_folders", 1, "yes"),  # just before
        ("shutil", "rmtree", 1, "yes"),  # just after
        ("path", "rename", 1, "no"),  # where no disk can exchange: before either step
        ("path", "rename", 2, "no"),  # and between the two
    ],
)
def test_kill_9_at_any_moment_leaves_a_whole_folder_and_the_next_run_cleans_up(
    tmp_path, owner, name, nth, exchanges
):
    folder = tmp_path / "site"
    write(folder, {"0/index.html": "old", "old.txt": "old"})
    command = [sys.executable, "-c", KILLED, str(folder), owner, name, str(nth), exchanges]
    killed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    between = (name, nth) == ("rename", 2)
    if between:
        # One of two names is gone for an instant on such a disk; the next run finds the folder.
        assert not folder.exists()
    else:
        whole = {f"{number}/index.html": "new" for number in range(5)}
        swapped = name == "rmtree"
        assert read(folder) == (whole if swapped else {"0/index.html": "old", "old.txt": "old"})
        check_ours(folder)
    assert len(list(tmp_path.iterdir())) == 2
    write(folder, {"0/index.html": "next"})
    assert read(folder) == {"0/index.html": "next"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
