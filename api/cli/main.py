"""The command line: `solemap serve`, `export`, `render`, `validate`, `info`, `agreement` and
`translations`.
"""

import argparse
import sys
from collections.abc import Sequence

from solemap.api.cli import agreement, export, info, render, serve, translations, validate
from solemap.data.errors import SolemapError

COMMANDS = (serve, export, render, validate, info, agreement, translations)


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="solemap", description="The open map of foot reflexology: what charts place where."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all is well, 1 when what was checked is at fault, 2 when the command cannot run."""
    given = make_parser().parse_args(arguments)
    try:
        status: int = given.run(given)
    except SolemapError as error:
        print(f"solemap: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main())
