/**
 * The body figure in a page: which part is pointed at or chosen, what is lit, and a cross-hair in the
 * frame that it shares with the soles. One tab stop; arrows walk from part to part.
 */

import { inReadingOrder, nextStop } from "./arrow-keys.js"
import { drawHair } from "./cross-hair.js"
import { readMatrix, toDrawing, toFootUnits } from "./foot-matrix.js"
import { isByKey } from "./key-click.js"

/** @typedef {{ x: number, y: number }} Point */

export class BodyView {
  #svg
  /** @type {SVGAElement[]} */ #parts
  /** @type {import("./arrow-keys.js").Stop[]} */ #stops

  /** @type {(area: string, byKeyboard: boolean) => void} */ onArea = () => {}
  /** @type {(point: Point | null) => void} body units; null when the pointer left */ onPoint = () => {}
  /** @type {(name: string) => void} */ onName = () => {}

  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    this.#svg = svg
    this.#parts = [...svg.querySelectorAll("a.part")].map((part) => /** @type {SVGAElement} */ (part))
    this.#stops = inReadingOrder(this.#parts.map((part) => ({ name: part.id, ...this.#pressPoint(part) })), 24)
    for (const part of this.#parts) part.setAttribute("tabindex", "-1")
    this.#rove(this.#stops[0]?.name ?? "")
    svg.addEventListener("click", (event) => this.#choose(event))
    svg.addEventListener("keydown", (event) => this.#walk(event))
    svg.addEventListener("pointermove", (event) => this.#point(event))
    svg.addEventListener("pointerleave", () => this.#leave())
    svg.parentElement?.addEventListener("focusin", (event) => this.onName(nameOf(partOf(event))))
  }

  get svg() {
    return this.#svg
  }

  /** @param {string | null} area */
  light(area) {
    for (const part of this.#parts) {
      part.classList.toggle("is-highlighted", part.dataset.area === area)
      if (part.dataset.area === area) part.setAttribute("aria-current", "true")
      else part.removeAttribute("aria-current")
    }
    const [first] = this.#parts.filter((part) => part.dataset.area === area)
    if (first) this.#rove(first.id)
  }

  /** @param {Point[][]} hairs body units, none to take them away @param {Point | null} at where they cross */
  showHair(hairs, at) {
    for (const body of this.#svg.querySelectorAll(".layer-lines .body")) drawHair(body, hairs, at, 7)
  }

  /** @param {MouseEvent} event */
  #choose(event) {
    const part = partOf(event)
    if (!part || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    this.onArea(part.dataset.area ?? "", isByKey(event))
  }

  /** @param {PointerEvent} event */
  #point(event) {
    this.onName(nameOf(partOf(event)))
    const toScreen = this.#svg.getScreenCTM()
    if (!toScreen) return
    const inDrawing = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse())
    const [side = "front"] = ["front", "back"].filter((name) => {
      const matrix = this.#svg.getAttribute(`data-matrix-${name}`)
      return matrix !== null && Math.abs(toFootUnits(readMatrix(matrix), inDrawing).x) < 190
    })
    this.onPoint(toFootUnits(this.#matrix(side), inDrawing))
  }

  #leave() {
    this.onName("")
    this.onPoint(null)
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const part = partOf(event)
    if (!part || event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextStop(this.#stops, part.id, event.key)
    if (!next) return
    event.preventDefault()
    this.#rove(next)
    this.#parts.find(({ id }) => id === next)?.focus({ preventScroll: true })
  }

  /** @param {string} name */
  #rove(name) {
    for (const part of this.#parts) if (part.getAttribute("tabindex") === "0") part.setAttribute("tabindex", "-1")
    this.#parts.find(({ id }) => id === name)?.setAttribute("tabindex", "0")
  }

  /** @param {SVGAElement} part */
  #pressPoint(part) {
    const [x = 0, y = 0] = (part.dataset.press ?? "").split(" ").map(Number)
    return toDrawing(this.#matrix(part.dataset.view ?? ""), { x, y })
  }

  /** @param {string} side */
  #matrix(side) {
    return readMatrix(this.#svg.getAttribute(`data-matrix-${side}`) ?? "")
  }
}

/** @param {Event} event @returns {SVGAElement | null} */
const partOf = (event) => (event.target instanceof Element ? event.target.closest("a.part") : null)

/** @param {Element | null} part */
const nameOf = (part) => part?.getAttribute("aria-label") ?? ""
