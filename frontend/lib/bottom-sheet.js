/**
 * The sheet that holds search and panel. On a narrow screen it stands at the bottom in three heights
 * and never covers the place that is spoken of; on a wide one it is a column, and heights are idle.
 */

/** @typedef {"rest" | "summary" | "full"} Height from a strip with search or a name to all that there is room for */

const REST = 88
const SUMMARY = 192
/** Of a window that is very low, as one that is much enlarged, never more than half. */
const summary = () => Math.min(SUMMARY, innerHeight / 2)
const MARGIN = 12
const FLICK = 24
/** @type {readonly Height[]} */
const HEIGHTS = ["rest", "summary", "full"]

export class BottomSheet {
  /** @type {HTMLElement} */ #sheet
  /** @type {HTMLButtonElement} */ #handle
  /** @type {() => Element | null} */ #shownPlace
  #narrow = matchMedia("(max-width: 999.98px)")

  /** @param {HTMLElement} sheet @param {() => Element | null} shownPlace what must stay in sight */
  constructor(sheet, shownPlace) {
    this.#sheet = sheet
    this.#handle = /** @type {HTMLButtonElement} */ (sheet.querySelector(".sheet-handle"))
    this.#shownPlace = shownPlace
    this.height = "rest"
    this.#handle.addEventListener("click", () => { this.height = this.height === "full" ? "summary" : "full" })
    this.#followFinger()
  }

  /** @param {Height} height */
  set height(height) {
    if (this.height === "full" && height !== "full") this.#sheet.scrollTop = 0
    this.#sheet.dataset.height = height
    this.#handle.hidden = !this.#saysSomething
    this.#handle.setAttribute("aria-expanded", String(height === "full"))
    if (this.#saysSomething) this.keepInSight()
  }

  /** @returns {Height} */
  get height() {
    return /** @type {Height} */ (this.#sheet.dataset.height)
  }

  get #saysSomething() {
    return this.#sheet.querySelector(".panel") !== null
  }

  /** Where what it leaves of the page ends, once it says something. Units: CSS pixels of the window. */
  get roomEnd() {
    return this.#narrow.matches ? innerHeight - summary() : innerHeight
  }

  /** Scrolls so that the place stands above the sheet; a full sheet takes only the room below it. */
  keepInSight() {
    const place = this.#shownPlace()
    if (!place || !this.#narrow.matches) return
    const isFull = this.height === "full"
    const box = place.getBoundingClientRect()
    const room = innerHeight - summary()
    const top = isFull || box.height + 2 * MARGIN > room ? MARGIN : Math.min(box.top, room - box.height - MARGIN)
    const wanted = Math.max(MARGIN, top)
    const isHidden = box.top < MARGIN || box.bottom > room - MARGIN
    if (isFull || isHidden) scrollBy({ top: box.top - wanted, behavior: "instant" })
    if (!isFull) return
    const bottom = place.getBoundingClientRect().bottom
    this.#sheet.style.setProperty("--room", `${Math.max(summary(), innerHeight - bottom - MARGIN)}px`)
  }

  /** It goes with the finger from its top edge, and comes to rest at the next height. */
  #followFinger() {
    /** @type {{ y: number, height: number } | null} */
    let start = null
    this.#handle.addEventListener("pointerdown", (event) => {
      start = { y: event.clientY, height: this.#sheet.getBoundingClientRect().height }
      this.#handle.setPointerCapture(event.pointerId)
    })
    this.#handle.addEventListener("pointermove", (event) => {
      if (!start || Math.abs(event.clientY - start.y) < FLICK / 4) return
      this.#sheet.classList.add("is-dragged")
      this.#sheet.style.setProperty("--dragged", `${Math.max(REST, start.height + start.y - event.clientY)}px`)
    })
    const end = (/** @type {PointerEvent} */ event) => {
      const moved = start ? event.clientY - start.y : 0
      start = null
      this.#sheet.classList.remove("is-dragged")
      if (Math.abs(moved) < FLICK || event.type === "pointercancel") return
      const next = HEIGHTS.indexOf(this.height) + (moved < 0 ? 1 : -1)
      this.height = HEIGHTS[Math.min(Math.max(next, 0), HEIGHTS.length - 1)] ?? "summary"
      this.#handle.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true })
    }
    this.#handle.addEventListener("pointerup", end)
    this.#handle.addEventListener("pointercancel", end)
  }
}
