"""One file on the wire for those who embed: modules and styles put together, comments left out.

Visitors of our own pages load modules as they are written. On somebody else's page one file is one
request and one checksum. Nothing is rewritten but `import`, `export` and comments: what a browser
runs is what `frontend/` says, in the order in which the modules need each other.
"""

import json
import re
from pathlib import Path

FRONTEND = Path(__file__).parents[1] / "frontend"
_IMPORT = re.compile(r'^import\b[^"\n]*"(\.[^"]+)"$\n?', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async |class|const|function|let))", re.MULTILINE)
_BLOCK_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
# `theme.css` says every colour once light and once dark.
_LIGHT = re.compile(r"^:root \{(.*?)\}", re.MULTILINE | re.DOTALL)
_DARK = re.compile(
    r"@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", re.DOTALL
)
_COLOUR = re.compile(r"(--[a-z-]+): (#[0-9A-F]{6});")
# Rules of what only the explorer shows: its layers, and its marks over a chart.
_EXPLORERS = re.compile(r"[^{}]*(?:-agreement|\.mark\b)[^{}]*\{[^{}]*\}")
SCHEME = "color-scheme: light dark;"
# A string, template or pattern, kept; a private name; or a mark with the space around it. Signs are
# no such marks: `a - -b` is not `a--b`.
_TOKEN = re.compile(
    r"""("(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`"""
    r"""|(?<=[(=,])\ ?/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n\[])+/)"""
    r"""|(\#[a-zA-Z]+)|(\ ?(?:=>|===|!==|&&|\|\||\?\?|[=<>*?:,(){}|!])\ ?)"""
)
_PRIVATE = re.compile(r"\.(#[a-zA-Z]+)")
NO_STYLES = 'const STYLES=""'


def element_script() -> str:
    """`<sole-map>`, whole: its modules and its style sheet."""
    sheets = _sheets("styles/chart.css", "styles/embed.css", "elements/sole-map.css")
    styles = (theme_for(":host"), *sheets)
    return _script("define.js", json.dumps(minified_css("".join(styles)), ensure_ascii=False))


def frame_script() -> str:
    """What the framed page runs: a plain script, which needs no permission of the host."""
    return _script("frame.js", '""')


def frame_styles() -> str:
    sheets = _sheets("styles/chart.css", "styles/embed.css", "styles/frame.css")
    return minified_css("".join((theme_for(":root"), *sheets)))


def _sheets(*names: str) -> tuple[str, ...]:
    return tuple((FRONTEND / name).read_text(encoding="utf-8") for name in names)


def _script(entry: str, styles: str) -> str:
    texts = [_body_of(module) for module in _in_order(FRONTEND / entry, {})]
    whole = minified_js("\n".join(texts)).replace(NO_STYLES, f"const STYLES={styles}")
    return f"(()=>{{{whole}}})()\n"


def minified_js(text: str) -> str:
    """Without spare space, and with short names for what is private to a class.

    Lines that end a statement stay lines, so that nothing has to be understood to be right;
    strings, patterns and templates stay as they are.
    """
    short: dict[str, str] = {}

    def short_of(private: str) -> str:
        return short.setdefault(private, f"#{_letters(len(short))}")

    def named(match: re.Match[str]) -> str:
        return f".{short_of(match[1])}"

    def shorten(match: re.Match[str]) -> str:
        kept, private, mark = match.groups()
        if kept:
            return _PRIVATE.sub(named, kept) if kept[0] == "`" else kept
        if private:
            return short_of(private)
        return mark.strip()

    lines = (line.strip() for line in text.splitlines())
    text = _TOKEN.sub(shorten, "\n".join(filter(None, lines)))
    return re.sub(r"(?<=[{(,\[])\n|\n(?=[})\].?:|&])", "", text)


def _letters(number: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return letters[number % 26] + (str(number // 26) if number >= 26 else "")


def _in_order(module: Path, met: dict[Path, None]) -> list[Path]:
    """What a module imports comes before it, each once."""
    module = module.resolve()
    if module in met:
        return []
    met[module] = None
    found = []
    for given in _IMPORT.findall(module.read_text(encoding="utf-8")):
        found += _in_order(module.parent / given, met)
    return [*found, module]


def _body_of(module: Path) -> str:
    text = _IMPORT.sub("", module.read_text(encoding="utf-8"))
    text = _LINE_COMMENT.sub("", _BLOCK_COMMENT.sub("", text))
    return _EXPORT.sub("", text)


def theme_for(root: str) -> str:
    """The theme of a guest: colours follow the colour scheme of the host, not of the machine."""
    text = (FRONTEND / "styles/theme.css").read_text(encoding="utf-8")
    light, dark = _found(_LIGHT, text), dict(_COLOUR.findall(_found(_DARK, text)))
    both = "".join(
        f"{name}: light-dark({colour}, {dark[name]});"
        for name, colour in _COLOUR.findall(light)
        if name in dark
    )
    rest = _DARK.sub("", _LIGHT.sub("", text, count=1))
    same = re.sub(_COLOUR, lambda line: "" if line[1] in dark else line[0], light)
    return f"{root} {{{same.replace(SCHEME, '')}{both}}}{rest}"


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if match is None:
        raise ValueError(f"theme.css has nothing like {pattern.pattern}")
    return match[1]


def minified_css(text: str) -> str:
    """Without comments, spare space, and what is never shown there."""
    text = _BLOCK_COMMENT.sub("", text)
    text = re.sub(r"\s+", " ", text)
    text = _EXPLORERS.sub("", text)
    return re.sub(r" ?([{};,]) ?", r"\1", text).strip()
