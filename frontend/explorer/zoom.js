/**
 * Zoom and pan: two fingers, ctrl and the wheel, dragging, keys, buttons. At rest a finger's flick
 * scrolls the page as anywhere else; enlarged, one finger moves the drawing. Text and lines are drawn
 * anew at each size, grow less than the drawing does, and more names come when there is room.
 */

import { isByKey } from "../lib/key-click.js"
import { AT_REST, heldInside, movedBy, revealed, zoomedAt } from "../lib/pan-zoom.js"
import { one } from "../lib/page-parts.js"

/** @typedef {import("../lib/pan-zoom.js").Standing} Standing */

// Units: CSS pixels; a pointer that moved less still clicks.
const STILL = 6
const STEP = 1.6
const KEY_STEP = 60
const MARGIN = 28
const NARROW = 560
// A drawing this much larger than its own units shows every name; below the smaller one none is read.
const ROOM_FOR_ALL = 0.59
const ROOM_FOR_ALL_FROM_THE_SIDE = 0.48
const ROOM_FOR_ANY = 0.36
// Names and lines grow with the drawing by this power, beyond the size where all names stand.
const GROWTH = 0.4
// From here on names leave the margins, which are out of sight, and stand in their places.
const CLOSE = 1.25

export class Zoom {
  /** @type {HTMLElement} */ #window = one(".chart-window")
  /** @type {HTMLElement} */ #pan = one(".chart-pan")
  /** @type {HTMLElement} */ #buttons = one(".zoom")
  /** @type {Standing} */ #standing = AT_REST
  /** @type {Map<number, PointerEvent>} */ #fingers = new Map()
  #moved = 0
  /** Another gesture has the finger. */
  isHeld = false

