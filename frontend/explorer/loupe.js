/**
 * Press and hold: a loupe over the finger, for what a fingertip hides. Sliding reads names, lifting
 * opens what was read. A flick is not held, and scrolls the page as it does anywhere else.
 */

import { one } from "../lib/page-parts.js"

// Units: milliseconds; CSS pixels.
const HOLD = 380
const STILL = 9
const MARGIN = 4
const LENS = 2.2
const DRAWING = "drawing-under-the-loupe"

export class Loupe {
  /** @type {HTMLElement} */ #loupe = one(".loupe")
  /** @type {SVGSVGElement} */ #lens = one(".loupe-lens svg")
  /** @type {HTMLElement} */ #name = one(".loupe-name")
  /** @type {import("./explorer.js").Explorer} */ #explorer
  /** @type {import("./zoom.js").Zoom} */ #zoom
  /** @type {{ id: number, x: number, y: number } | null} */ #finger = null
  #timer = 0

  /** @param {import("./explorer.js").Explorer} explorer @param {import("./zoom.js").Zoom} zoom */
  constructor(explorer, zoom) {
    this.#explorer = explorer
    this.#zoom = zoom
    /** @type {HTMLElement} */ const frame = one(".chart-window")
    frame.addEventListener("pointermove", (event) => this.#move(event))
    frame.addEventListener("pointerup", (event) => this.#up(event))
    frame.addEventListener("pointercancel", () => this.#close())
    // A held link would open the browser's own menu.
    frame.addEventListener("contextmenu", (event) => {
      if (this.#finger) event.preventDefault()
    })
  }

  get isOpen() {
    return !this.#loupe.hidden
  }

  /** A finger came down; a second one ends what the first began. @param {PointerEvent} event */
  start(event) {
    const isSecond = this.#finger !== null
    this.#close()
    if (isSecond) return
    this.#finger = { id: event.pointerId, x: event.clientX, y: event.clientY }
    this.#timer = window.setTimeout(() => this.#open(), HOLD)
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const finger = this.#finger
    if (!finger || event.pointerId !== finger.id) return
    if (!this.isOpen) {
      if (Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > STILL) this.#close()
      return
    }
    Object.assign(finger, { x: event.clientX, y: event.clientY })
    this.#look()
  }

  /** @param {PointerEvent} event */
  #up({ pointerId, clientX, clientY }) {
    if (pointerId !== this.#finger?.id) return
    const wasOpen = this.isOpen
    this.#close()
    if (!wasOpen) return
    this.#zoom.swallowClick()
    this.#explorer.chart.touchAt({ clientX, clientY })
  }

  #open() {
    const { svg } = this.#explorer.chart
    svg.id = DRAWING
    this.#zoom.isHeld = true
    this.#loupe.hidden = false
    const { width, height } = svg.getBoundingClientRect()
    this.#lens.setAttribute("width", String(width * LENS))
    this.#lens.setAttribute("height", String(height * LENS))
    this.#lens.querySelector("use")?.setAttribute("href", `#${DRAWING}`)
    this.#look()
  }

  /** Shows and names what is under the finger. */
  #look() {
    if (!this.#finger) return
    const { x, y } = this.#finger
    const { chart } = this.#explorer
    const zone = chart.zoneAt(x, y)
    this.#name.textContent = zone ? chart.nameOf(zone.dataset.zone ?? "") : ""
    const { left, top } = chart.svg.getBoundingClientRect()
    const radius = this.#loupe.offsetWidth / 2
    this.#lens.style.transform = `translate(${(radius - (x - left) * LENS).toFixed(1)}px, ${(radius - (y - top) * LENS).toFixed(1)}px)`
    const at = Math.min(Math.max(x - radius, MARGIN), document.documentElement.clientWidth - 2 * radius - MARGIN)
    this.#loupe.style.transform = `translate(${at.toFixed(1)}px, ${y.toFixed(1)}px)`
  }

  #close() {
    clearTimeout(this.#timer)
    this.#finger = null
    this.#zoom.isHeld = false
    if (!this.isOpen) return
    this.#loupe.hidden = true
    this.#lens.querySelector("use")?.removeAttribute("href")
    this.#explorer.chart.svg.removeAttribute("id")
  }
}
