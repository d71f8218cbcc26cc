"""`python .ci/architecture.py`: draws in docs/architecture.md how the folders import one another.

The diagram is made from the imports, never by hand; tests/test_docs.py holds the page to it.
"""

import ast
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- drawn by .ci/architecture.py -->", "<!-- end of the drawing -->"
LAYERS = ("data", "charts", "api")
# Each package that is a wall between us and one thing outside.
GATES = ("svgwrite", "resvg_py", "shapely", "fastapi", "jinja2", "uvicorn")


def package_of(module: str) -> str | None:
    """`charts.geometry` of `solemap.charts.geometry.point`; a gate's own name; None for others."""
    parts = module.split(".")
    if parts[0] in GATES:
        return parts[0]
    if parts[0] != "solemap" or len(parts) < 2:
        return None
    folders = parts[1:]
    while folders and not (ROOT.joinpath(*folders)).is_dir():
        folders.pop()
    return ".".join(folders) or None


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def arrows() -> Counter[tuple[str, str]]:
    """Who imports whom, and in how many modules."""
    found: Counter[tuple[str, str]] = Counter()
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*.py")):
            own = ".".join(path.parent.relative_to(ROOT).parts)
            theirs = {package_of(module) for module in imported(path)} - {None, own}
            found.update((own, str(other)) for other in theirs)
    return found


def drawing() -> str:
    """Mermaid text: a box a layer, a node a package, an arrow an import."""
    pairs = sorted(arrows())
    nodes = sorted({name for pair in pairs for name in pair})
    lines = ["```mermaid", "flowchart TD"]
    for layer in reversed(LAYERS):
        # A box may not be called what a node in it is called.
        lines.append(f'  subgraph layer_{layer}["{layer}"]')
        inside = (name for name in nodes if name.split(".")[0] == layer)
        lines += [f'    {key(name)}["{name.replace(".", "/")}"]' for name in inside]
        lines.append("  end")
    lines += [f'  {key(name)}(["{name}"])' for name in nodes if name in GATES]
    lines += [f"  {key(one)} --> {key(other)}" for one, other in pairs]
    return "\n".join([*lines, "```"])


def key(name: str) -> str:
    return name.replace(".", "_")


def drawn_into(text: str) -> str:
    """The page with its drawing made anew."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{drawing()}\n\n{END}{rest.partition(END)[2]}"


def main() -> int:
    PAGE.write_text(drawn_into(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
