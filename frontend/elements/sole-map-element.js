/**
 * `<sole-map>`: a foot reflexology chart as one tag. Its attributes are its state; what stands inside
 * the tag shows until the chart is there, and stays when it does not come.
 */

import { partsOfName } from "../lib/zone-name.js"
import { showBones } from "./bones.js"
import { EmbeddedChart } from "./embedded-chart.js"
import { FailedEvent, ReadyEvent, ZoneHoveredEvent, ZoneSelectedEvent } from "./events.js"
import { addressOf, getFrame, sizeOf } from "./frames.js"
import { toPNG, toSVG } from "./picture.js"
import { STYLES } from "./styles.js"

const KNOWN = { view: ["plantar", "dorsal", "medial", "lateral"], foot: ["right", "left", "both"] }
/** Another drawing; the rest changes the one that is there. */
const DRAWING = ["view", "foot", "tradition", "lang"]
/** What an attribute means that is not there. @type {Record<string, string>} */
const DEFAULTS = { view: "plantar", foot: "right", tradition: "ingham", layers: "labels", theme: "auto" }
const STATE = ["zone", "area", "technique", "layers", "controls"]
/** Starts before it is seen. */
const AHEAD = "400px"

const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLES)
const shadow = document.createElement("template")
shadow.innerHTML = `<figure part="frame"><nav class="frame-switch" part="controls" hidden></nav><div class="chart-window" part="chart"><div class="fallback"><slot></slot></div><p class="name-tag" part="name" aria-hidden="true" hidden></p></div><figcaption part="caption"><slot name="caption"></slot><p class="chosen" role="status"><a target="_blank" rel="noopener"></a> <span class="soft"></span></p><p class="evidence-line"></p><p class="soft source-line"></p></figcaption></figure>`

export class SoleMapElement extends HTMLElement {
  static observedAttributes = [...DRAWING, ...STATE]
  /** Where our server is: whence this script came. */
  static base = ""

