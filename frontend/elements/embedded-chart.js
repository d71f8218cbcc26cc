/**
 * A chart on somebody else's page: touched, pointed at, walked through with the arrow keys. The
 * explorer's own view does more and weighs twice as much; whoever embeds pays for every byte.
 */

import { inReadingOrder, nextStop } from "../lib/arrow-keys.js"
import { showNameTag } from "../lib/name-tag.js"
import { partsOfName } from "../lib/zone-name.js"

export class EmbeddedChart {
  /** @type {SVGAElement[]} */ #zones
  /** @type {HTMLElement | null} */ #tag

  /** @type {(zone: DOMStringMap) => boolean} */ #isLit = () => false

  /** @type {(zone: SVGAElement) => void} */ onZone = () => {}
  /** @type {(zone: SVGAElement | null) => void} */ onHover = () => {}

  /** @param {SVGSVGElement} svg @param {HTMLElement | null} tag shows one name at a time */
  constructor(svg, tag) {
    this.svg = svg
    this.#tag = tag
    this.#zones = [.../** @type {NodeListOf<SVGAElement>} */ (svg.querySelectorAll("a.zone"))]
    this.#rove(this.#zones[0])
    svg.addEventListener("click", (event) => {
      const zone = zoneOf(event)
      if (!zone || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      this.onZone(zone)
    })
    svg.addEventListener("keydown", (event) => this.#walk(event))
    for (const type of ["pointerover", "pointerleave", "focusin", "focusout"]) {
      svg.addEventListener(type, (event) => this.#hover(type === "focusout" ? null : zoneOf(event), type === "focusin"))
    }
  }

  /** @param {string | null} zone @param {string} [foot] any that has it, when it is left out */
  find(zone, foot) {
    const found = this.#zones.filter(({ dataset }) => dataset.zone === zone)
    return found.find(({ dataset }) => dataset.foot === foot) ?? found[0] ?? null
  }

  /** Lights zones, and lets the rest step back. @param {(zone: DOMStringMap) => boolean} isLit */
  light(isLit) {
    this.#isLit = isLit
    const lit = this.#zones.filter(({ dataset }) => isLit(dataset))
    this.svg.classList.toggle("is-filtered", lit.length > 0)
    for (const zone of this.#zones) {
      const isOn = lit.includes(zone)
      // Most are neither lit nor were: twenty charts on a page are two thousand zones.
      if (isOn || zone.classList.contains("is-highlighted")) this.#mark(zone, isOn, "is-lit")
    }
  }

  /** @param {SVGAElement | null} chosen */
  select(chosen) {
    this.light(this.#isLit)
    for (const zone of this.#zones) {
      const isOn = zone.dataset.zone === chosen?.dataset.zone
      zone.classList.toggle("is-selected", isOn)
      if (isOn) this.#mark(zone, true, "is-named")
    }
    if (chosen) this.#rove(chosen)
  }

  /** @param {string} area of the body */
  ofArea(area) {
    return /** @param {DOMStringMap} zone */ (zone) => zone.area === area
  }

  /** @param {SVGAElement} zone @param {boolean} isOn @param {string} name of the class of its names */
  #mark(zone, isOn, name) {
    zone.classList.toggle("is-highlighted", isOn)
    const family = [...zone.classList].find((each) => each.startsWith("family-")) ?? ""
    for (const label of this.svg.querySelectorAll(`.layer-labels [data-zone="${zone.dataset.zone}"]`)) {
      label.classList.remove("is-lit", "is-named")
      if (isOn) label.classList.add(name, family)
    }
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const zone = zoneOf(event)
    if (!zone || event.altKey || event.ctrlKey || event.metaKey) return
    const stops = this.#zones.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return { name: each.id, x: x + width / 2, y: y + height / 2 }
    })
    const next = nextStop(inReadingOrder(stops), zone.id, event.key)
    const there = this.#zones.find(({ id }) => id === next)
    if (!there) return
    event.preventDefault()
    there.focus({ preventScroll: true })
  }

  /** @param {SVGAElement | null} zone @param {boolean} hasFocus */
  #hover(zone, hasFocus) {
    if (hasFocus && zone) this.#rove(zone)
    showNameTag(this.#tag, zone, partsOfName(zone)?.name ?? "")
    this.onHover(zone)
  }

  /** One tab stop for the whole chart. @param {SVGAElement | undefined} zone */
  #rove(zone) {
    for (const each of this.#zones) if (each.tabIndex === 0) each.setAttribute("tabindex", "-1")
    zone?.setAttribute("tabindex", "0")
  }
}

/**
 * Once a drawing, however many elements show it. With a modifier key a zone's link opens beside the
 * page that shows the chart.
 * @param {Document} page @param {string} address
 */
export function prepareLinks(page, address) {
  for (const link of page.querySelectorAll(".sole-map-chart a")) {
    const href = new URL(link.getAttribute("href") ?? "", address).href
    for (const [name, value] of Object.entries({ href, target: "_blank", rel: "noopener", tabindex: -1 })) link.setAttribute(name, String(value))
  }
}

/** @param {Event} event @returns {SVGAElement | null} */
const zoneOf = ({ target }) => (target instanceof Element ? target.closest("a.zone") : null)
