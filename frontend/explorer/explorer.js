/**
 * The explorer: the page's address is its state, and everything follows from it, so back, forward,
 * reload and a shared link agree. Whatever else the page can do is plugged in from outside, by the
 * three hooks below: after something was shown, after the panel was filled, and a layer of the chart.
 */

import { getAreas, getZone, HOME } from "../lib/api-client.js"
import { BottomSheet } from "../lib/bottom-sheet.js"
import { one } from "../lib/page-parts.js"
import { NOWHERE, readAddress, readView, writeAddress } from "../lib/page-address.js"
import { Layers } from "./layers.js"
import { Panel } from "./panel.js"
import { Stage } from "./stage.js"

/** @typedef {import("../lib/page-address.js").Place} Place */
/** @typedef {"left" | "right"} Foot */
/**
 * What is shown now: `zone` and `technique` are null unless they are on this chart, `foot` is the
 * foot that is spoken of.
 * @typedef {{ place: Place, chart: import("../lib/chart-view.js").ChartView, zone: string | null, technique: string | null, foot: Foot }} Shown
 */

export class Explorer {
  /** @type {Place} */ #place = NOWHERE
  /** @type {((shown: Shown) => void)[]} */ #listeners = []
  /** A later touch wins over an answer that is still on its way. */
  #turn = 0
  #stage = new Stage()
  #layers = new Layers()
  #panel = new Panel()
  #sheet = new BottomSheet(one("#sheet"), () => document.querySelector(".mark.is-selected:not(.is-twin)"))
  /** @type {HTMLElement} */ #announcement = one("#announcement")

  constructor() {
    this.#stage.onZone = ({ zone, foot, byKeyboard }) => void this.goTo({ zone, foot: footOf(foot) }, { withFocus: byKeyboard })
    this.#stage.onSkin = (touch) => void this.#showGap(touch)
    this.#stage.onFootSize = () => void this.#show(this.#place)
    this.#stage.onFoot = (foot) => void this.goTo({ foot })
    this.#layers.onSwitch = (layers) => void this.goTo({ layers })
    this.#panel.onClose = () => this.close()
    this.#panel.onFold = () => { this.#sheet.height = "full" }
    this.#panel.onShown = (isEmpty) => {
      this.#sheet.height = isEmpty ? "rest" : "summary"
      one("#main").classList.toggle("has-panel", !isEmpty)
    }
    addEventListener("popstate", () => void this.#show(readHere()))
    document.addEventListener("keydown", (event) => {
      const isOpen = this.#place.zone || this.#place.technique || !this.#panel.isEmpty
      if (event.key === "Escape" && !event.defaultPrevented && isOpen) this.close()
    })
  }

  start() {
    return this.#show(readHere())
  }

  get place() {
    return this.#place
  }

  get chart() {
    return this.#stage.chart
  }

  get stage() {
    return this.#stage
  }

  get panel() {
    return this.#panel
  }

  get sheet() {
    return this.#sheet
  }

  /** Called after every change of the address has been shown. @param {(shown: Shown) => void} listener */
  whenShown(listener) {
    this.#listeners.push(listener)
  }

  /** Called after the panel was filled. @param {import("./panel.js").FilledListener} listener */
  whenPanelFilled(listener) {
    this.#panel.listeners.push(listener)
  }

  /** What a button `[data-action=name]` in the panel does. @param {string} name @param {import("./panel.js").Action} action */
  addAction(name, action) {
    this.#panel.actions.set(name, action)
  }

  /** What `button[data-layer=name]` switches; the address keeps it. @param {string} name @param {import("./layers.js").ShowLayer} show */
  addLayer(name, show) {
    this.#layers.add(name, show)
  }

  /** Said to whoever does not see the page; short. @param {string} words */
  announce(words) {
    this.#announcement.textContent = words
  }

