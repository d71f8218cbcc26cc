"""Two folders change places, in one step where the system can."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

# What the old folder is called between two steps, after the name of the new one.
OLD = "-old"
# linux/fs.h and sys/stdio.h: swap two names in one step.
RENAME_EXCHANGE = RENAME_SWAP = 2
AT_FDCWD = -100


def swap_folders(beside: Path, folder: Path) -> None:
    """`beside` under the name of `folder`, and what was there under the name of `beside`."""
    if not folder.exists():
        beside.rename(folder)
    elif not _exchange(beside, folder):
        # Two steps where one cannot be had: a run that ends between them is mended by the next.
        old = beside.with_name(f"{beside.name}{OLD}")
        folder.rename(old)
        beside.rename(folder)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names in one step; False where the system or the disk cannot."""
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(libc, "renameat2"):
        status = libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    elif hasattr(libc, "renamex_np"):
        status = libc.renamex_np(*names, RENAME_SWAP)
    else:
        return False
    return bool(status == 0)
