/** Links of the page that name a place, a technique, a view or a tradition: followed without leaving. */

import { isByKey } from "../lib/key-click.js"
import { readView } from "../lib/page-address.js"
import { all, one } from "../lib/page-parts.js"
import { footOf } from "./explorer.js"

/** @typedef {import("./explorer.js").Explorer} Explorer */

/** @param {Explorer} explorer */
export function plugInLinks(explorer) {
  document.addEventListener("click", (event) => followHere(explorer, event))
  explorer.addAction("other-foot", (_, button) => showOtherFoot(explorer, button))
  explorer.whenShown(({ place }) => markChosen(place))
}

/** @param {Explorer} explorer @param {HTMLElement} button */
function showOtherFoot(explorer, button) {
  const [foot] = explorer.place.zone ? explorer.chart.feetOf(explorer.place.zone) : []
  void explorer.goTo({ foot: footOf(foot) }, { withFocus: button === document.activeElement })
}

/** @param {Explorer} explorer @param {MouseEvent} event */
function followHere(explorer, event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const target = event.target instanceof Element ? event.target : null
  const link = /** @type {HTMLElement | null} */ (target?.closest("a[data-zone], a[data-technique], .page-switch a") ?? null)
  if (!link || link.closest("svg")) return
  event.preventDefault()
  const { zone, technique, foot, tradition } = link.dataset
  const view = readView(link.dataset.view)
  const { place } = explorer
  if (link.closest(".page-switch")) return void explorer.switchTo(view ? { view } : { tradition: tradition ?? place.tradition })
  const isInList = link.closest(".below") !== null
  const withFocus = isByKey(event)
  if (zone) void explorer.goTo({ zone, view: view ?? place.view, foot: foot ? footOf(foot) : explorer.stage.footFor(zone) }, { withFocus })
  else if (technique) void explorer.goTo({ technique, zone: isInList ? null : place.zone }, { withFocus })
  if (isInList) one("#main").scrollIntoView({ block: "start", behavior: "instant" })
  explorer.sheet.keepInSight()
}

/** @param {import("../lib/page-address.js").Place} place */
function markChosen({ zone, technique }) {
  for (const link of /** @type {HTMLElement[]} */ (all("#areas [data-zone], #techniques [data-technique]"))) {
    const isOn = link.dataset.zone ? link.dataset.zone === zone : link.dataset.technique === technique
    link.classList.toggle("is-on", isOn)
    if (isOn) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  }
}
