/**
 * The sheet that holds search and panel. On a narrow screen it stands at the bottom in three heights
 * and never covers the place that is spoken of; on a wide one it is a column, and heights are idle.
 */

/** @typedef {"rest" | "summary" | "full"} Height */

const SUMMARY = 192
const MARGIN = 12
const FLICK = 24

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
    this.#handle.addEventListener("click", () => this.#toggle())
    this.#followFinger()
  }

  /** @param {Height} height */
  set height(height) {
    this.#sheet.dataset.height = height
    this.#handle.hidden = height === "rest"
    this.#handle.setAttribute("aria-expanded", String(height === "full"))
    if (height !== "rest") this.keepInSight()
  }

  /** @returns {Height} */
  get height() {
    return /** @type {Height} */ (this.#sheet.dataset.height)
  }

  /** Where what it leaves of the page ends, once it says something. Units: CSS pixels of the window. */
  get roomEnd() {
    return this.#narrow.matches ? innerHeight - SUMMARY : innerHeight
  }

  /** Scrolls so that the place stands above the sheet; a full sheet takes only the room below it. */
  keepInSight() {
    const place = this.#shownPlace()
    if (!place || !this.#narrow.matches) return
    const isFull = this.height === "full"
    const box = place.getBoundingClientRect()
    const room = innerHeight - SUMMARY
    const top = isFull || box.height + 2 * MARGIN > room ? MARGIN : Math.min(box.top, room - box.height - MARGIN)
    const wanted = Math.max(MARGIN, top)
    const isHidden = box.top < MARGIN || box.bottom > room - MARGIN
    if (isFull || isHidden) scrollBy({ top: box.top - wanted, behavior: "instant" })
    if (!isFull) return
    const bottom = place.getBoundingClientRect().bottom
    this.#sheet.style.setProperty("--room", `${Math.max(SUMMARY, innerHeight - bottom - MARGIN)}px`)
  }

  #toggle() {
    this.height = this.height === "full" ? "summary" : "full"
  }

  #followFinger() {
    let start = 0
    this.#handle.addEventListener("pointerdown", (event) => {
      start = event.clientY
      this.#handle.setPointerCapture(event.pointerId)
    })
    this.#handle.addEventListener("pointerup", (event) => {
      const moved = event.clientY - start
      if (Math.abs(moved) < FLICK) return
      this.height = moved < 0 ? "full" : "summary"
      this.#handle.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true })
    })
  }
}
