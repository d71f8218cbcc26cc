/** Another line's outline on a chart, as the server draws it into a file: hollow, named at the line. */

import { readMatrix, toDrawing } from "./foot-matrix.js"

const SVG = "http://www.w3.org/2000/svg"
// Units: viewBox units. Read on a phone too: there one unit is about half a pixel.
const SMALLEST = 12
const PAD = 0.5

/** @typedef {import("./panel-view.js").ZoneAnswer} ZoneAnswer */

/**
 * @param {SVGSVGElement} svg
 * @param {string} view
 * @param {ZoneAnswer} zone of the other line
 * @param {string} line what the other line is called
 */
export function drawOtherOutline(svg, view, zone, line) {
  const group = svg.querySelector(".other-school") ?? svg.appendChild(newElement("g", { class: "other-school", "aria-hidden": "true" }))
  for (const { path, foot, sourcing } of placementsIn(zone, view)) {
    const text = svg.getAttribute(`data-matrix-${foot}`)
    if (!text) continue
    const on = group.appendChild(newElement("g", { class: "foot", "data-foot": foot, transform: `matrix(${text})` }))
    on.append(newElement("path", { class: "other-casing", d: path }))
    const drawn = newElement("path", { class: `other-line sourced-${sourcing}`, d: path, "data-zone": zone.id })
    on.append(drawn)
    const box = /** @type {SVGGraphicsElement} */ (drawn).getBBox()
    const matrix = readMatrix(text)
    const top = toDrawing(matrix, { x: box.x + box.width / 2, y: matrix[3] < 0 ? box.y + box.height : box.y })
    drawName(svg, group, `${zone.label} · ${line}`, top, foot)
  }
}

/** @param {ZoneAnswer} zone @param {string} view */
function placementsIn(zone, view) {
  const said = zone.agreement.views.find((one) => one.view === view)?.sourcing ?? zone.sourcing
  return zone.placements.filter((placement) => placement.view === view).map(({ path, foot }) => ({ path, foot, sourcing: said }))
}

/** @param {SVGSVGElement} svg @param {Element} group @param {string} words @param {{ x: number, y: number }} at @param {string} foot */
function drawName(svg, group, words, at, foot) {
  const { width } = svg.viewBox.baseVal
  const pixels = svg.getBoundingClientRect().width / width
  const size = Math.max(19, SMALLEST / pixels)
  const name = newElement("g", { class: "foot", "data-foot": foot })
  const text = newElement("text", { class: "other-name", y: String(at.y + size * 0.34) })
  text.setAttribute("font-size", String(size))
  text.textContent = words
  group.append(name)
  name.append(text)
  const half = /** @type {SVGTextElement} */ (text).getComputedTextLength() / 2 + size * PAD
  const x = Math.min(Math.max(at.x, half), width - half)
  text.setAttribute("x", String(x))
  const plate = { class: "other-plate", x: x - half, y: at.y - size * 0.75, width: half * 2, height: size * 1.5, rx: size * 0.75 }
  text.before(newElement("rect", plate))
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function newElement(name, attributes) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
