/**
 * What is found is lit while one moves through the list, and opened when it is chosen. A complaint
 * opens its card and lights nothing: it has no place on the foot.
 */

import { getAreas, getComplaints } from "../lib/api-client.js"
import { fillTemplate } from "../lib/fill-template.js"
import { one, template } from "../lib/page-parts.js"
import { SearchBox } from "../lib/search-box.js"
import { zonesOf } from "./panel.js"

/** @typedef {import("./explorer.js").Explorer} Explorer */

/** @param {Explorer} explorer */
export function plugInSearch(explorer) {
  const search = new SearchBox(one(".search"), async () => {
    const [areas, complaints] = await Promise.all([getAreas(), getComplaints()])
    return { areas, complaints }
  })
  search.onPreview = (choice) => {
    const { technique } = explorer.place
    explorer.chart.light(choice?.area ? choice.area.zones : technique ? zonesOf(technique) : [])
  }
  search.onChoose = ({ area, complaint }) => {
    if (area) showArea(explorer, area)
    else if (complaint) void explorer.showCard(fillTemplate(template("card-panel"), { label: complaint.label, ...complaint.card }))
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio]), textarea, select")
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    search.focus()
  })
}

/** @param {Explorer} explorer @param {import("../lib/name-index.js").AreaAnswer} area */
function showArea(explorer, area) {
  const { chart, stage, place } = explorer
  const here = area.zones.find((id) => chart.feetOf(id).length > 0)
  const zone = here ?? area.zones.find((id) => id.startsWith(`${place.tradition}-`)) ?? area.zones[0]
  if (!zone) return
  // One foot at a time: stay on the foot that is looked at, and say so when it is the wrong one.
  const isOnOneFoot = stage.isOneFootAtATime && stage.footShown !== "both"
  const foot = isOnOneFoot && stage.footShown === "left" ? "left" : isOnOneFoot ? "right" : stage.footFor(zone)
  void explorer.goTo({ zone, foot: here ? foot : null }, { withFocus: true })
}