  static {
    // Every attribute is a property of the same name; `lang` is one already.
    for (const name of ["view", "foot", "tradition", "zone", "area", "technique", "layers", "theme"]) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        /** @this {SoleMapElement} */
        get() {
          return this.#given(name)
        },
        /** @this {SoleMapElement} @param {string | null} value */
        set(value) {
          this.#set(name, value)
        },
      })
    }
  }

  #root = this.attachShadow({ mode: "open" })
  /** @type {EmbeddedChart | null} */ #chart = null
  /** @type {Record<string, string[]>} */ #tied = {}
  #shown = ""
  #isNear = false
  #nearing = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return
    this.#isNear = true
    this.#nearing.disconnect()
    void this.#load()
  }, { rootMargin: AHEAD })

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [sheet]
    this.#root.append(shadow.content.cloneNode(true))
    this.#one("nav").addEventListener("click", (event) => this.#switch(/** @type {MouseEvent} */ (event)))
  }

  get controls() {
    return this.hasAttribute("controls")
  }

  set controls(value) {
    this.toggleAttribute("controls", value)
  }

  connectedCallback() {
    this.#keepPlace()
    if (this.#isNear) void this.#load()
    else this.#nearing.observe(this)
  }

  disconnectedCallback() {
    this.#nearing.disconnect()
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return
    if (!DRAWING.includes(name)) return this.#showState()
    this.#keepPlace()
    if (this.#isNear) void this.#load()
  }

  /** Chooses a place, as a touch does. @param {string | null} zone @param {string} [foot] */
  select(zone, foot) {
    this.#set("zone", zone)
    if (zone && foot) this.#showState(foot)
  }

  /** The chart as it looks now. @returns {string} */
  toSVG() {
    return this.#chart ? toSVG(this.#chart.svg) : ""
  }

  /** @param {{ width?: number }} [options] pixels @returns {Promise<Blob>} */
  toPNG({ width = 1200 } = {}) {
    const [wide, high] = sizeOf(this.#given("view"), this.#given("foot"))
    return toPNG(this.toSVG(), width, Math.round((width * high) / wide))
  }

  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  #one(selector) {
    return /** @type {T} */ (this.#root.querySelector(selector))
  }

  /** @param {string} name @returns {any} what it is, for a name that is known */
  #given(name) {
    const given = this.getAttribute(name)
    const known = KNOWN[/** @type {"view"} */ (name)]
    return given !== null && (known?.includes(given) ?? given) ? given : (DEFAULTS[name] ?? null)
  }

  /** @param {string} name @param {string | null | undefined} value */
  #set(name, value) {
    if (value == null) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }

  /** So that nothing moves when the chart comes. */
  #keepPlace() {
    const place = this.#one(".chart-window")
    place.style.aspectRatio = sizeOf(this.#given("view"), this.#given("foot")).join(" / ")
    place.className = `chart-window embed-${this.#given("foot")}`
  }

  async #load() {
    const address = addressOf(SoleMapElement.base, { view: this.#given("view"), foot: this.#given("foot"), tradition: this.#given("tradition"), lang: this.lang })
    if (address === this.#shown) return
    this.#shown = address
    try {
      const page = await getFrame(address)
      // A later choice wins.
      if (address === this.#shown) this.#draw(page, address)
    } catch (error) {
      if (address !== this.#shown) return
      this.#shown = ""
      this.#root.host.setAttribute("data-state", "failed")
      this.dispatchEvent(new FailedEvent(String(error)))
    }
  }

  /** @param {Document} page @param {string} address */
  #draw(page, address) {
    const svg = /** @type {SVGSVGElement} */ (document.importNode(/** @type {Node} */ (page.querySelector(".sole-map-chart")), true))
    const tag = this.#one(".name-tag")
    this.#chart?.svg.remove()
    tag.before(svg)
    this.#chart = new EmbeddedChart(svg, tag)
    this.#chart.onZone = (zone) => this.#touch(zone)
    this.#chart.onHover = (zone) => {
      if (zone !== this.#hovered) this.dispatchEvent(new ZoneHoveredEvent(this.#placeOf(zone)))
      this.#hovered = zone
    }
    this.#tied = JSON.parse(page.querySelector("main script")?.textContent ?? "{}")
    const focused = /** @type {HTMLElement | null} */ (this.#root.activeElement?.closest("nav a") ?? null)
    for (const line of [".evidence-line", ".source-line", ".frame-switch"]) {
      const said = document.importNode(/** @type {Element} */ (page.querySelector(line)), true)
      this.#one(line).replaceChildren(...said.childNodes)
    }
    const again = focused?.dataset.view ? "[data-view][aria-current]" : "[data-foot][aria-current]"
    if (focused) this.#one(`nav ${again}`).focus()
    const title = /** @type {HTMLAnchorElement} */ (page.querySelector(".chosen a"))
    this.#page = { title: title.textContent ?? "", address: title.getAttribute("href") ?? "", bones: new URL(/** @type {HTMLElement} */ (page.querySelector("main")).dataset.bones ?? "", address).href }
    this.setAttribute("data-state", "ready")
    this.#showState()
    this.dispatchEvent(new ReadyEvent())
  }

  #page = { title: "", address: "", bones: "" }

  /** What the attributes say, on the chart that is there. @param {string} [wanted] the foot that is meant */
  #showState(wanted = "") {
    const chart = this.#chart
    if (!chart) return
    const [zone, area, technique] = ["zone", "area", "technique"].map((name) => this.#given(name))
    const lit = this.#tied[technique ?? ""] ?? []
    chart.light(area ? chart.ofArea(area) : (place) => lit.includes(place.zone ?? ""))
    const place = chart.find(zone, wanted)
    chart.select(place)
    const [link, words] = [this.#one(".chosen a"), this.#one(".chosen span")]
    const spoken = partsOfName(place)
    link.textContent = spoken?.name ?? this.#page.title
    link.setAttribute("href", place?.getAttribute("href") ?? this.#page.address)
    words.textContent = spoken?.words ?? ""
    const layers = this.#given("layers").split(/[\s,]+/)
    chart.svg.classList.toggle("is-unlabelled", !layers.includes("labels"))
    chart.svg.classList.toggle("has-bones", layers.includes("bones") && chart.svg.querySelector(".layer-bones") !== null)
    if (layers.includes("bones")) showBones(chart.svg, this.#page.bones).catch((error) => this.dispatchEvent(new FailedEvent(String(error))))
    this.#one("nav").hidden = !this.controls
  }

  /** @param {SVGAElement} place */
  #touch(place) {
    if (this.dispatchEvent(new ZoneSelectedEvent(this.#placeOf(place)))) this.select(place.dataset.zone ?? null, place.dataset.foot)
  }

  /** @type {SVGAElement | null} */ #hovered = null

  /** @param {SVGAElement | null} place */
  #placeOf(place) {
    const { zone = null, area = null, foot = null } = place?.dataset ?? {}
    return { zone, area, foot, view: this.#given("view"), label: partsOfName(place)?.name ?? "" }
  }

  /** @param {MouseEvent} event */
  #switch(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null
    if (!link) return
    event.preventDefault()
    const { view, foot } = link.dataset
    if (view) this.#set("view", view)
    if (foot) this.#set("foot", foot)
  }
}
