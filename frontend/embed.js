/**
 * The frame's script. `?zone=ingham-liver` lights a place; touching one names it. The parent is told
 * how tall the content is, at first and whenever that changes:
 *
 *     {"type": "solemap:height", "height": 640}     height in CSS pixels
 *
 * It runs in a sandbox too, so it keeps nothing and asks for nothing.
 */

import { ChartView, partsOfName } from "./lib/chart-view.js"
import { readAddress } from "./lib/page-address.js"

const svg = /** @type {SVGSVGElement} */ (document.querySelector(".sole-map-chart"))
const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".chosen a"))
const words = /** @type {HTMLElement} */ (document.querySelector(".chosen span"))
/** @type {ChartView} */
const chart = new ChartView(svg, document.querySelector(".name-tag"))

/** @param {string} zone @param {string} foot */
function choose(zone, foot) {
  const element = chart.find(zone, foot)
  if (!element) return
  chart.select(zone, foot)
  const spoken = partsOfName(element)
  link.textContent = spoken?.name ?? ""
  words.textContent = spoken?.words ?? ""
  const explorer = new URL(link.href)
  explorer.search = new URLSearchParams({ zone, foot }).toString()
  link.href = explorer.href
}

function sayHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  parent.postMessage({ type: "solemap:height", height }, "*")
}

for (const anchor of svg.querySelectorAll("a")) {
  // Without this script, or with a modifier key, a zone's link must not open inside the frame.
  anchor.setAttribute("target", "_blank")
  anchor.setAttribute("rel", "noopener")
}
chart.onZone = ({ zone, foot }) => choose(zone, foot)
const { zone, foot } = readAddress(location.search)
if (zone) choose(zone, foot && foot !== "both" && chart.find(zone, foot) ? foot : (chart.feetOf(zone)[0] ?? ""))
if (parent !== window) new ResizeObserver(sayHeight).observe(document.documentElement)
