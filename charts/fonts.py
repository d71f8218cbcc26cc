"""Which characters the fonts of this machine have: a picture cannot borrow a reader's fonts.

resvg itself is no witness: for a character that no font has it draws an empty box and says nothing.
"""

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont, TTLibError

# Where resvg looks.
FOLDERS = {
    "darwin": ("/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts"),
    "win32": ("$WINDIR/Fonts", "$LOCALAPPDATA/Microsoft/Windows/Fonts"),
}
UNIX = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
SINGLE, SEVERAL = frozenset((".ttf", ".otf")), frozenset((".ttc", ".otc"))


def missing_characters(text: str) -> str:
    """The characters of a text, each once and in order, that no font here has."""
    wanted = {each for each in text if unicodedata.category(each)[0] not in "CZ"}
    for path in font_files():
        if not wanted:
            break
        wanted -= {each for each in wanted if ord(each) in _characters_of(path)}
    return "".join(sorted(wanted))


@lru_cache(maxsize=1)
def font_files() -> tuple[Path, ...]:
    """Every font file in this machine's font folders."""
    return tuple(
        path for folder in _folders() for path in sorted(folder.rglob("*")) if _is_font(path)
    )


def _folders() -> Iterator[Path]:
    for name in FOLDERS.get(sys.platform, UNIX):
        yield Path(os.path.expandvars(name)).expanduser()


def _is_font(path: Path) -> bool:
    return path.suffix.lower() in SINGLE | SEVERAL and path.is_file()


@lru_cache(maxsize=4096)
def _characters_of(path: Path) -> frozenset[int]:
    """A file that is broken, or none of ours to read, has none."""
    try:
        # Opened here: fontTools leaves the file of a broken font open.
        with path.open("rb") as file:
            if path.suffix.lower() in SEVERAL:
                fonts = TTCollection(file, lazy=True).fonts
            else:
                fonts = [TTFont(file, lazy=True)]
            return frozenset().union(*(font.getBestCmap() or () for font in fonts))
    except (OSError, TTLibError):
        return frozenset()
