"""`solemap export DIR`: the whole site as a folder, for any host of files."""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from tqdm import tqdm

from solemap.api.app import create_app
from solemap.api.export import export_site
from solemap.api.settings import Settings


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("export", help="write the whole site into a folder")
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="replaced as one; must be new, or an export"
    )
    parser.add_argument(
        "--base-url",
        metavar="URL",
        help="where the folder will be seen, such as https://example.org/feet/",
    )
    parser.add_argument(
        "--gzip", action="store_true", help="also write each text as FILE.gz, for gzip_static"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    try:
        known = Settings.from_environment()
        base_url = known.base_url_given if given.base_url is None else given.base_url
        settings = known.model_copy(update={"keeps_answers": False})
        if given.base_url is not None:
            settings = Settings(
                base_url_given=base_url, keeps_answers=False, languages=known.languages
            )
    except ValidationError as error:
        fault = error.errors()[0]
        print(f"solemap: --base-url: {fault['msg']}; given: {fault['input']!r}", file=sys.stderr)
        return 2
    if not settings.base_url_given:
        print(
            f"solemap: links will begin with {settings.base_url}; --base-url says where "
            "the folder will be seen",
            file=sys.stderr,
        )
    began = time.monotonic()
    try:
        files = asyncio.run(
            export_site(
                create_app(settings),
                given.folder,
                with_gzip=given.gzip,
                workers=os.cpu_count() or 1,
                progress=_progress,
            )
        )
    except OSError as error:
        print(f"solemap: {error}. {given.folder} is as it was.", file=sys.stderr)
        return 2
    size = sum(file.bytes for file in files) / 1e6
    seconds = time.monotonic() - began
    print(f"{given.folder}: {len(files)} files, {size:.1f} MB, {seconds:.0f} s")
    return 0


def _progress(addresses: tuple[str, ...]) -> Iterable[str]:
    # None: a bar only where somebody watches.
    bar: Iterable[str] = tqdm(addresses, desc="export", unit="file", disable=None)
    return bar
