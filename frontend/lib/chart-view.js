/**
 * A chart in the page: which zone was touched, which one has the focus, what is lit. It draws marks
 * over the zones and changes nothing of the chart itself, so the drawing stays what the server made.
 */

import { inReadingOrder, nextStop } from "./arrow-keys.js"
import { ChartMarks } from "./chart-marks.js"
import { readMatrix, toDrawing, toFootUnits } from "./foot-matrix.js"
import { isByKey } from "./key-click.js"
import { showNameTag } from "./name-tag.js"
import { partsOfName } from "./zone-name.js"
import { TypeAhead } from "./type-ahead.js"

/** @typedef {{ zone: string, foot: string, byKeyboard: boolean }} ZoneTouch */
/** @typedef {{ foot: string, x: number, y: number, beside: string | null }} SkinTouch foot units; a zone half a fingertip away */

/** Half of the smallest thing that a finger hits. Units: CSS pixels. */
const FINGER = 12

export class ChartView {
  /** @type {SVGSVGElement} */ #svg
  /** @type {Map<string, SVGAElement>} */ #zones = new Map()
  /** @type {import("./arrow-keys.js").Stop[]} */ #stops = []
  /** @type {HTMLElement | null} */ #tag
  /** @type {ChartMarks} */ #marks
  #released = new AbortController()
  #tabStop = ""
  #typeAhead = new TypeAhead()
  /** Where a finger came down: browsers move its click to whatever link they think was meant. @type {{ clientX: number, clientY: number } | null} */
  #pressed = null

  /** @type {(touch: ZoneTouch) => void} */ onZone = () => {}
  /** @type {(touch: SkinTouch) => void} */ onSkin = () => {}

