"""What a browser sees of the pages: bytes, a click till it is painted, what moves by itself.

Chromium with its processor slowed down four times stands for a cheap phone.
"""

import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright
from row import Row
from worker import Worker, started

SOLEMAP = "solemap.api.app:create_app"
FIND_CHROMIUM = Path(__file__).resolve().parents[1] / ".ci" / "chromium.py"
QUIET = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
PHONE = {"width": 390, "height": 844}
SLOWDOWN = 4
CLICKS = 50
# Units: milliseconds; what a browser itself calls a long task.
LONG = 50
UNMOVED = ("/", "/zones/ingham-liver", "/embed/plantar-both")

# Event timing rounds to eight milliseconds and leaves out what took less than sixteen.
_WATCH = """() => {
  window.seen = { shifts: 0, tasks: [], clicks: [] }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shifts += entry.value
  }).observe({ type: "layout-shift", buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration])
  }).observe({ type: "longtask", buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (["pointerup", "click"].includes(name)) seen.clicks.push(duration)
    }
  }).observe({ type: "event", durationThreshold: 16 })
}"""
_SPOTS = """(count) => {
  const end = document.querySelector("#sheet").getBoundingClientRect().top
  const spots = []
  for (const zone of document.querySelectorAll(".sole-map-chart a.zone")) {
    const [x, y] = zone.dataset.press.split(" ").map(Number)
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(zone.getScreenCTM())
    const met = document.elementFromPoint(left, top)?.closest("a.zone")
    if (top < end && met === zone) spots.push([left, top])
  }
  return Array.from({ length: count }, (_, turn) => spots[(turn * 7) % spots.length])
}"""
_PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))"


def chromium() -> str:
    """Where this machine's Chromium is."""
    command = [sys.executable, str(FIND_CHROMIUM)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        yield opened
        opened.close()


@contextmanager
def _opened(worker: Worker, path: str) -> Iterator[Page]:
    """A page on a phone, as it stands when nothing is on its way any more."""
    with browser() as opened:
        page = opened.new_page(viewport=PHONE, has_touch=True, is_mobile=True)
        page.add_init_script(f"({_WATCH})()")
        page.goto(f"http://127.0.0.1:{worker.port}{path}", wait_until="networkidle")
        yield page


def first_view_bytes() -> Row:
    """Everything that the first page asks for, as it goes over the wire."""
    print("  first-view-bytes", flush=True)
    with started(SOLEMAP, "/") as worker:
        with _opened(worker, "/") as page:
            script = "performance.getEntriesByType('resource').map((entry) => entry.name)"
            addresses: list[str] = page.evaluate(script)
        paths = ["/", *(urlsplit(address).path for address in addresses)]
        sizes = {path: _wire_size(worker, path) for path in dict.fromkeys(paths)}
    for path, size in sorted(sizes.items(), key=lambda pair: -pair[1])[:5]:
        print(f"    {size:7} {path}", flush=True)
    against = f"{len(sizes)} answers, brotli, heads included"
    return Row("first-view-bytes", sum(sizes.values()), "bytes", against, 90_000, "<=")


def _wire_size(worker: Worker, path: str) -> int:
    answer = worker.get(path)
    head = sum(len(name) + len(value) + 4 for name, value in answer.headers)
    return head + len(answer.body)


def click_to_paint() -> Row:
    """From a touch on the chart to the next picture, by the browser's own event timing."""
    print("  click-to-paint", flush=True)
    with started(SOLEMAP, "/") as worker, _opened(worker, "/") as page:
        spots = page.evaluate(_SPOTS, CLICKS)
        slow_down(page)
        seen = []
        for x, y in spots:
            page.evaluate("seen.clicks = []")
            page.touchscreen.tap(x, y)
            page.wait_for_function("() => document.querySelector('#panel .organ')")
            page.evaluate(_PAINTED)
            page.evaluate(_PAINTED)
            seen.append(max(page.evaluate("seen.clicks"), default=16.0))
            page.evaluate("document.querySelector('.close').click()")
            page.evaluate("scrollTo(0, 0)")
            page.evaluate(_PAINTED)
    print(f"    {statistics.median(seen):.0f} ms, the slowest {max(seen):.0f} ms", flush=True)
    against = f"median of {CLICKS}, processor slowed {SLOWDOWN} times"
    return Row("click-to-paint", statistics.median(seen), "ms", against, 50, "<=")


def long_tasks() -> Row:
    """What blocks the page for more than fifty milliseconds while somebody looks round."""
    print("  long-tasks", flush=True)
    with started(SOLEMAP, "/") as worker, _opened(worker, "/") as page:
        spots = page.evaluate(_SPOTS, 12)
        slow_down(page)
        page.evaluate(_PAINTED)
        begun = page.evaluate("performance.now()")
        for x, y in spots:
            page.touchscreen.tap(x, y)
            page.wait_for_function("() => document.querySelector('#panel .organ')")
            page.evaluate(_PAINTED)
            page.keyboard.press("Escape")
            page.wait_for_function("() => !document.querySelector('#panel .organ')")
            page.evaluate("scrollTo(0, 0)")
        for step in ("in", "in", "fit"):
            page.locator(f"[data-zoom={step}]").click()
            page.evaluate(_PAINTED)
        page.locator("#search-field").press_sequentially("stom")
        page.wait_for_function("() => document.querySelector('[role=option]')")
        tasks = page.evaluate("(begun) => seen.tasks.filter(([start]) => start > begun)", begun)
    over = sorted((duration for _, duration in tasks), reverse=True)
    print(f"    {len(over)} tasks over {LONG} ms: {[round(each) for each in over[:8]]}", flush=True)
    against = f"after load, processor slowed {SLOWDOWN} times"
    return Row("long-tasks", len(over), "tasks", against, 0, "<=")


def layout_shift() -> Row:
    """How far anything moves that nobody touched; the worst of three pages."""
    print("  layout-shift", flush=True)
    worst = 0.0
    with started(SOLEMAP, "/") as worker:
        for path in UNMOVED:
            with _opened(worker, path) as page:
                page.evaluate(_PAINTED)
                shift = page.evaluate("seen.shifts")
            print(f"    {shift:.4f} {path}", flush=True)
            worst = max(worst, shift)
    return Row("layout-shift", worst, "", f"cumulative, {len(UNMOVED)} pages", 0, "<=")


def slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
