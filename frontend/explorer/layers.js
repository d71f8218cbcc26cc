/** What may be laid over or under the chart's zones: one switch each, and the address keeps them. */

import { all, one } from "../lib/page-parts.js"

/** @typedef {import("../lib/page-address.js").Place} Place */
/** Shows or hides a layer on the chart that stands in the page; called after every change. */
/** @typedef {(chart: import("../lib/chart-view.js").ChartView, isOn: boolean, place: Place) => void | Promise<void>} ShowLayer */

export class Layers {
  /** @type {Map<string, ShowLayer>} */ #known = new Map()
  /** @type {readonly string[]} */ #on = []

  /** @type {(layers: readonly string[]) => void} */ onSwitch = () => {}

  constructor() {
    /** @type {HTMLButtonElement} */ const opener = one(".layers-opener")
    opener.addEventListener("click", () => {
      opener.setAttribute("aria-expanded", String(opener.getAttribute("aria-expanded") !== "true"))
    })
    document.addEventListener("pointerdown", ({ target }) => {
      if (!(target instanceof Element && target.closest(".layers"))) opener.setAttribute("aria-expanded", "false")
    })
    one(".layers").addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key !== "Escape" || opener.getAttribute("aria-expanded") !== "true") return
      event.preventDefault()
      opener.setAttribute("aria-expanded", "false")
      opener.focus()
    })
    for (const button of /** @type {HTMLElement[]} */ (all("button[data-layer]"))) {
      button.addEventListener("click", () => this.#toggle(button.dataset.layer ?? ""))
    }
  }

  /** @param {string} name @param {ShowLayer} show */
  add(name, show) {
    this.#known.set(name, show)
  }

  /** @param {import("../lib/chart-view.js").ChartView} chart @param {Place} place @param {(error: unknown) => void} onFailure */
  show(chart, place, onFailure) {
    this.#on = place.layers.filter((name) => this.#known.has(name))
    for (const [name, showLayer] of this.#known) {
      const isOn = this.#on.includes(name)
      // A switch of what is there at first is pressed while its layer is not on.
      for (const button of /** @type {HTMLElement[]} */ (all(`button[data-layer="${name}"]`))) {
        button.setAttribute("aria-pressed", String(isOn !== (button.dataset.at === "first")))
      }
      Promise.resolve(showLayer(chart, isOn, place)).catch(onFailure)
    }
  }

  /** @param {string} name */
  #toggle(name) {
    this.onSwitch(this.#on.includes(name) ? this.#on.filter((on) => on !== name) : [...this.#on, name])
  }
}