  /** Shows another place and keeps it in the address. @param {Partial<Place>} change */
  goTo(change, { withFocus = false } = {}) {
    const next = { ...this.#place, ...change }
    if (writeAddress(next) !== writeAddress(this.#place)) history.pushState(null, "", HOME + writeAddress(next))
    return this.#show(next, { withFocus })
  }

  /** Another view or tradition: the same organ there, when it is there. @param {Partial<Place>} change */
  async switchTo(change) {
    const mine = (this.#turn += 1)
    const wanted = { ...this.#place, ...change }
    let { zone } = this.#place
    try {
      const has = await this.#stage.zonesOf(wanted)
      const areas = zone ? await getAreas() : []
      const same = [zone, ...(areas.find(({ zones }) => zones.includes(zone ?? ""))?.zones ?? [])]
      zone = same.find((id) => id && has(id)) ?? null
    } catch (error) {
      if (mine === this.#turn) this.#panel.showFailure("view", "", error)
      return
    }
    if (mine === this.#turn) await this.goTo({ ...change, zone })
  }

  /** An answer that is no place on the foot: nothing is selected beside it. @param {HTMLElement} element */
  async showCard(element) {
    if (this.#place.zone || this.#place.technique) await this.goTo({ zone: null, technique: null })
    this.#turn += 1
    this.chart.select(null, "right")
    this.#panel.show({ kind: "card", element }, true)
  }

  /** Back to where one was: nothing selected, the focus on the place that was. */
  close() {
    const { zone, foot, technique } = this.#place
    const hadFocus = this.#panel.hasFocus
    void this.goTo({ zone: null, technique: zone ? technique : null })
    if (zone && hadFocus) this.chart.focus(zone, foot ?? "right")
  }

  /** @param {Place} next */
  async #show(next, { withFocus = false } = {}) {
    this.#place = next
    const mine = (this.#turn += 1)
    if (!(await this.#showDrawing(mine))) return
    const { zone: wanted, technique: filter } = this.#place
    const foot = this.#stage.chooseFoot(this.#place)
    this.chart.select(wanted, foot)
    const zone = wanted && this.chart.feetOf(wanted).length > 0 ? wanted : null
    const technique = filter && this.#panel.nameOfTechnique(filter) ? filter : null
    for (const listener of this.#listeners) listener({ place: this.#place, chart: this.chart, zone, technique, foot })
    const isStill = () => mine === this.#turn
    if (zone) await this.#panel.showZone({ zone, view: this.#place.view, foot, chart: this.chart, withFocus, isStill, announce: (words) => this.announce(words) })
    else if (technique) await this.#panel.showTechnique({ technique, withFocus, isStill, announce: (words) => this.announce(words) })
    else this.#panel.clear()
  }

  /**
   * The drawing that the place is on. A zone that is not in the view that was asked for opens the
   * view it is in, and its own tradition; the address then says so.
   * @param {number} mine @returns {Promise<boolean>} false when it failed, or a later touch won
   */
  async #showDrawing(mine) {
    try {
      const has = await this.#stage.zonesOf(this.#place)
      if (mine !== this.#turn) return false
      if (this.#place.zone && !has(this.#place.zone)) {
        const there = await this.#placeOf(this.#place.zone)
        if (there) await this.#stage.zonesOf(there)
        if (mine !== this.#turn) return false
        if (there) {
          this.#place = { ...this.#place, ...there }
          history.replaceState(null, "", HOME + writeAddress(this.#place))
        }
      }
      await this.#stage.show(this.#place)
      if (mine !== this.#turn) return false
      this.#layers.show(this.chart, this.#place, (error) => this.#panel.showFailure("layer", "", error))
      return true
    } catch (error) {
      if (mine === this.#turn) this.#panel.showFailure("view", "", error)
      return false
    }
  }

  /** @param {string} zone where it is drawn: in this view, else first; null when there is no such zone */
  async #placeOf(zone) {
    const answer = await getZone(zone).catch(() => null)
    const views = answer?.placements.map((placement) => placement.view) ?? []
    const view = views.includes(this.#place.view) ? this.#place.view : readView(views[0])
    return answer && view ? { view, tradition: answer.tradition } : null
  }

  /** @param {import("../lib/chart-view.js").SkinTouch} touch */
  async #showGap(touch) {
    if (this.#place.zone) await this.goTo({ zone: null })
    const mine = (this.#turn += 1)
    this.chart.select(null, touch.foot)
    this.chart.markTouch(touch)
    const answered = await this.#panel.showGap({ touch, chart: this.chart, isStill: () => mine === this.#turn, announce: (words) => this.announce(words) })
    // A sliver between a zone and the foot's edge: it has no words of its own.
    if (!answered && touch.beside && mine === this.#turn) void this.goTo({ zone: touch.beside, foot: footOf(touch.foot) })
  }
}

/** @param {string | undefined} foot @returns {Foot} */
export const footOf = (foot) => (foot === "left" ? "left" : "right")

/** What the address says; a tradition that no switch leads to is not there. */
function readHere() {
  const here = readAddress(location.search, location.pathname)
  const isKnown = document.querySelector(`.page-switch [data-tradition="${here.tradition}"]`) !== null
  return isKnown ? here : { ...here, tradition: NOWHERE.tradition }
}
