/** What opens when something is chosen: a place, a technique, bare skin, or that it failed. */

import { getBareSkin, getTechnique, getZone } from "../lib/api-client.js"
import { fillTemplate } from "../lib/fill-template.js"
import { all, one, template } from "../lib/page-parts.js"
import { viewGap, viewTechnique, viewZone } from "../lib/panel-view.js"

/** @typedef {import("../lib/chart-view.js").ChartView} ChartView */
/** `isStill` says whether this is still what is wanted, once an answer has come. */
/** @typedef {{ isStill: () => boolean, announce: (words: string) => void }} Asking */
/**
 * What the panel was filled with; `answer` is the API's own.
 * @typedef {{ kind: "zone", element: HTMLElement, answer: import("../lib/panel-view.js").ZoneAnswer, view: string, foot: string }
 *   | { kind: "technique", element: HTMLElement, answer: import("../lib/panel-view.js").TechniqueAnswer }
 *   | { kind: "gap" | "card" | "failure", element: HTMLElement }} Filled
 */
/** @typedef {(filled: Filled) => void} FilledListener */
/** @typedef {(filled: Filled, button: HTMLElement) => void} Action */

/** What the page's language puts between the things of a list. */
const COMMA = document.documentElement.dataset.comma ?? ", "

export class Panel {
  /** @type {HTMLElement} */ #frame = one("#panel")
  /** @type {HTMLButtonElement} */ #closeButton = one(".close")
  /** @type {Filled | null} */ #filled = null
  /** How many listeners know what it is filled with. */
  #told = 0
  /** @type {FilledListener[]} */ listeners = []
  /** @type {Map<string, Action>} */ actions = new Map()

  onClose = () => {}
  /** A folded line was opened, and needs room. */
  onFold = () => {}
  /** @type {(isEmpty: boolean) => void} */ onShown = () => {}

  constructor() {
    this.#closeButton.addEventListener("click", () => this.onClose())
    this.#frame.addEventListener("toggle", (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open) this.onFold()
    }, { capture: true })
    this.#frame.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement | null} */ (event.target instanceof Element ? event.target.closest("[data-action]") : null)
      if (button && this.#filled) this.actions.get(button.dataset.action ?? "")?.(this.#filled, button)
    })
  }

  get isEmpty() {
    return this.#filled === null
  }

  get hasFocus() {
    return this.#frame.contains(document.activeElement) || document.activeElement === this.#closeButton
  }

  /** @param {Asking & { zone: string, view: string, foot: string, chart: ChartView, withFocus: boolean }} asked */
  async showZone({ zone, view, foot, chart, withFocus, isStill, announce }) {
    try {
      const answer = await getZone(zone)
      const shown = viewZone(answer, view, foot, { nameOf: (id) => chart.nameOf(id), sourcing: chart.sourcingOf(zone), comma: COMMA })
      if (!isStill()) return
      this.show({ kind: "zone", element: fillTemplate(template("zone-panel"), shown), answer, view, foot }, withFocus)
      announce([shown.label, ...shown.places.map(({ words }) => words)].join(", "))
    } catch (error) {
      if (isStill()) this.showFailure("", `zones/${zone}`, error, chart.nameOf(zone))
    }
  }

  /** @param {Asking & { technique: string, withFocus: boolean }} asked */
  async showTechnique({ technique, withFocus, isStill, announce }) {
    try {
      const answer = await getTechnique(technique)
      const shown = viewTechnique(answer, zonesOf(technique).length)
      if (!isStill()) return
      const element = fillTemplate(template("technique-panel"), shown)
      this.show({ kind: "technique", element, answer }, withFocus)
      announce(element.querySelector(".summary")?.textContent?.replace(/\s+/g, " ").trim() ?? "")
    } catch (error) {
      if (isStill()) this.showFailure("", `techniques/${technique}`, error, this.nameOfTechnique(technique))
    }
  }

  /**
   * @param {Asking & { touch: import("../lib/chart-view.js").SkinTouch, chart: ChartView }} asked
   * @returns {Promise<boolean>} false when nothing is known of that spot
   */
  async showGap({ touch, chart, isStill, announce }) {
    try {
      const [{ answerAt }, skin] = await Promise.all([
        import("../lib/bare-skin.js"),
        getBareSkin(chart.tradition, chart.view, touch.foot),
      ])
      const hit = answerAt(skin, touch)
      if (!hit) return false
      if (!isStill()) return true
      const element = fillTemplate(template("gap-panel"), viewGap(hit, touch.foot, COMMA))
      this.show({ kind: "gap", element }, false)
      announce(element.querySelector(".place")?.textContent?.replace(/\s+/g, " ").trim() ?? "")
    } catch (error) {
      if (isStill()) this.showFailure("skin", "", error)
    }
    return true
  }

  /**
   * @param {string} what failed: a key of the words in the panel's own template
   * @param {string} page where the rest may be read
   * @param {unknown} error
   * @param {string} label of the record that was asked for
   */
  showFailure(what, page, error, label = "") {
    if (!(error instanceof Error)) throw error
    this.show({ kind: "failure", element: fillTemplate(template("error-panel"), { what, label, page }) }, false)
  }

  /** For the listeners that came while the panel was filled already. @param {Filled} filled */
  tellAgain(filled) {
    if (this.#filled === filled) for (const listener of this.listeners.slice(this.#told)) listener(filled)
    this.#told = this.listeners.length
  }

  clear() {
    this.#filled = null
    this.#frame.replaceChildren()
    this.#closeButton.hidden = true
    this.onShown(true)
  }

  /** @param {Filled} filled @param {boolean} withFocus */
  show(filled, withFocus) {
    this.#filled = filled
    this.#frame.replaceChildren(filled.element)
    this.#closeButton.hidden = false
    for (const listener of this.listeners) listener(filled)
    this.#told = this.listeners.length
    this.onShown(false)
    const heading = /** @type {HTMLElement | null} */ (filled.element.querySelector(".organ"))
    if (withFocus) heading?.focus({ preventScroll: true })
  }

  /** @param {string} technique empty when there is no such technique */
  nameOfTechnique(technique) {
    return document.querySelector(`#techniques [data-technique="${technique}"]`)?.textContent ?? ""
  }
}

/** The zones of the list that a technique is used on. @param {string} technique */
export const zonesOf = (technique) =>
  /** @type {HTMLElement[]} */ (all("#areas [data-zone]"))
    .filter(({ dataset }) => (dataset.techniques ?? "").split(" ").includes(technique))
    .map(({ dataset }) => dataset.zone ?? "")
