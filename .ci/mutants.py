"""Which changes to the geometry and the rules no test would notice: `python .ci/mutants.py`.

mutmut changes one thing at a time and runs the tests that reach it. It wants the import name as
the folder's name, and changes files: so it works in `build/mutants/`, on a copy. Names of modules
may be given, `data/rules/halves`; without any, all of MODULES are looked at.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "mutants"
PACKAGES = ("api", "charts", "data", "frontend")
# What is read beside the packages when the chosen tests run.
BESIDE = ("tests", "docs", "deploy", "README.md")
MODULES = ("charts/geometry/*.py", "data/rules/*.py")
SETTINGS = """
[tool.mutmut]
source_paths = ["solemap"]
only_mutate = {chosen}
also_copy = {beside}
pytest_add_cli_args = ["-p", "no:cacheprovider"]
pytest_add_cli_args_test_selection = {tests}
timeout_constant = 20
"""
TESTS = {"charts": ["tests/charts/geometry"], "data": ["tests/data/rules"]}


def main(names: list[str]) -> int:
    chosen = [f"solemap/{name}{'' if name.endswith('.py') else '.py'}" for name in names or MODULES]
    tests = [test for part, found in TESTS.items() for test in found if f"/{part}/" in str(chosen)]
    shutil.rmtree(PLACE, ignore_errors=True)
    # Python remembers of a folder on its path that it was not there.
    (PLACE / "mutants").mkdir(parents=True)
    leave = shutil.ignore_patterns("__pycache__")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, PLACE / "solemap" / name, ignore=leave)
    for name in BESIDE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, PLACE / name)
    settings = SETTINGS.format(chosen=chosen, beside=list(BESIDE), tests=tests)
    (PLACE / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text() + settings)
    environment = {**os.environ, "PYTHONPATH": str(PLACE / "mutants")}
    mutmut = [sys.executable, "-m", "mutmut"]
    run = subprocess.run(
        [*mutmut, "run", "--max-children", "1"], cwd=PLACE, env=environment, check=False
    )
    subprocess.run([*mutmut, "results"], cwd=PLACE, env=environment, check=False)
    return run.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
