/** Saves what was opened for when there is no network, and says when a page is such a copy. */

import { showSavedNote } from "./lib/saved-note.js"

showSavedNote()
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
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name)
  active?.postMessage({ keep: [location.href, ...loaded.filter((name) => name.startsWith(location.origin))] })
}
