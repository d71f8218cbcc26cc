/** Layers that change the drawing that is there: its guide lines, its names. */

import { getGrid } from "../lib/api-client.js"

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInLines(explorer) {
  explorer.addLayer("nameless", ({ svg }, isOn) => void svg.classList.toggle("is-nameless", isOn))
  explorer.addLayer("grid", async ({ svg, view }, isOn) => {
    svg.classList.toggle("has-grid", isOn)
    if (!isOn || svg.querySelector(".layer-grid")) return
    const drawing = await getGrid(view)
    if (svg.querySelector(".layer-grid")) return
    for (const [layer, after] of [[".layer-grid", ".layer-zones"], [".labels.level-3", ".layer-labels > :last-child"]]) {
      const found = drawing.querySelector(layer ?? "")
      if (found) svg.querySelector(after ?? "")?.after(document.importNode(found, true))
    }
  })
}