  constructor() {
    const frame = this.#window
    frame.addEventListener("pointerdown", (event) => this.#down(event))
    frame.addEventListener("pointermove", (event) => this.#move(event))
    for (const kind of ["pointerup", "pointercancel"]) {
      frame.addEventListener(kind, (event) => this.#up(/** @type {PointerEvent} */ (event)))
    }
    frame.addEventListener("click", (event) => {
      if (this.#moved > STILL && !isByKey(event)) event.stopPropagation(), event.preventDefault()
    }, { capture: true })
    frame.addEventListener("dragstart", (event) => event.preventDefault())
    frame.addEventListener("wheel", (event) => this.#wheel(event), { passive: false })
    frame.addEventListener("touchmove", (event) => {
      if (event.touches.length > 1 || this.isHeld) event.preventDefault()
    }, { passive: false })
    this.#buttons.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null
      if (button) this.by(button.dataset.zoom ?? "")
    })
    new ResizeObserver(() => {
      this.#sayRoom()
      this.#stand(heldInside(this.#standing, this.#size))
    }).observe(frame)
  }

  /** What is now under the finger was opened by another gesture. */
  swallowClick() {
    this.#moved = Infinity
  }

  get isZoomed() {
    return this.#standing.scale > 1
  }

  /** @param {string} step "in", "out" or "fit" */
  by(step, spot = { x: this.#size.width / 2, y: this.#size.height / 2 }) {
    if (step === "fit") this.#stand(AT_REST)
    else this.#stand(zoomedAt(this.#standing, step === "in" ? STEP : 1 / STEP, spot, this.#size))
  }

  /** @param {number} dx @param {number} dy */
  panBy(dx, dy) {
    this.#stand(movedBy(this.#standing, dx, dy, this.#size))
  }

  /**
   * An enlarged drawing moves until the element is in sight, above what covers the window's end; an
   * element that is larger than the room is made to fit.
   * @param {Element | null} element
   * @param {number} end where the room ends on screen
   */
  reveal(element, end = innerHeight) {
    if (!element || !this.isZoomed) return
    const { left, top } = this.#window.getBoundingClientRect()
    const room = { width: this.#size.width, height: Math.min(this.#size.height, end - top) }
    const first = element.getBoundingClientRect()
    const fits = Math.min((room.width - 2 * MARGIN) / first.width, (room.height - 2 * MARGIN) / first.height)
    if (fits < 1) this.#stand(zoomedAt(this.#standing, fits, { x: first.left - left, y: first.top - top }, this.#size))
    const box = element.getBoundingClientRect()
    const seen = { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }
    const { x, y } = revealed(this.#standing, seen, room, MARGIN)
    this.#stand(heldInside({ ...this.#standing, x, y }, this.#size))
  }

  /** Which names there is room for, and how much larger lines are drawn: after any change of size. */
  settle(pixels = this.#pixels) {
    const svg = this.#pan.querySelector("svg")
    if (!svg) return
    const isOneFoot = this.#window.matches(".chart-area:not(:has([value=both]:checked)) *")
    const isSide = ["medial", "lateral"].includes(svg.dataset.view ?? "")
    this.#window.style.setProperty("--ink-scale", Math.min(1, (pixels / ROOM_FOR_ALL) ** (GROWTH - 1)).toFixed(3))
    const isClose = this.#standing.scale >= CLOSE
    if (isClose) return void this.#nameClosely(svg)
    svg.dataset.names = pixels >= (isSide ? ROOM_FOR_ALL_FROM_THE_SIDE : ROOM_FOR_ALL) ? "all" : pixels >= ROOM_FOR_ANY || isOneFoot ? "some" : "none"
  }

  /** @param {SVGSVGElement} svg */
  async #nameClosely(svg) {
    const { drawCloseNames } = await import("./close-names.js")
    if (this.#standing.scale < CLOSE) return
    drawCloseNames(svg)
    svg.dataset.names = "close"
  }

  /** Whether a finger that came down is still there. @param {number} pointer */
  hasFinger(pointer) {
    return this.#fingers.has(pointer)
  }

  /**
   * The stylesheet knows the window's size as a container's, and lays out every name anew at each change
   * in it; told the size in pixels it need not.
   */
  #sayRoom() {
    const { width, height } = this.#window.getBoundingClientRect()
    this.#window.style.setProperty("--room-inline", `${width}px`)
    this.#window.style.setProperty("--room-block", `${height}px`)
    this.#window.classList.add("is-measured")
    this.#window.classList.toggle("is-narrow", width <= NARROW)
  }

  /** Of the screen, for one unit of the drawing. */
  get #pixels() {
    const svg = this.#pan.querySelector("svg")
    return svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0
  }

  get #size() {
    return { width: this.#window.clientWidth, height: this.#window.clientHeight }
  }

  /** @param {Standing} next */
  #stand(next) {
    const { scale, x, y } = next
    // Measured before anything is written, so that the browser styles the drawing once.
    const pixels = (this.#pixels * scale) / this.#standing.scale
    this.#standing = next
    this.#pan.style.transform = scale === 1 ? "" : `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${scale.toFixed(4)})`
    this.#window.classList.toggle("is-zoomed", scale > 1)
    this.#buttons.classList.toggle("is-zoomed", scale > 1)
    if (this.#fingers.size < 2) this.settle(pixels)
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0) return
    if (this.#fingers.size === 0) this.#moved = 0
    this.#fingers.set(event.pointerId, event)
    if (this.#fingers.size > 1) this.#moved = Infinity
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const before = this.#fingers.get(event.pointerId)
    if (!before || this.isHeld) return
    const other = [...this.#fingers.values()].find(({ pointerId }) => pointerId !== event.pointerId)
    const dx = event.clientX - before.clientX
    const dy = event.clientY - before.clientY
    this.#fingers.set(event.pointerId, event)
    if (other) return this.#pinch(before, event, other)
    if (!this.isZoomed) return
    this.#moved += Math.hypot(dx, dy)
    if (this.#moved <= STILL) return
    if (!this.#window.hasPointerCapture(event.pointerId)) this.#window.setPointerCapture(event.pointerId)
    this.panBy(dx, dy)
  }

  /** @param {PointerEvent} before @param {PointerEvent} now @param {PointerEvent} other */
  #pinch(before, now, other) {
    const { left, top } = this.#window.getBoundingClientRect()
    const middle = (/** @type {PointerEvent} */ finger) => ({ x: (finger.clientX + other.clientX) / 2 - left, y: (finger.clientY + other.clientY) / 2 - top })
    const apart = (/** @type {PointerEvent} */ finger) => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY)
    const [from, to] = [middle(before), middle(now)]
    const grown = zoomedAt(this.#standing, apart(now) / Math.max(1, apart(before)), from, this.#size)
    this.#stand(movedBy(grown, to.x - from.x, to.y - from.y, this.#size))
  }

  /** @param {PointerEvent} event */
  #up(event) {
    this.#fingers.delete(event.pointerId)
    this.settle()
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const { left, top } = this.#window.getBoundingClientRect()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1
    const factor = Math.exp(-event.deltaY * lines / 300)
    this.#stand(zoomedAt(this.#standing, factor, { x: event.clientX - left, y: event.clientY - top }, this.#size))
  }
}

/** @type {Record<string, string>} */
const ZOOM_KEYS = { "+": "in", "=": "in", "-": "out", "_": "out", "0": "fit" }
/** @type {Record<string, [number, number]>} */
const PAN_KEYS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInZoom(explorer) {
  const zoom = new Zoom()
  let view = ""
  let drawn = ""
  explorer.whenShown(({ chart, place }) => {
    if (view && place.view !== view) zoom.by("fit")
    view = place.view
    // Measuring makes the browser lay out the chart, which a mere selection does not change.
    const drawing = [view, place.tradition, explorer.stage.footShown].join()
    if (drawing !== drawn || zoom.isZoomed) zoom.settle()
    drawn = drawing
    if (zoom.isZoomed) zoom.reveal(chart.svg.querySelector(".mark.is-selected:not(.is-twin)"), explorer.sheet.roomEnd)
  })
  const frame = one(".chart-window")
  /** @type {Promise<import("./loupe.js").Loupe> | null} */ let loupe = null
  frame.addEventListener("pointerdown", (given) => {
    const event = /** @type {PointerEvent} */ (given)
    if (event.pointerType === "mouse") return
    loupe ??= import("./loupe.js").then(({ Loupe }) => new Loupe(explorer, zoom))
    void loupe.then((made) => zoom.hasFinger(event.pointerId) && made.start(event))
  })
  frame.addEventListener("focusin", (event) => zoom.reveal(/** @type {Element} */ (event.target)))
  frame.addEventListener("keydown", (given) => {
    const event = /** @type {KeyboardEvent} */ (given)
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = ZOOM_KEYS[event.key]
    const [dx, dy] = (event.shiftKey && PAN_KEYS[event.key]) || []
    if (step) zoom.by(step)
    else if (dx !== undefined && dy !== undefined) zoom.panBy(dx * KEY_STEP, dy * KEY_STEP)
    else return
    event.preventDefault()
    event.stopPropagation()
    zoom.reveal(frame.querySelector("a.zone:focus"))
  }, { capture: true })
}
