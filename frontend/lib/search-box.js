/** The search field as an ARIA combobox: names as one types, lit on the chart as one moves. */

import { fillTemplate } from "./fill-template.js"
import { suggestName } from "./name-index.js"
import { findChoices } from "./search-choices.js"

/** @typedef {import("./search-choices.js").Choice} Choice */
/** @typedef {import("./search-choices.js").Names} Names */

export class SearchBox {
  /** @type {HTMLInputElement} */ #field
  /** @type {HTMLElement} */ #results
  /** @type {HTMLUListElement} */ #list
  /** @type {HTMLElement} */ #note
  /** @type {HTMLTemplateElement} */ #noteWords
  /** @type {HTMLTemplateElement} */ #optionPattern
  /** @type {() => Promise<Names>} */ #load
  /** @type {Promise<Names> | null} */ #names = null
  /** @type {Choice[]} */ #choices = []
  #active = -1

  /** @type {(choice: Choice) => void} */ onChoose = () => {}
  /** @type {(choice: Choice | null) => void} */ onPreview = () => {}

  /** @param {HTMLElement} root @param {() => Promise<Names>} load called once, on first use */
  constructor(root, load) {
    this.#field = /** @type {HTMLInputElement} */ (root.querySelector("input"))
    this.#results = /** @type {HTMLElement} */ (root.querySelector(".search-results"))
    this.#list = /** @type {HTMLUListElement} */ (root.querySelector("ul"))
    this.#note = /** @type {HTMLElement} */ (root.querySelector(".search-note"))
    this.#noteWords = /** @type {HTMLTemplateElement} */ (root.querySelector(".search-note-words"))
    this.#optionPattern = /** @type {HTMLTemplateElement} */ (root.querySelector(".search-option"))
    this.#load = load
    this.#field.addEventListener("focus", () => void this.#known())
    this.#field.addEventListener("input", () => void this.#search())
    this.#field.addEventListener("keydown", (event) => this.#key(event))
    this.#field.addEventListener("blur", () => this.close())
    // Before the field loses the focus, or the list would be gone when the click arrives.
    this.#results.addEventListener("pointerdown", (event) => event.preventDefault())
    this.#results.addEventListener("click", (event) => this.#click(event))
    // Somebody was faster than this script.
    if (this.#field === document.activeElement) void this.#search()
  }

  focus() {
    this.#field.focus()
  }

  close() {
    if (this.#results.hidden) return
    this.#results.hidden = true
    this.#field.setAttribute("aria-expanded", "false")
    this.#field.removeAttribute("aria-activedescendant")
    this.#active = -1
    this.onPreview(null)
  }

  #known() {
    this.#names ??= this.#load().catch(() => {
      this.#names = null
      return { areas: [], complaints: [] }
    })
    return this.#names
  }

  async #search() {
    const query = this.#field.value
    const known = await this.#known()
    const names = { ...known, areas: known.areas.filter((area) => area.zones.length > 0) }
    if (query !== this.#field.value) return
    this.#choices = findChoices(names, query)
    this.#list.replaceChildren(...this.#choices.map((choice, place) => this.#optionOf(choice, place)))
    this.#sayNote(query, names)
    const isOpen = query.trim() !== ""
    if (!isOpen) return this.close()
    this.#results.hidden = false
    this.#list.hidden = this.#choices.length === 0
    this.#field.setAttribute("aria-expanded", String(this.#choices.length > 0))
    this.#activate(this.#choices.length > 0 ? 0 : -1)
  }

  /** @param {string} query @param {Names} names */
  #sayNote(query, { areas }) {
    this.#note.replaceChildren()
    if (this.#choices.length > 0 || query.trim() === "") return
    const near = suggestName(areas, query)
    this.#note.append(...fillTemplate(this.#noteWords, { query: query.trim(), near: near?.matched.toLowerCase() ?? "" }).childNodes)
    if (near) this.#note.querySelector("button")?.addEventListener("click", () => this.#choose({ label: near.area.label, ...near }))
  }

  /** @param {Choice} choice @param {number} place */
  #optionOf({ label, matched, complaint }, place) {
    const option = fillTemplate(this.#optionPattern, { label, matched: matched === label || complaint ? "" : matched, is_complaint: complaint !== undefined })
    option.id = `search-option-${place}`
    return option
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#choices.length - 1
    const isOpen = !this.#results.hidden
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation()
      this.close()
    } else if (event.key === "Enter") {
      const choice = this.#choices[this.#active] ?? null
      const near = isOpen && !choice ? this.#note.querySelector("button") : null
      if (isOpen && choice) this.#choose(choice)
      else near?.click()
    } else if (event.key === "ArrowDown" && last >= 0) {
      if (isOpen) this.#activate(this.#active >= last ? 0 : this.#active + 1)
      else void this.#search()
    } else if (event.key === "ArrowUp" && isOpen && last >= 0) {
      this.#activate(this.#active <= 0 ? last : this.#active - 1)
    } else return
    event.preventDefault()
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null
    const choice = option ? this.#choices[[...this.#list.children].indexOf(option)] : undefined
    if (choice) this.#choose(choice)
  }

  /** @param {number} place */
  #activate(place) {
    this.#active = place
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(index === place))
      if (index === place) option.scrollIntoView({ block: "nearest" })
    }
    const active = this.#list.children[place]
    if (active) this.#field.setAttribute("aria-activedescendant", active.id)
    else this.#field.removeAttribute("aria-activedescendant")
    this.onPreview(this.#choices[place] ?? null)
  }

  /** @param {Choice} choice */
  #choose(choice) {
    this.#field.value = ""
    this.close()
    this.onChoose(choice)
  }
}
