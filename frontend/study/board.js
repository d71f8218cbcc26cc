/**
 * The chart that is asked about: its names are off, its links lead nowhere, and what it says to those
 * who do not see it is where a place lies, not what it is called, until that is the answer.
 */

import { Zoom } from "../explorer/zoom.js"
import { getFrame, getGrid } from "../lib/api-client.js"
import { BodyTie } from "../lib/body-tie.js"
import { ChartMarks } from "../lib/chart-marks.js"
import { ChartView } from "../lib/chart-view.js"
import { drawFigure } from "../lib/handout-figure.js"
import { all, one } from "../lib/page-parts.js"
import { showNameTag } from "../lib/name-tag.js"
import { partsOfName } from "../lib/zone-name.js"
import { shadeOf } from "./shade.js"

/** @typedef {import("../lib/way.js").Point} Point */
/** What was touched: the zones under the finger, the one on top first. @typedef {{ zones: string[], foot: string, at: Point | null }} BoardTouch */

const SVG = "http://www.w3.org/2000/svg"
/** Half of a fingertip. Units: CSS pixels. */
const FINGER = 9
const SHOWS = ["is-nameless", "is-blank", "is-filtered", "has-grid"]

export class Board {
  /** @type {HTMLElement} */ #pan = one(".study .chart-pan")
  /** @type {ChartView} */ #chart
  /** @type {ChartMarks} */ #marks
  #zoom = new Zoom()
  /** @type {Map<string, SVGSVGElement>} */ #drawings = new Map()
  /** @type {{ x: number, y: number, isTouch: boolean } | null} */ #spot = null
  /** @type {BodyTie | null} */ #tie = null

  /** @type {(touch: BoardTouch) => void} */ onTouch = () => {}
  /** A strip or a part of the foot was touched, where that is asked. @type {(place: { across: number, along: number, foot: string }) => void} */ onPlace = () => {}

  constructor() {
    const first = /** @type {SVGSVGElement} */ (one(".study .sole-map-chart"))
    this.#drawings.set(keyOf(first.dataset), disguised(first))
    this.#chart = this.#watch(first)
    this.#marks = new ChartMarks(first)
    const frame = /** @type {HTMLElement} */ (one(".study .chart-window"))
    for (const kind of ["pointerdown", "click"]) {
      frame.addEventListener(kind, (given) => {
        const event = /** @type {PointerEvent} */ (given)
        // A browser moves a finger's click to what it thinks was meant: where it came down is what was.
        if (kind === "click" && this.#spot?.isTouch && event.detail > 0) return
        this.#spot = kind === "click" && event.detail === 0 ? null : { x: event.clientX, y: event.clientY, isTouch: event.pointerType === "touch" }
      }, { capture: true })
    }
    // Without an address a link is no longer pressed by a key.
    frame.addEventListener("keydown", (event) => {
      const zone = event.target instanceof Element ? event.target.closest("a.zone") : null
      if (!zone || (event.key !== "Enter" && event.key !== " ")) return
      event.preventDefault()
      zone.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
    })
  }

  get chart() {
    return this.#chart
  }

  /** @param {string} view @param {string} tradition */
  async show(view, tradition) {
    const key = keyOf({ view, tradition })
    const drawing = this.#drawings.get(key) ?? disguised(await drawFigure(view, tradition))
    this.#drawings.set(key, drawing)
    const isPlan = view === "plantar" || view === "dorsal"
    this.#tie = isPlan ? new BodyTie(await getFrame(view)) : null
    await addGrid(drawing, view)
    if (drawing !== this.#chart.svg) {
      this.#chart.release()
      this.#chart.svg.replaceWith(drawing)
      this.#chart = this.#watch(drawing)
      this.#marks = new ChartMarks(drawing)
      this.#zoom.by("fit")
    }
  }

  /** As it stands while something is asked. @param {import("../lib/study-questions.js").Question} question */
  pose({ ask, zone, place }) {
    this.clear()
    const isBare = ask === "foot" || ask === "zone" || ask === "lines"
    this.#look(["is-nameless", isBare && "is-blank", ask === "name" && "is-filtered", (ask === "zone" || ask === "lines") && "has-grid"])
    this.#pan.inert = ask === "name"
    if (ask === "name") this.#marks.mark(/** @type {SVGAElement} */ (this.#chart.find(zone.id, place.foot)), "selected")
    if (ask === "foot") this.showFoot("both")
    else if (ask !== "find") this.showFoot(place.foot)
    this.#chart.keepTabStopOn(this.#footShown)
  }

  /** Nothing is asked. */
  rest() {
    this.clear()
    this.#pan.inert = true
    this.#look(["is-nameless"])
  }

  /** @param {readonly (string | false)[]} classes */
  #look(classes) {
    for (const name of SHOWS) this.#chart.svg.classList.toggle(name, classes.includes(name))
  }

