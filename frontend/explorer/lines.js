/** Layers that change the drawing that is there: its guide lines, its names. */

import { getGrid } from "../lib/api-client.js"

/** @type {import("./layers.js").ShowLayer} */
export function hideNames({ svg }, isOn) {
  svg.classList.toggle("is-nameless", isOn)
}

/** @type {import("./layers.js").ShowLayer} */
export async function showGrid({ svg, view }, isOn) {
  svg.classList.toggle("has-grid", isOn)
  if (!isOn || svg.querySelector(".layer-grid")) return
  const drawing = await getGrid(view)
  if (svg.querySelector(".layer-grid")) return
  for (const [layer, after] of [[".layer-grid", ".layer-zones"], [".labels.level-3", ".layer-labels > :last-child"]]) {
    const found = drawing.querySelector(layer ?? "")
    if (found) svg.querySelector(after ?? "")?.after(document.importNode(found, true))
  }
}
