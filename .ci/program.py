"""Finds a program that the tests need, or installs it: one way for each of them.

One that is found is taken; else root gets Debian's package, and anybody else what the program's
own makers or the package index give without rights. A variable names one to use before all others.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


def no_path() -> str | None:
    return None


@dataclass(frozen=True)
class Program:
    """What it is called, where it may be, and how it is had."""

    name: str
    variable: str
    commands: tuple[str, ...]
    packages: tuple[str, ...]
    # What gives it to somebody who is not root: arguments to this Python.
    otherwise: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    # Where `otherwise` puts it.
    given_path: Callable[[], str | None] = no_path
    environment: dict[str, str] = field(default_factory=dict)
    # A browser without Debian's recommended packages has hardly a letter to draw with.
    is_alone: bool = False

    def find(self) -> str | None:
        """The path of one on this machine."""
        named = os.environ.get(self.variable)
        if named:
            return shutil.which(named)
        return next(self._found(), None)

    def _found(self) -> Iterator[str]:
        yield from filter(None, map(shutil.which, self.commands))
        yield from (path for path in self.places if Path(path).exists())
        given = self.given_path()
        if given and Path(given).exists():
            yield given

    def install(self) -> None:
        """Raises: subprocess.CalledProcessError when the installer fails."""
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        if is_root and shutil.which("apt-get"):
            alone = ["--no-install-recommends"] if self.is_alone else []
            install = ["install", "--yes", *alone, *self.packages]
            quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
            steps = [[*quiet, "update"], [*quiet, *install]]
        else:
            steps = [[sys.executable, *self.otherwise]] if self.otherwise else []
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", **self.environment}
        for step in steps:
            # Standard output is the answer, so installers write to standard error.
            subprocess.run(step, check=True, stdout=sys.stderr, env=environment)


def main(program: Program) -> int:
    """Prints the path. With --install, one that is missing is installed first."""
    found = program.find()
    if found is None and "--install" in sys.argv[1:]:
        print(f"Installing {program.name} for the tests ...", file=sys.stderr)
        try:
            program.install()
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(map(str, error.cmd))} failed", file=sys.stderr)
        found = program.find()
    if found is None:
        print(
            f"There is no {program.name}. `make test` installs one; or install it yourself, "
            f"or name one in {program.variable}.",
            file=sys.stderr,
        )
        return 1
    print(found)
    return 0
