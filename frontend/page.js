/**
 * What every page does beside its own: another language keeps what is selected, the chart can be put
 * on another site, what was opened is saved for when there is no network, and a page that is such a
 * copy says so. What few visitors turn to is loaded when they do.
 */

const home = document.documentElement.dataset.home ?? "/"
const opened = location.pathname.slice(home.length)
document.addEventListener("click", ({ target }) => {
  const link = /** @type {HTMLAnchorElement | null} */ (target instanceof Element ? target.closest(".languages a") : null)
  if (!link) return
  // The explorer may show another view by now than the one that the page was opened with.
  if (link.pathname.endsWith(opened)) {
    link.pathname = link.pathname.slice(0, link.pathname.length - opened.length) + location.pathname.slice(home.length)
  }
  link.search = location.search
})

const door = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-embed]"))
if (door) {
  const load = () => import("./embed-dialog.js")
  door.hidden = false
  door.addEventListener("pointerover", load, { once: true })
  door.addEventListener("focus", load, { once: true })
  door.addEventListener("click", async () => (await load()).openEmbedDialog())
}

if (document.documentElement.dataset.saved) void import("./lib/saved-note.js").then(({ showSavedNote }) => showSavedNote())

if ("serviceWorker" in navigator) {
  // Not in the way of the page itself.
  if (document.readyState === "complete") void saveThisPage()
  else addEventListener("load", () => void saveThisPage())
}

async function saveThisPage() {
  const worker = await navigator.serviceWorker.register(new URL("../sw.js", import.meta.url)).catch(() => null)
  // A browser may refuse (a private window, a full disk): the page needs no worker.
  if (!worker) return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep: [location.href] })
  // What was asked for before the worker had the page went past it, even if it comes later.
  const missed = new PerformanceObserver((list) => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (list.getEntries())
    const names = entries.filter(({ name, workerStart }) => workerStart === 0 && name.startsWith(location.origin)).map(({ name }) => name)
    if (names.length > 0) active?.postMessage({ keep: names })
  })
  missed.observe({ type: "resource", buffered: true })
}
