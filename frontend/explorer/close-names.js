/** Names on an enlarged chart, in or beside their places, always of one size on screen. */

import { partsOfName } from "../lib/zone-name.js"
import { placeNames } from "../lib/close-names.js"
import { readMatrix, toDrawing, toFootUnits } from "../lib/foot-matrix.js"

const SVG = "http://www.w3.org/2000/svg"
// Units: CSS pixels.
const SIZE = 13
const measure = document.createElement("canvas").getContext("2d")

/** @param {SVGSVGElement} svg */
export function drawCloseNames(svg) {
  const frame = svg.getBoundingClientRect()
  const units = svg.viewBox.baseVal.width / frame.width
  if (measure) measure.font = `${SIZE}px ${getComputedStyle(svg).getPropertyValue("--serif")}`
  const zones = /** @type {SVGAElement[]} */ ([...svg.querySelectorAll("a.zone")]).filter((zone) => getComputedStyle(zone).visibility === "visible")
  const named = zones.map((zone) => {
    const { left, top, right, bottom } = zone.getBoundingClientRect()
    const text = partsOfName(zone)?.name ?? ""
    const box = { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top }
    return { id: zone.id, zone, text, box, width: measure?.measureText(text).width ?? 0, ...placeOf(zone, units) }
  })
  const isLit = isLitOn(svg)
  const size = (/** @type {{ box: import("../lib/close-names.js").Box }} */ { box }) => (box.right - box.left) * (box.bottom - box.top)
  named.sort((a, b) => Number(isLit(b.zone)) - Number(isLit(a.zone)) || size(b) - size(a))
  const byId = new Map(named.map((each) => [each.id, each]))
  const group = document.createElementNS(SVG, "g")
  group.setAttribute("class", "labels close-names")
  for (const { id, x, y, isInside } of placeNames(named)) {
    const { zone, text } = /** @type {(typeof named)[0]} */ (byId.get(id))
    const label = group.appendChild(document.createElementNS(SVG, "text"))
    const family = [...zone.classList].filter((name) => name.startsWith("family-"))
    label.setAttribute("class", ["label", isInside ? "inside" : "beside", isLit(zone) ? "is-named" : "", ...family].join(" "))
    label.setAttribute("x", (x * units).toFixed(1))
    label.setAttribute("y", ((y + SIZE / 3) * units).toFixed(1))
    label.setAttribute("font-size", (SIZE * units).toFixed(2))
    label.setAttribute("text-anchor", "middle")
    label.dataset.zone = zone.dataset.zone
    label.dataset.feet = zone.dataset.foot
    label.textContent = text
  }
  svg.querySelector(".close-names")?.remove()
  svg.querySelector(".layer-labels")?.append(group)
}

/** Whose name the chart already lifts. @param {SVGSVGElement} svg */
function isLitOn(svg) {
  const lit = new Set([...svg.querySelectorAll(".labels :is(.is-named, .is-lit)")].map((label) => label.getAttribute("data-zone")))
  return (/** @type {SVGAElement} */ zone) => lit.has(zone.dataset.zone ?? "")
}

/** Its press point on screen, and whether a box on screen lies within its ink. @param {SVGAElement} zone @param {number} units */
function placeOf(zone, units) {
  const svg = /** @type {SVGSVGElement} */ (zone.ownerSVGElement)
  const matrix = readMatrix(svg.getAttribute(`data-matrix-${zone.dataset.foot}`) ?? "")
  const ink = /** @type {SVGPathElement} */ (zone.querySelector(".zone-ink"))
  const [x = 0, y = 0] = (zone.dataset.press ?? "").split(" ").map(Number)
  const press = toDrawing(matrix, { x, y })
  const isIn = (/** @type {number} */ left, /** @type {number} */ top) => {
    const at = toFootUnits(matrix, { x: left * units, y: top * units })
    return ink.isPointInFill(Object.assign(svg.createSVGPoint(), at))
  }
  return {
    x: press.x / units,
    y: press.y / units,
    holds: (/** @type {import("../lib/close-names.js").Box} */ { left, top, right, bottom }) =>
      isIn(left, top) && isIn(right, top) && isIn(left, bottom) && isIn(right, bottom),
  }
}
