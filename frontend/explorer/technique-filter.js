/** A chosen technique lights its places on the chart; beside a place's panel it says why they are lit. */

import { one } from "../lib/page-parts.js"
import { zonesOf } from "./panel.js"

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInTechniqueFilter(explorer) {
  /** @type {HTMLElement} */ const note = one(".filter-note")
  explorer.whenShown(({ chart, zone, technique }) => {
    chart.light(technique ? zonesOf(technique) : [])
    note.hidden = !(zone && technique)
    const name = /** @type {HTMLElement} */ (note.querySelector("[data-text=technique]"))
    name.textContent = technique ? explorer.panel.nameOfTechnique(technique).toLowerCase() : ""
  })
  note.querySelector("button")?.addEventListener("click", () => void explorer.goTo({ technique: null }))
}
