/**
 * Where the other line puts what is selected: hollow, named at its line, on demand. Drawn from the
 * other zone's own answer; the switch stands in the panel, and the address keeps it.
 */

import { getZone } from "../lib/api-client.js"

const LAYER = "other-school"

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInOtherSchool(explorer) {
  let turn = 0
  const isOn = () => explorer.place.layers.includes(LAYER)
  explorer.addAction(LAYER, (_, button) => {
    const layers = explorer.place.layers.filter((name) => name !== LAYER)
    void explorer.goTo({ layers: isOn() ? layers : [...layers, LAYER] }, { withFocus: button === document.activeElement })
  })
  explorer.whenPanelFilled(({ element }) => {
    element.querySelector(`[data-action="${LAYER}"]`)?.setAttribute("aria-pressed", String(isOn()))
  })
  explorer.addLayer(LAYER, async ({ svg, view }, isWanted, { zone }) => {
    const mine = (turn += 1)
    svg.querySelector(`.${LAYER}`)?.remove()
    if (!isWanted || !zone) return
    const [{ drawOtherOutline }, { others }] = await Promise.all([import("../lib/other-outline.js"), getZone(zone)])
    const answers = await Promise.all(others.map((other) => getZone(other.zone)))
    if (mine !== turn) return
    for (const [place, answer] of answers.entries()) {
      drawOtherOutline(svg, view, answer, others[place]?.label ?? "")
    }
  })
}
