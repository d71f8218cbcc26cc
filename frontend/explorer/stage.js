/** The chart that stands in the page: which drawing, which foot, and the switches that say so. */

import { ChartView } from "../lib/chart-view.js"
import { Drawings } from "../lib/drawings.js"
import { all, one } from "../lib/page-parts.js"

/** @typedef {import("../lib/page-address.js").Place} Place */
/** @typedef {import("../lib/page-address.js").FootChoice} FootChoice */

export class Stage {
  #drawings = new Drawings()
  /** @type {HTMLInputElement[]} */ #footChoices = all("input[name=foot]")
  #narrow = matchMedia("(max-width: 699.98px)")
  /** @type {ChartView} */ #chart
  /** One drawing after another, however fast they are asked for. @type {Promise<void>} */ #swapped = Promise.resolve()

  /** @type {(touch: import("../lib/chart-view.js").ZoneTouch) => void} */ onZone = () => {}
  /** @type {(touch: import("../lib/chart-view.js").SkinTouch) => void} */ onSkin = () => {}
  /** @type {(foot: FootChoice) => void} */ onFoot = () => {}
  /** The page became wide or narrow, and with it how many feet are shown. */
  onFootSize = () => {}

  constructor() {
    this.#chart = this.#newChart(one(".sole-map-chart"))
    for (const input of this.#footChoices) {
      input.addEventListener("change", () => this.onFoot(/** @type {FootChoice} */ (input.value)))
    }
    this.#narrow.addEventListener("change", () => this.onFootSize())
  }

  get chart() {
    return this.#chart
  }

  get isOneFootAtATime() {
    return this.#narrow.matches || this.#chart.isSide
  }

  get footShown() {
    return this.#footChoices.find((input) => input.checked)?.value ?? "right"
  }

  /** Which zones another drawing has; it is loaded for that. @param {{ view: string, tradition: string }} place */
  async zonesOf({ view, tradition }) {
    const { chart } = await this.#drawings.load(view, tradition)
    return /** @param {string} zone */ (zone) => chart.querySelector(`[data-zone="${zone}"]`) !== null
  }

  /** @param {Place} place */
  async show(place) {
    const drawing = await this.#drawings.load(place.view, place.tradition)
    const swapped = this.#swapped.then(() => this.#swap(drawing))
    this.#swapped = swapped
    await swapped
    for (const link of /** @type {HTMLElement[]} */ (all(".page-switch a"))) {
      const isOn = [place.view, place.tradition].includes(link.dataset.view ?? link.dataset.tradition ?? "")
      if (isOn) link.setAttribute("aria-current", "page")
      else link.removeAttribute("aria-current")
    }
  }

  /** @param {import("../lib/drawings.js").Drawing} drawing */
  async #swap(drawing) {
    if (drawing.chart === this.#chart.svg) return
    this.#chart.release()
    await this.#drawings.show(drawing)
    this.#chart = this.#newChart(drawing.chart)
  }

  /** The foot that is meant: the address's, else one that has the zone. @param {Place} place @returns {"left" | "right"} */
  chooseFoot({ foot, zone }) {
    const feet = zone ? this.#chart.feetOf(zone) : []
    const isElsewhere = zone !== null && feet.length > 0 && !feet.includes(this.footShown)
    this.#showFoot(foot ?? (isElsewhere ? feet[0] : undefined))
    this.#chart.keepTabStopOn(this.isOneFootAtATime ? this.footShown : "both")
    return foot === "left" || foot === "right" ? foot : this.footFor(zone ?? "")
  }

  /** The foot that shows, when it has the zone. @param {string} zone @returns {"left" | "right"} */
  footFor(zone) {
    const feet = this.#chart.feetOf(zone)
    const foot = feet.includes(this.footShown) ? this.footShown : feet[0]
    return foot === "left" ? "left" : "right"
  }

  /** @param {string | undefined} foot */
  #showFoot(foot) {
    // Only a real change: setting it again would restyle the whole chart.
    const wanted = this.#footChoices.find(({ value }) => value === foot)
    if (wanted && !wanted.checked) wanted.checked = true
  }

  /** @param {SVGSVGElement} svg */
  #newChart(svg) {
    const made = new ChartView(svg, one(".name-tag"))
    made.onZone = (touch) => this.onZone(touch)
    made.onSkin = (touch) => this.onSkin(touch)
    return made
  }
}
