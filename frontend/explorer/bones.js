/** The bones under the zones: fetched when they are first wanted, once a drawing. */

import { getBones } from "../lib/api-client.js"

/** @type {import("./layers.js").ShowLayer} */
export async function showBones({ svg, view }, isOn) {
  svg.classList.toggle("has-bones", isOn)
  if (!isOn || svg.querySelector(".layer-bones")) return
  const layer = (await getBones(view)).querySelector(".layer-bones")
  if (layer && !svg.querySelector(".layer-bones")) svg.querySelector(".layer-foot")?.after(document.importNode(layer, true))
}
