/**
 * A chart on the sheet: the chosen places lit, each with the number that it has in the list. One
 * figure a view; the drawing is the explorer's own, taken from that view's page.
 */

import { getPage } from "./api-client.js"
import { pageOf } from "./drawings.js"
import { readMatrix, toDrawing } from "./foot-matrix.js"
import { spreadMarks } from "./handout-places.js"

/** @typedef {{ zone: string, number: number, mark: string }} Numbered */

const SVG = "http://www.w3.org/2000/svg"
// Units: the drawing's. Six millimetres across on a sheet that the chart fills.
const RADIUS = 19

/** @type {Map<string, Promise<SVGSVGElement>>} */
const drawings = new Map()

/** A copy of a view's drawing. @param {string} view @param {string} tradition @returns {Promise<SVGSVGElement>} */
export async function drawFigure(view, tradition) {
  const page = pageOf(view, tradition)
  const asked = drawings.get(page) ?? getPage(page).then(chartIn)
  drawings.set(page, asked)
  try {
    return /** @type {SVGSVGElement} */ (document.importNode(await asked, true))
  } catch (error) {
    drawings.delete(page)
    throw error
  }
}

/** @param {Document} page */
function chartIn(page) {
  const chart = /** @type {SVGSVGElement | null} */ (page.querySelector(".sole-map-chart"))
  if (!chart) throw new Error("the page has no drawing")
  return chart
}

/** @param {SVGSVGElement} chart @param {readonly Numbered[]} places @param {{ radius?: number, isLit?: boolean }} look */
export function numberPlaces(chart, places, { radius = RADIUS, isLit = true } = {}) {
  chart.querySelector(".handout-marks")?.remove()
  const numbers = new Map(places.map((place) => [place.zone, place]))
  const marks = []
  for (const link of /** @type {NodeListOf<SVGAElement>} */ (chart.querySelectorAll("a.zone"))) {
    const place = numbers.get(link.dataset.zone ?? "")
    link.classList.toggle("is-highlighted", isLit && place !== undefined)
    link.setAttribute("tabindex", "-1")
    if (place) marks.push({ place, at: pressPoint(chart, link) })
  }
  chart.classList.toggle("is-filtered", isLit && places.length > 0)
  for (const label of chart.querySelectorAll(".layer-labels [data-zone]")) {
    label.classList.toggle("is-named", isLit && numbers.has(label.getAttribute("data-zone") ?? ""))
  }
  const layer = chart.appendChild(made("g", { class: "handout-marks", "aria-hidden": "true" }))
  const spread = spreadMarks(marks.map(({ at }) => at), radius * 2 + 3)
  for (const [index, { place, at }] of marks.entries()) layer.append(...drawMark(place, at, spread[index] ?? at, radius))
}

/** @param {Numbered} place @param {import("./handout-places.js").Spot} at @param {import("./handout-places.js").Spot} spot @param {number} radius */
function drawMark({ number, mark }, at, spot, radius) {
  const group = made("g", { class: "handout-mark", "data-mark": mark, transform: `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})` })
  const isMoved = Math.hypot(spot.x - at.x, spot.y - at.y) > radius
  const text = made("text", { "text-anchor": "middle", y: "8" })
  text.textContent = String(number)
  group.append(made("circle", { r: String(radius) }), made("rect", { x: "-17", y: "-17", width: "34", height: "34", rx: "5" }), text, made("path", { d: "M-15 15L15 -15" }))
  if (!isMoved) return [group]
  const leader = made("path", { class: "handout-leader", d: `M${at.x.toFixed(1)} ${at.y.toFixed(1)}L${spot.x.toFixed(1)} ${spot.y.toFixed(1)}` })
  return [leader, group]
}

/** @param {SVGSVGElement} chart @param {SVGAElement} zone */
function pressPoint(chart, zone) {
  const [x = 0, y = 0] = (zone.dataset.press ?? "").split(" ").map(Number)
  return toDrawing(readMatrix(chart.getAttribute(`data-matrix-${zone.dataset.foot ?? ""}`) ?? ""), { x, y })
}

/** @param {string} name @param {Record<string, string>} attributes */
function made(name, attributes) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