  /** @param {SVGSVGElement} svg @param {HTMLElement | null} tag shows one name at a time */
  constructor(svg, tag) {
    this.#svg = svg
    this.#tag = tag
    this.#marks = new ChartMarks(svg)
    for (const zone of /** @type {NodeListOf<SVGAElement>} */ (svg.querySelectorAll("a.zone"))) {
      this.#zones.set(zone.id, zone)
    }
    this.#stops = inReadingOrder([...this.#zones.values()].map((zone) => ({ name: zone.id, ...this.#pressPoint(zone) })))
    for (const zone of this.#zones.values()) zone.setAttribute("tabindex", "-1")
    this.#rove(this.#stops[0]?.name)
    const { signal } = this.#released
    svg.addEventListener("pointerdown", ({ clientX, clientY, pointerType }) => {
      this.#pressed = pointerType === "touch" ? { clientX, clientY } : null
    }, { signal })
    svg.addEventListener("click", (event) => this.#touch(event), { signal })
    svg.addEventListener("keydown", (event) => this.#walk(event), { signal })
    // Beside the drawing, not on it: Chromium lets a click focus an SVG that listens for focus.
    const frame = /** @type {HTMLElement} */ (svg.parentElement)
    frame.addEventListener("focusin", (event) => this.#focusMoved(event), { signal })
    frame.addEventListener("focusout", () => {
      this.#marks.unmark("focus")
      this.#showName(null)
    }, { signal })
    svg.addEventListener("pointerover", (event) => {
      if (event.pointerType === "mouse") this.#showName(this.#zoneOf(event))
    }, { signal })
    svg.addEventListener("pointerleave", () => this.#showName(null), { signal })
  }

  /** Another drawing takes its place: no mark stays, nothing is heard any more. */
  release() {
    this.#released.abort()
    this.select(null, "right")
    this.light([])
    this.#marks.unmark("focus")
  }

  get svg() {
    return this.#svg
  }

  get view() {
    return this.#svg.dataset.view ?? ""
  }

  /** Seen from the side, feet stand one above the other, and one is shown at a time. */
  get isSide() {
    return this.view === "medial" || this.view === "lateral"
  }

  get tradition() {
    return this.#svg.dataset.tradition ?? ""
  }

  get stops() {
    return this.#stops
  }

  /** @param {string} zone @param {string} foot */
  find(zone, foot) {
    return this.#zones.get(`${this.view}-${foot}-${zone}`) ?? null
  }

  /** @param {string} zone on which feet the chart has it */
  feetOf(zone) {
    return ["right", "left"].filter((foot) => this.find(zone, foot))
  }

  /** @param {string} zone the organ's name, as the chart says it */
  nameOf(zone) {
    const [foot = ""] = this.feetOf(zone)
    return partsOfName(this.find(zone, foot))?.name ?? zone
  }

  /** @param {string} zone who puts it there, as its line says */
  sourcingOf(zone) {
    const [foot = ""] = this.feetOf(zone)
    const line = [...(this.find(zone, foot)?.classList ?? [])].find((name) => name.startsWith("sourced-"))
    return line?.replace("sourced-", "") ?? ""
  }

  /** @param {string | null} zone @param {string} foot the other foot, where it mirrors, gets a ghost */
  select(zone, foot) {
    this.#marks.unmark("selected")
    this.#marks.unmark("ghost")
    this.#marks.unmark("touch")
    this.#showName(null)
    this.#marks.unname("is-named")
    if (!zone) return
    const [first] = this.feetOf(zone)
    const here = this.find(zone, foot)
    if (!here && first) this.#marks.drawGhost(/** @type {SVGAElement} */ (this.find(zone, first)), foot)
    for (const side of this.feetOf(zone)) {
      const element = /** @type {SVGAElement} */ (this.find(zone, side))
      this.#marks.mark(element, side === foot || !here ? "selected" : "selected twin")
      this.#marks.nameLit(element, "is-named")
    }
    if (here) this.#rove(here.id)
  }

  /** Lights zones and lets the rest step back; an empty list ends that. @param {readonly string[]} zones */
  light(zones) {
    const lit = new Set(zones)
    this.#svg.classList.toggle("is-filtered", lit.size > 0)
    this.#marks.unname("is-lit")
    for (const element of this.#zones.values()) {
      const isLit = lit.has(element.dataset.zone ?? "")
      element.classList.toggle("is-highlighted", isLit)
      if (isLit) this.#marks.nameLit(element, "is-lit")
    }
  }

  /** @param {SkinTouch} touch */
  markTouch(touch) {
    this.#marks.markTouch(touch)
  }

  /** @param {string} zone @param {string} foot */
  focus(zone, foot) {
    this.find(zone, foot)?.focus({ preventScroll: true })
  }

  /** @param {MouseEvent} event */
  #touch(event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (this.#zoneOf(event)) event.preventDefault()
    const byKey = isByKey(event)
    this.touchAt(byKey ? event : (this.#pressed ?? event), byKey)
  }

  /**
   * What a touch there means. A key's touch is at its target and not at a spot.
   * @param {{ clientX: number, clientY: number, target?: EventTarget | null }} spot @param {boolean} byKeyboard
   */
  touchAt(spot, byKeyboard = false) {
    const met = spot.target instanceof Element ? spot.target : document.elementFromPoint(spot.clientX, spot.clientY)
    const zone = /** @type {SVGAElement | null} */ (met?.closest("a.zone") ?? null)
    if (zone) return this.onZone({ zone: zone.dataset.zone ?? "", foot: zone.dataset.foot ?? "", byKeyboard })
    const foot = met?.closest(":is(.layer-foot, .layer-bones) .foot")?.getAttribute("data-foot")
    if (foot) this.onSkin({ foot, ...this.#footUnits(spot, foot), beside: besideOf(spot) })
  }

  /** @param {number} x @param {number} y on screen @returns {SVGAElement | null} */
  zoneAt(x, y) {
    return document.elementFromPoint(x, y)?.closest("a.zone") ?? null
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const zone = this.#zoneOf(event)
    if (!zone || event.altKey || event.ctrlKey || event.metaKey) return
    const shown = this.#stops.filter(({ name }) => this.#isShown(name))
    const texts = () => shown.map(({ name }) => ({ name, text: partsOfName(this.#zones.get(name) ?? null)?.name ?? "" }))
    const next = nextStop(shown, zone.id, event.key) ?? this.#typeAhead.next(event.key, texts(), zone.id, event.timeStamp)
    if (!next) return
    event.preventDefault()
    this.#zones.get(next)?.focus({ preventScroll: true })
  }

  /** @param {FocusEvent} event */
  #focusMoved(event) {
    const zone = this.#zoneOf(event)
    if (!zone) return
    this.#rove(zone.id)
    if (!zone.matches(":focus-visible")) return
    this.#marks.mark(zone, "focus")
    this.#showName(zone)
  }

  /** One tab stop for the whole chart. @param {string | undefined} name */
  #rove(name) {
    if (!name || name === this.#tabStop) return
    this.#zones.get(this.#tabStop)?.setAttribute("tabindex", "-1")
    this.#zones.get(name)?.setAttribute("tabindex", "0")
    this.#tabStop = name
  }

  /** The tab stop must be on a foot that shows. @param {string} foot */
  keepTabStopOn(foot) {
    if (foot === "both" || this.#zones.get(this.#tabStop)?.dataset.foot === foot) return
    this.#rove(this.#stops.find(({ name }) => this.#zones.get(name)?.dataset.foot === foot)?.name)
  }

  /** @param {string} name */
  #isShown(name) {
    const zone = this.#zones.get(name)
    return zone !== undefined && getComputedStyle(zone).visibility === "visible"
  }

  /** @param {Event} event @returns {SVGAElement | null} */
  #zoneOf(event) {
    return event.target instanceof Element ? event.target.closest("a.zone") : null
  }

  /** By the box on screen: not every browser tells getScreenCTM of an enlarged drawing. @param {{ clientX: number, clientY: number }} spot @param {string} foot */
  #footUnits({ clientX, clientY }, foot) {
    const box = this.#svg.getBoundingClientRect()
    const units = this.#svg.viewBox.baseVal.width / box.width
    return toFootUnits(this.#matrix(foot), { x: (clientX - box.left) * units, y: (clientY - box.top) * units })
  }

  /** @param {SVGAElement} zone */
  #pressPoint(zone) {
    const [x = 0, y = 0] = (zone.dataset.press ?? "").split(" ").map(Number)
    return toDrawing(this.#matrix(zone.dataset.foot ?? ""), { x, y })
  }

  /** @param {string} foot */
  #matrix(foot) {
    return readMatrix(this.#svg.getAttribute(`data-matrix-${foot}`) ?? "")
  }

  /** @param {SVGAElement | null} zone */
  #showName(zone) {
    showNameTag(this.#tag, zone, zone ? this.nameOf(zone.dataset.zone ?? "") : "")
  }
}

/** @param {{ clientX: number, clientY: number }} spot */
function besideOf({ clientX, clientY }) {
  for (const [across, down] of [[0, -1], [1, 0], [0, 1], [-1, 0], [0.7, -0.7], [0.7, 0.7], [-0.7, 0.7], [-0.7, -0.7]]) {
    const met = document.elementFromPoint(clientX + FINGER * (across ?? 0), clientY + FINGER * (down ?? 0))
    const zone = /** @type {SVGAElement | null} */ (met?.closest("a.zone") ?? null)
    if (zone) return zone.dataset.zone ?? null
  }
  return null
}
