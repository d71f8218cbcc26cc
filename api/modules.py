"""Which modules a script of the front end imports, so that a page can tell the browser at once.

A browser finds an import only when it has read the module before it; told of all of them by the
page, it asks for all of them together.
"""

import re
from functools import lru_cache
from pathlib import Path

FRONTEND = Path(__file__).parents[1] / "frontend"
# `import(...)` within a function is left out: that is for what few visitors need.
_IMPORT = re.compile(r'^(?:import|export)\b[^"\n]*\bfrom "(\.[^"]+)"$', re.MULTILINE)


@lru_cache
def modules_of(script: str) -> tuple[str, ...]:
    """Every module that a script needs to run, beside itself: paths under the assets, in order."""
    found: dict[str, None] = {}
    waiting = [FRONTEND / script]
    while waiting:
        module = waiting.pop(0)
        for given in _IMPORT.findall(module.read_text(encoding="utf-8")):
            path = (module.parent / given).resolve()
            name = path.relative_to(FRONTEND.resolve()).as_posix()
            if name not in found:
                found[name] = None
                waiting.append(path)
    return tuple(sorted(found))
