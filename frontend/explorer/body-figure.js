/** What the body figure and the feet say to one another. Loaded with the figure, not before. */

import { getAreas, getBodyFigure, getFrame } from "../lib/api-client.js"
import { BodyTie } from "../lib/body-tie.js"
import { BodyView } from "../lib/body-view.js"
import { drawHair } from "../lib/cross-hair.js"
import { readMatrix, toFootUnits } from "../lib/foot-matrix.js"
import { one } from "../lib/page-parts.js"
import { loadStyleSheet } from "../lib/style-sheet.js"

/** @typedef {import("./explorer.js").Explorer} Explorer */
/** @typedef {import("./explorer.js").Shown} Shown */

export class BodyFigure {
  #explorer
  #view
  #areas
  /** @type {Map<string, Promise<BodyTie>>} */ #ties = new Map()
  /** @type {AbortController | null} */ #listening = null
  #frame = 0

  /** @param {Explorer} explorer @param {HTMLElement} section */
  static async load(explorer, section) {
    const [drawing, areas] = await Promise.all([getBodyFigure(), getAreas(), loadStyleSheet("body.css")])
    const svg = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(drawing.documentElement, true)))
    one(".body-frame", section).replaceChildren(svg)
    const figure = new BodyFigure(explorer, new BodyView(svg), areas, one(".body-name", section))
    figure.show({ place: explorer.place, chart: explorer.chart, zone: explorer.place.zone, technique: null, foot: "right" })
    return figure
  }

  /**
   * @param {Explorer} explorer @param {BodyView} view
   * @param {import("../lib/name-index.js").AreaAnswer[]} areas @param {HTMLElement} name
   */
  constructor(explorer, view, areas, name) {
    this.#explorer = explorer
    this.#view = view
    this.#areas = areas
    view.onName = (text) => { name.textContent = text }
    view.onArea = (area, byKeyboard) => this.#choose(area, byKeyboard)
    view.onPoint = (point) => this.#soon(() => this.#pointOnBody(point))
  }

  /** @param {Shown} shown */
  show({ chart, zone }) {
    this.#view.light(this.#areas.find(({ zones }) => zones.includes(zone ?? ""))?.id ?? null)
    this.#clear()
    this.#listening?.abort()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const { svg } = chart
    if (chart.isSide) return
    svg.addEventListener("pointermove", (event) => this.#soon(() => this.#pointOnFoot(event)), { signal })
    svg.addEventListener("pointerleave", () => this.#soon(() => this.#clear()), { signal })
    if (zone) void this.#restOn(zone)
  }

  /** A chosen area leads to its zone on the chart that shows, else to another of its zones. @param {string} area @param {boolean} withFocus */
  #choose(area, withFocus) {
    const zones = this.#areas.find(({ id }) => id === area)?.zones ?? []
    const { place, chart } = this.#explorer
    const zone = zones.find((id) => chart.feetOf(id).length > 0) ?? zones.find((id) => id.startsWith(`${place.tradition}-`)) ?? zones[0]
    if (zone) return void this.#explorer.goTo({ zone, foot: null }, { withFocus })
    // No chart places it: its page says so.
    const link = this.#view.svg.querySelector(`a.part[data-area="${area}"]`)
    location.assign(link?.getAttribute("href") ?? "")
  }

  /** Many moves a frame, one drawing. @param {() => unknown} draw */
  #soon(draw) {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => void draw())
  }

  /** What is chosen keeps its cross-hair on the body, by the point that a thumb presses. @param {string} zone */
  async #restOn(zone) {
    const { chart } = this.#explorer
    const [foot] = chart.feetOf(zone)
    const [x = 0, y = 0] = (chart.find(zone, foot ?? "")?.dataset.press ?? "").split(" ").map(Number)
    await this.#cross(foot ?? "right", { x, y })
  }

  /** @param {PointerEvent} event */
  async #pointOnFoot(event) {
    const { svg } = this.#explorer.chart
    const toScreen = svg.getScreenCTM()
    if (!toScreen) return
    const inDrawing = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse())
    for (const foot of ["right", "left"]) {
      const matrix = svg.getAttribute(`data-matrix-${foot}`)
      if (matrix && (await this.#cross(foot, toFootUnits(readMatrix(matrix), inDrawing)))) return
    }
    this.#clear()
  }

  /** @param {string} foot @param {{x: number, y: number}} point foot units */
  async #cross(foot, point) {
    const tie = await this.#tie()
    const place = tie.onFoot(point)
    if (place) this.#view.showHair(tie.hairsOnBody(place, foot), tie.pointOnBody(place, foot))
    return place !== null
  }

  /** @param {{x: number, y: number} | null} point body units */
  async #pointOnBody(point) {
    this.#clear()
    const { svg, isSide } = this.#explorer.chart
    if (!point || isSide) return
    const tie = await this.#tie()
    const place = tie.onBody(point)
    if (!place) return
    const group = svg.querySelector(`.layer-contour .foot[data-foot="${place.foot}"]`)
    if (group) drawHair(group, tie.hairsOnFoot(place), tie.pointOnFoot(place), 10)
    this.#view.showHair(tie.hairsOnBody(place, place.foot), point)
  }

  #clear() {
    this.#view.showHair([], null)
    for (const group of this.#explorer.chart.svg.querySelectorAll(".layer-contour .foot")) drawHair(group, [], null, 0)
  }

  #tie() {
    const { view } = this.#explorer.chart
    const found = this.#ties.get(view) ?? getFrame(view).then((frame) => new BodyTie(frame))
    this.#ties.set(view, found)
    return found
  }
}
