/**
 * The drawing that stands in the page, and the others: each view of each tradition is a page of its
 * own, and its drawing, list and legend are taken from there, once. The list is the chart's equal, so
 * the two always change together.
 */

import { getPage } from "./api-client.js"

const PARTS = ["#areas", ".legend"]

/** @typedef {{ chart: SVGSVGElement, parts: Element[], title: string, switches: Map<string, string> }} Drawing */

export class Drawings {
  /** @type {Map<string, Promise<Drawing>>} */ #known = new Map()
  /** @type {Drawing} */ #shown
  #still = matchMedia("(prefers-reduced-motion: reduce)")

  constructor() {
    this.#shown = drawingIn(document)
    const { view = "", tradition = "" } = this.#shown.chart.dataset
    this.#known.set(pageOf(view, tradition), Promise.resolve(this.#shown))
  }

  /** @param {string} view @param {string} tradition @returns {Promise<Drawing>} */
  load(view, tradition) {
    const page = pageOf(view, tradition)
    const known = this.#known.get(page)
    if (known) return known
    const asked = getPage(page).then(drawingIn)
    this.#known.set(page, asked)
    // What failed may be asked again.
    asked.catch(() => this.#known.delete(page))
    return asked
  }

  /**
   * Puts it into the page by a cross-fade, for a sliding organ would be a lie. What fades is the
   * browser's picture of the drawing that leaves: there is never a second chart in the document.
   * @param {Drawing} next
   */
  async show(next) {
    if (next === this.#shown) return
    if (this.#still.matches || !document.startViewTransition) return this.#replaceBy(next)
    await document.startViewTransition(() => this.#replaceBy(next)).updateCallbackDone
  }

  /** @param {Drawing} next */
  #replaceBy(next) {
    const before = this.#shown
    this.#shown = next
    before.chart.replaceWith(document.adoptNode(next.chart))
    for (const [place, part] of next.parts.entries()) before.parts[place]?.replaceWith(document.adoptNode(part))
    document.title = next.title
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".page-switch a"))) {
      link.setAttribute("href", next.switches.get(keyOf(link)) ?? link.href)
    }
  }
}

/** @param {Document} page @returns {Drawing} */
function drawingIn(page) {
  const chart = /** @type {SVGSVGElement | null} */ (page.querySelector(".sole-map-chart"))
  const parts = PARTS.map((part) => page.querySelector(part))
  if (!chart || !parts.every((part) => part !== null)) throw new Error("the page has no drawing")
  const links = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(".page-switch a")])
  const switches = new Map(links.map((link) => [keyOf(link), link.getAttribute("href") ?? ""]))
  return { chart, parts, title: page.title, switches }
}

/** @param {HTMLElement} link */
const keyOf = ({ dataset }) => dataset.view ?? dataset.tradition ?? ""

/** @param {string} view @param {string} tradition */
export function pageOf(view, tradition) {
  if (tradition !== "ingham") return `views/${view}/${tradition}`
  return view === "plantar" ? "" : `views/${view}`
}
