/**
 * Where the other line puts what is selected: hollow, named at its line, on demand. Drawn from the
 * other zone's own answer; the switch stands in the panel, and the address keeps it.
 */

import { getZone } from "../lib/api-client.js"
import { drawOtherOutline } from "../lib/other-outline.js"

const LAYER = "other-school"
let turn = 0

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInOtherSchool(explorer) {
  const isOn = () => explorer.place.layers.includes(LAYER)
  explorer.addAction(LAYER, (_, button) => {
    const layers = explorer.place.layers.filter((name) => name !== LAYER)
    void explorer.goTo({ layers: isOn() ? layers : [...layers, LAYER] }, { withFocus: button === document.activeElement })
  })
  explorer.whenPanelFilled(({ element }) => {
    element.querySelector(`[data-action="${LAYER}"]`)?.setAttribute("aria-pressed", String(isOn()))
  })
}

/** @type {import("./layers.js").ShowLayer} */
export async function showOtherSchool({ svg, view }, isWanted, { zone }) {
  const mine = (turn += 1)
  svg.querySelector(`.${LAYER}`)?.remove()
  if (!isWanted || !zone) return
  const { others } = await getZone(zone)
  const answers = await Promise.all(others.map((other) => getZone(other.zone)))
  if (mine !== turn) return
  for (const [place, answer] of answers.entries()) {
    drawOtherOutline(svg, view, answer, others[place]?.label ?? "")
  }
}
