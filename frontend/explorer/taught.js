/** "Taught differently?" in the panel: what the zone's own page has, fetched when it is opened. */

import { getPage } from "../lib/api-client.js"
import { copyOnClick } from "../lib/copy-claim.js"

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInTaught(explorer) {
  copyOnClick(document)
  explorer.whenPanelFilled((filled) => {
    /** @type {HTMLDetailsElement | null} */ const fold = filled.kind === "zone" ? filled.element.querySelector("details.taught") : null
    if (!fold || filled.kind !== "zone") return
    // It may have been opened while this was on its way.
    if (fold.open) void fill(fold, filled.answer.id)
    else fold.addEventListener("toggle", () => void fill(fold, filled.answer.id), { once: true })
  })
}

/** @param {Element} fold @param {string} zone */
async function fill(fold, zone) {
  const page = await getPage(`zones/${zone}`)
  const there = [...(page.querySelector("details.taught")?.children ?? [])].slice(1)
  fold.append(...there.map((part) => document.adoptNode(part)))
}
