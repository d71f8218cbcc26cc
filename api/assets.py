"""The files of `frontend/` that may be served: styles, modules, pictures. Never a template."""

from pathlib import Path

FRONTEND = Path(__file__).resolve().parents[1] / "frontend"
# Templates are filled in first; the element goes out as one file, from /embed/.
NOT_SERVED = ("templates", "offline", "elements", "define.js", "frame.js")
MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".ico": "image/x-icon",
}


def asset_paths(folder: Path = FRONTEND) -> dict[str, Path]:
    """Every file that is served, by its path under `/assets/`. Only known kinds are."""
    files = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in MEDIA_TYPES
    }
    return {name: path for name, path in files.items() if name.split("/")[0] not in NOT_SERVED}


def media_type_of(path: Path) -> str:
    return MEDIA_TYPES[path.suffix]