  clear() {
    this.#zoom.by("fit")
    this.#chart.select(null, "right")
    for (const mark of this.#chart.svg.querySelectorAll(".mark")) mark.remove()
    this.untag()
  }

  untag() {
    for (const tag of /** @type {HTMLElement[]} */ (all(".study .name-tag"))) tag.hidden = true
  }

  /**
   * The right place and, where there is one, the chosen place, with their names.
   * @param {{ zone: string, label: string, foot: string, chosen: { id: string, label: string } | null, from: Point | null, isBothFeet: boolean, strips?: number[][], bands?: number[][] }} answer
   *   `strips` and `bands`: what was right and what was chosen, from and to
   */
  reveal({ zone, label, foot, chosen, from, isBothFeet, strips, bands }) {
    const isBare = isBothFeet || (strips ?? bands) !== undefined
    this.#look(["is-nameless", isBare ? "is-blank" : "is-filtered", (strips ?? bands) !== undefined && "has-grid"])
    this.#pan.inert = true
    this.clear()
    this.showFoot(this.isOneFoot && !isBothFeet ? foot : "both")
    const right = this.#chart.find(zone, foot) ? foot : (this.#chart.feetOf(zone)[0] ?? "right")
    this.#chart.select(zone, foot)
    const other = chosen ? (this.#chart.find(chosen.id, right) ?? this.#chart.find(chosen.id, this.#chart.feetOf(chosen.id)[0] ?? "")) : null
    if (other) this.#marks.drawGhost(other, other.dataset.foot ?? "", "chosen")
    const [tag, otherTag] = /** @type {HTMLElement[]} */ (all(".study .name-tag"))
    if (tag) showNameTag(tag, this.#chart.find(zone, right), label)
    if (otherTag && this.#isInSight(other)) showNameTag(otherTag, other, chosen?.label ?? "")
    const to = this.pressOf(zone, right)
    if (from && to && (!other || other.dataset.foot === right)) this.#drawWay(right, from, to)
    if (this.#tie) for (const shade of shadeOf(this.#tie, { strips, bands })) this.#group(right)?.prepend(shade)
  }

  /** @param {SVGAElement | null} zone */
  #isInSight(zone) {
    return zone !== null && (!this.isOneFoot || zone.dataset.foot === this.#footShown)
  }

  /** @param {string} foot @param {Point} from @param {Point} to */
  #drawWay(foot, from, to) {
    const mark = document.createElementNS(SVG, "g")
    mark.setAttribute("class", "mark is-way")
    mark.setAttribute("aria-hidden", "true")
    for (const name of ["casing", "line"]) {
      const path = mark.appendChild(document.createElementNS(SVG, "path"))
      path.setAttribute("class", name)
      path.setAttribute("d", `M${from.x} ${from.y}L${to.x} ${to.y}`)
    }
    const start = mark.appendChild(document.createElementNS(SVG, "circle"))
    start.setAttribute("cx", String(from.x))
    start.setAttribute("cy", String(from.y))
    start.setAttribute("r", "9")
    this.#group(foot)?.append(mark)
  }

  /** @param {string} foot */
  #group(foot) {
    return this.#chart.svg.querySelector(`.layer-zones .foot[data-foot="${foot}"]`)
  }

  /** @param {string} zone @param {string} foot @returns {Point | null} in foot units */
  pressOf(zone, foot) {
    const [x, y] = (this.#chart.find(zone, foot)?.dataset.press ?? "").split(" ").map(Number)
    return x === undefined || y === undefined ? null : { x, y }
  }

  get isOneFoot() {
    return matchMedia("(max-width: 699.98px)").matches || this.#chart.isSide
  }

  get #footShown() {
    return this.isOneFoot ? (/** @type {HTMLInputElement[]} */ (all(".chart-area [name=foot]")).find(({ checked }) => checked)?.value ?? "both") : "both"
  }

  /** @param {string} foot */
  showFoot(foot) {
    const input = /** @type {HTMLInputElement} */ (one(`.chart-area [name=foot][value="${foot}"]`))
    if (!input.checked) input.checked = true
  }

  /** @param {SVGSVGElement} svg */
  #watch(svg) {
    const chart = new ChartView(svg, null)
    chart.onZone = ({ zone, foot }) => this.onTouch({ zones: [...new Set([zone, ...this.#under(), ...this.#beside()])], foot, at: this.pressOf(zone, foot) })
    chart.onSkin = ({ foot, x, y, beside }) => {
      const place = this.#tie?.onFoot({ x, y })
      if (svg.classList.contains("is-blank")) this.onPlace({ across: NaN, along: NaN, ...place, foot })
      else this.onTouch({ zones: beside ? [beside] : [], foot, at: { x, y } })
    }
    return chart
  }

  /** A large zone under a small one was touched as well. */
  #under() {
    return this.#spot ? zonesAt(this.#spot.x, this.#spot.y) : []
  }

  /** A finger is broad. */
  #beside() {
    const spot = this.#spot
    if (!spot?.isTouch) return []
    return [[0, -1], [1, 0], [0, 1], [-1, 0]].flatMap(([dx = 0, dy = 0]) => zonesAt(spot.x + FINGER * dx, spot.y + FINGER * dy))
  }
}

/** @param {number} x @param {number} y */
function zonesAt(x, y) {
  const links = document.elementsFromPoint(x, y).map((met) => /** @type {HTMLElement | null} */ (met.closest("a.zone")))
  return links.flatMap((link) => link?.dataset.zone ?? [])
}

/** @param {{ view?: string, tradition?: string }} of */
const keyOf = ({ view = "", tradition = "" }) => `${view}/${tradition}`

/** @param {SVGSVGElement} svg */
function disguised(svg) {
  for (const zone of svg.querySelectorAll("a.zone")) {
    const words = partsOfName(zone)?.words
    zone.removeAttribute("href")
    zone.setAttribute("role", "button")
    if (words) zone.setAttribute("aria-label", words)
  }
  return svg
}

/** @param {SVGSVGElement} svg @param {string} view */
async function addGrid(svg, view) {
  if (svg.querySelector(".layer-grid")) return
  const drawing = await getGrid(view)
  for (const [layer = "", after = ""] of [[".layer-grid", ".layer-zones"], [".labels.level-3", ".layer-labels > :last-child"]]) {
    const found = drawing.querySelector(layer)
    if (found) svg.querySelector(after)?.after(document.importNode(found, true))
  }
}
