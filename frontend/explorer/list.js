/**
 * The list is the chart's equal: what is pointed at or has the focus in it is lit on the chart, and
 * it can be narrowed by name and by who says so. Another view brings another list.
 */

import { all } from "../lib/page-parts.js"
import { foldName } from "../lib/name-index.js"
import { zonesOf } from "./panel.js"

/** @typedef {import("./explorer.js").Explorer} Explorer */

/** @param {Explorer} explorer */
export function plugInList(explorer) {
  let asked = { name: "", sourcing: "" }
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.filter) return
    asked = { ...asked, [target.dataset.filter]: target.value }
    narrow(asked)
  })
  for (const field of /** @type {HTMLInputElement[]} */ (all("#areas [data-filter]"))) {
    if (field.type !== "radio" || field.checked) asked = { ...asked, [field.dataset.filter ?? ""]: field.value }
  }
  narrow(asked)
  explorer.whenShown(() => {
    for (const field of /** @type {HTMLInputElement[]} */ (all("#areas [data-filter]"))) {
      const wanted = asked[/** @type {keyof typeof asked} */ (field.dataset.filter)]
      if (field.type === "radio") field.checked = field.value === wanted
      else field.value = wanted
    }
    narrow(asked)
  })
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, ({ target }) => {
      const link = /** @type {HTMLElement | null} */ (target instanceof Element ? target.closest("#areas a[data-zone]") : null)
      if (link) explorer.chart.light([link.dataset.zone ?? ""])
    })
  }
  for (const kind of ["pointerout", "focusout"]) {
    document.addEventListener(kind, ({ target }) => {
      const { technique } = explorer.place
      if (target instanceof Element && target.closest("#areas a[data-zone]")) explorer.chart.light(technique ? zonesOf(technique) : [])
    })
  }
}

/** @param {{ name: string, sourcing: string }} asked */
function narrow({ name, sourcing }) {
  const start = foldName(name)
  const items = /** @type {HTMLElement[]} */ (all("#areas .zone-list > li"))
  for (const item of items) {
    const isNamed = ` ${foldName(item.querySelector(".organ-name")?.textContent ?? "")}`.includes(` ${start}`)
    item.hidden = !isNamed || (sourcing !== "" && !item.querySelector(`.sourced-${sourcing}`))
  }
  for (const group of /** @type {HTMLElement[]} */ (all("#areas .area-groups > section"))) {
    group.hidden = group.querySelector("li:not([hidden])") === null
  }
  const shown = items.filter((item) => !item.hidden).length
  for (const part of all("#areas .list-count")) part.toggleAttribute("hidden", shown === items.length)
  for (const number of all("#areas .list-count [data-text=shown]")) number.textContent = String(shown)
}
