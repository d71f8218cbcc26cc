"""A folder that is replaced as one: written beside, then swapped in by a rename.

Whoever reads the folder meanwhile sees the old one whole or the new one whole. `export.json` in it
lists what was written, with digests: a folder without it is somebody else's and is left alone.
"""

import glob
import hashlib
import json
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from solemap.api.folder_swap import OLD, swap_folders
from solemap.data.errors import SolemapError

if sys.platform != "win32":
    import fcntl

MANIFEST = "export.json"
MADE_BY = "solemap export"
BESIDE = ".solemap-export"
SAVERS = 8


class FolderRefused(SolemapError):
    """The folder may not be replaced."""

    code = "folder-refused"


@dataclass(frozen=True)
class WrittenFile:
    """Units: bytes. `path` is relative, with slashes."""

    path: str
    sha256: str
    bytes: int


class NewFolder:
    """The folder that is being written, beside the one it will replace."""

    def __init__(
        self, place: Path, before: dict[str, WrittenFile], old: Path, savers: Executor
    ) -> None:
        self._place = place
        self._before = before
        self._old = old
        self._savers = savers
        self._saved: list[Future[None]] = []
        self._files: dict[str, WrittenFile] = {}

    def write(self, name: str, body: bytes) -> None:
        """One file. What did not change keeps its date: caches stay right."""
        file = self._place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.write(body)
        written = WrittenFile(name, hashlib.sha256(body).hexdigest(), len(body))
        if self._before.get(name) == written:
            date = (self._old / name).stat().st_mtime_ns
            os.utime(file, ns=(date, date))
        # Waiting for a disk is done beside: several at once cost it little more than one.
        self._saved.append(self._savers.submit(_save, file))
        self._files[name] = written

    @property
    def files(self) -> tuple[WrittenFile, ...]:
        return tuple(self._files[name] for name in sorted(self._files))

    def write_manifest(self, about: dict[str, str]) -> None:
        listed = [asdict(file) for file in self.files]
        text = json.dumps({"made_by": MADE_BY, **about, "files": listed}, indent=1)
        self.write(MANIFEST, f"{text}\n".encode())

    def settle(self) -> None:
        """Every file and every name is on the disk."""
        for saved in self._saved:
            saved.result()
        if sys.platform != "win32":
            folders = [path for path in self._place.rglob("*") if path.is_dir()]
            list(self._savers.map(_save, [*folders, self._place]))


@contextmanager
def replacing(folder: Path, about: dict[str, str]) -> Iterator[NewFolder]:
    """A new folder to write into. At the end it stands in the place of `folder`, in one step.

    When anything is raised, or the process ends, `folder` stays as it was.
    Raises: FolderRefused, before anything is written.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    _clean_up(folder)
    before = {file.path: file for file in check_ours(folder)}
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}{BESIDE}")
    beside.mkdir()
    try:
        with _held(beside), ThreadPoolExecutor(SAVERS) as savers:
            new = NewFolder(beside, before, folder, savers)
            yield new
            new.write_manifest(about)
            new.settle()
            # Again: exporting takes a while, and somebody may have put a file there.
            check_ours(folder)
            swap_folders(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def check_ours(folder: Path) -> tuple[WrittenFile, ...]:
    """What an earlier run wrote there; nothing for a folder that is empty or not there.

    Raises: FolderRefused, when it holds anything that no earlier run wrote.
    """
    if not folder.exists():
        return ()
    if not folder.is_dir():
        raise FolderRefused(f"{folder} is a file. Give a folder.")
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }
    if not found:
        return ()
    files = _read_manifest(folder)
    strange = sorted(found - {MANIFEST} - {file.path for file in files})
    kept = [file for file in files if file.path in found]
    strange += [file.path for file in kept if not _is_as_written(folder, file)]
    if strange:
        more = f" and {len(strange) - 3} more" if len(strange) > 3 else ""
        raise FolderRefused(
            f"{folder} holds what no export wrote: {', '.join(strange[:3])}{more}. "
            "Move that away, or give another folder."
        )
    return files


def _read_manifest(folder: Path) -> tuple[WrittenFile, ...]:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        if manifest["made_by"] == MADE_BY:
            return tuple(WrittenFile(**file) for file in manifest["files"])
    except (OSError, ValueError, KeyError, TypeError):
        # A file of that name that is no list of ours: told below, like one that is not there.
        pass
    raise FolderRefused(
        f"{folder} is not empty and is no export: it has no {MANIFEST} of ours. "
        "Give another folder."
    )


def _is_as_written(folder: Path, file: WrittenFile) -> bool:
    path = folder / file.path
    if path.is_symlink() or path.stat().st_size != file.bytes:
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def _clean_up(folder: Path) -> None:
    """Remove what interrupted runs left beside the folder; a run that goes on holds its own."""
    left_by_us = f".{glob.escape(folder.name)}.*{BESIDE}"
    for old in folder.parent.glob(f"{left_by_us}{OLD}"):
        if folder.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(folder)
    for left in folder.parent.glob(left_by_us):
        try:
            with _held(left):
                shutil.rmtree(left, ignore_errors=True)
        except OSError:
            continue


@contextmanager
def _held(place: Path) -> Iterator[None]:
    """Raises: OSError, when another process holds it."""
    if sys.platform == "win32":
        yield
        return
    opened = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(opened)


def _save(path: Path) -> None:
    opened = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
