/** What is found is lit while one moves through the list, and opened when it is chosen. */

import { getAreas } from "../lib/api-client.js"
import { one } from "../lib/page-parts.js"
import { SearchBox } from "../lib/search-box.js"
import { zonesOf } from "./panel.js"

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInSearch(explorer) {
  const search = new SearchBox(one(".search"), getAreas)
  search.onPreview = (area) => {
    const { technique } = explorer.place
    explorer.chart.light(area ? area.zones : technique ? zonesOf(technique) : [])
  }
  search.onChoose = (area) => {
    const { chart, stage, place } = explorer
    const here = area.zones.find((id) => chart.feetOf(id).length > 0)
    const zone = here ?? area.zones.find((id) => id.startsWith(`${place.tradition}-`)) ?? area.zones[0]
    if (!zone) return
    // One foot at a time: stay on the foot that is looked at, and say so when it is the wrong one.
    const isOnOneFoot = stage.isOneFootAtATime && stage.footShown !== "both"
    const foot = isOnOneFoot && stage.footShown === "left" ? "left" : isOnOneFoot ? "right" : stage.footFor(zone)
    void explorer.goTo({ zone, foot: here ? foot : null }, { withFocus: true })
  }
}
