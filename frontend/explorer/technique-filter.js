/** A chosen technique lights its places on the chart; beside a place's panel it says why they are lit. */

import { one } from "../lib/page-parts.js"
import { zonesOf } from "./panel.js"

/** @param {import("./explorer.js").Explorer} explorer @returns {(shown: import("./explorer.js").Shown) => void} */
export function techniqueFilter(explorer) {
  /** @type {HTMLElement} */ const note = one(".filter-note")
  note.querySelector("button")?.addEventListener("click", () => void explorer.goTo({ technique: null }))
  return ({ chart, zone, technique }) => {
    chart.light(technique ? zonesOf(technique) : [])
    note.hidden = !(zone && technique)
    const name = /** @type {HTMLElement} */ (note.querySelector("[data-text=technique]"))
    name.textContent = technique ? explorer.panel.nameOfTechnique(technique).toLowerCase() : ""
  }
}
