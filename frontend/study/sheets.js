/**
 * What is printed: a blank chart with numbers, and a second sheet that says what they are. Names and
 * places are the map's; the numbers are of this sheet alone.
 */

import { inReadingOrder } from "../lib/arrow-keys.js"
import { fillTemplate } from "../lib/fill-template.js"
import { drawFigure, numberPlaces } from "../lib/handout-figure.js"
import { all, one, template } from "../lib/page-parts.js"

/** @typedef {import("../lib/study-questions.js").MapZone} MapZone */
/** @typedef {{ view: string, tradition: string, zones: readonly MapZone[], names: { view: string, tradition: string, system: string } }} Sheets `zones`: those that are asked about */

// Smaller than a handout's: here every place has a number. Units: the drawing's.
const RADIUS = 15
const COLUMNS = 4

/** @param {Sheets} sheets */
export async function fillSheets({ view, tradition, zones, names }) {
  const chart = withOwnIds(await drawFigure(view, tradition))
  const wanted = new Map(zones.map((zone) => [zone.id, zone]))
  const links = /** @type {SVGAElement[]} */ ([...chart.querySelectorAll("a.zone")]).filter(({ dataset }) => wanted.has(dataset.zone ?? ""))
  const order = [...new Set(inReadingOrder(links.map(stopOf)).map(({ name }) => name))]
  numberPlaces(chart, order.map((zone, place) => ({ zone, number: place + 1, mark: "" })), { radius: RADIUS, isLit: false })
  quieten(chart)
  one(".blank-side .figure").replaceChildren(chart)
  const lines = /** @type {HTMLElement} */ (one(".blank-lines"))
  lines.style.setProperty("--rows", String(Math.max(1, Math.ceil(order.length / COLUMNS))))
  lines.replaceChildren(...order.map((_, place) => {
    const line = document.createElement("li")
    line.textContent = String(place + 1)
    return line
  }))
  const key = document.createElement("ol")
  key.className = "key-list plain-list"
  key.append(...order.flatMap((id, place) => {
    const zone = wanted.get(id)
    return zone ? [fillTemplate(template("key-row"), { number: String(place + 1), label: zone.label, words: wordsOf(zone, view) })] : []
  }))
  one(".key-place").replaceChildren(key)
  for (const name of all(".sheet-of [data-text=view]")) name.textContent = names.view
  for (const name of all(".sheet-of [data-text=tradition]")) name.textContent = names.tradition
  for (const name of all(".sheet-system")) name.textContent = names.system
  /** @type {HTMLElement} */ const paper = one(".study-sheets")
  paper.dataset.count = order.length > 30 ? "many" : "few"
  document.body.classList.add("has-sheets")
}

/** @param {MapZone} zone @param {string} view */
const wordsOf = ({ places }, view) => places.find((place) => place.view === view)?.words ?? ""

/** Where a zone stands on the drawing, the right foot's first. @param {SVGAElement} link */
function stopOf(link) {
  const [x = 0, y = 0] = (link.dataset.press ?? "").split(" ").map(Number)
  return { name: link.dataset.zone ?? "", x, y: -y }
}

/** A picture to write on: it leads nowhere, and says no name. @param {SVGSVGElement} svg */
function quieten(svg) {
  svg.setAttribute("role", "img")
  for (const link of svg.querySelectorAll("a.zone")) {
    for (const name of ["href", "aria-label", "tabindex"]) link.removeAttribute(name)
  }
}

/** A second drawing in the page: what it names within itself has names of its own. @param {SVGSVGElement} svg */
function withOwnIds(svg) {
  for (const element of svg.querySelectorAll("[id]")) element.id = `sheet-${element.id}`
  for (const element of svg.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes("url(#")) element.setAttribute(name, value.replaceAll("url(#", "url(#sheet-"))
      else if (name === "href" && value.startsWith("#")) element.setAttribute(name, `#sheet-${value.slice(1)}`)
    }
  }
  return svg
}
