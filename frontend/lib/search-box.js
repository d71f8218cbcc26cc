/** The search field as an ARIA combobox: names as one types, lit on the chart as one moves. */

import { findNames, suggestName } from "./name-index.js"

/** @typedef {import("./name-index.js").AreaAnswer} AreaAnswer */
/** @typedef {import("./name-index.js").Match} Match */

export class SearchBox {
  /** @type {HTMLInputElement} */ #field
  /** @type {HTMLElement} */ #results
  /** @type {HTMLUListElement} */ #list
  /** @type {HTMLElement} */ #note
  /** @type {() => Promise<AreaAnswer[]>} */ #load
  /** @type {Promise<AreaAnswer[]> | null} */ #areas = null
  /** @type {Match[]} */ #matches = []
  #active = -1

  /** @type {(area: AreaAnswer) => void} */ onChoose = () => {}
  /** @type {(area: AreaAnswer | null) => void} */ onPreview = () => {}

  /** @param {HTMLElement} root @param {() => Promise<AreaAnswer[]>} load called once, on first use */
  constructor(root, load) {
    this.#field = /** @type {HTMLInputElement} */ (root.querySelector("input"))
    this.#results = /** @type {HTMLElement} */ (root.querySelector(".search-results"))
    this.#list = /** @type {HTMLUListElement} */ (root.querySelector("ul"))
    this.#note = /** @type {HTMLElement} */ (root.querySelector(".search-note"))
    this.#load = load
    this.#field.addEventListener("focus", () => void this.#names())
    this.#field.addEventListener("input", () => void this.#search())
    this.#field.addEventListener("keydown", (event) => this.#key(event))
    this.#field.addEventListener("blur", () => this.close())
    // Before the field loses the focus, or the list would be gone when the click arrives.
    this.#results.addEventListener("pointerdown", (event) => event.preventDefault())
    this.#results.addEventListener("click", (event) => this.#click(event))
  }

  close() {
    if (this.#results.hidden) return
    this.#results.hidden = true
    this.#field.setAttribute("aria-expanded", "false")
    this.#field.removeAttribute("aria-activedescendant")
    this.#active = -1
    this.onPreview(null)
  }

  #names() {
    this.#areas ??= this.#load().catch(() => {
      this.#areas = null
      return []
    })
    return this.#areas
  }

  async #search() {
    const query = this.#field.value
    const areas = (await this.#names()).filter((area) => area.zones.length > 0)
    if (query !== this.#field.value) return
    this.#matches = findNames(areas, query)
    this.#list.replaceChildren(...this.#matches.map((match, place) => optionOf(match, place)))
    this.#sayNote(query, areas)
    const isOpen = query.trim() !== ""
    if (!isOpen) return this.close()
    this.#results.hidden = false
    this.#list.hidden = this.#matches.length === 0
    this.#field.setAttribute("aria-expanded", String(this.#matches.length > 0))
    this.#activate(this.#matches.length > 0 ? 0 : -1)
  }

  /** @param {string} query @param {AreaAnswer[]} areas */
  #sayNote(query, areas) {
    this.#note.replaceChildren()
    if (this.#matches.length > 0 || query.trim() === "") return
    this.#note.append(`Nothing called ${query.trim()}.`)
    const near = suggestName(areas, query)
    if (!near) return
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = near.matched.toLowerCase()
    button.addEventListener("click", () => this.#choose(near))
    this.#note.append(" Did you mean ", button, "?")
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#matches.length - 1
    const isOpen = !this.#results.hidden
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation()
      this.close()
    } else if (event.key === "Enter") {
      const match = this.#matches[this.#active] ?? null
      const near = isOpen && !match ? this.#note.querySelector("button") : null
      if (isOpen && match) this.#choose(match)
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
    const match = option ? this.#matches[[...this.#list.children].indexOf(option)] : undefined
    if (match) this.#choose(match)
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
    this.onPreview(this.#matches[place]?.area ?? null)
  }

  /** @param {Match} match */
  #choose(match) {
    this.#field.value = ""
    this.close()
    this.onChoose(match.area)
  }
}

/** @param {Match} match @param {number} place */
function optionOf({ area, matched }, place) {
  const option = document.createElement("li")
  option.id = `search-option-${place}`
  option.setAttribute("role", "option")
  option.append(area.label)
  if (matched !== area.label) {
    const also = document.createElement("span")
    also.className = "soft"
    also.textContent = matched
    option.append(also)
  }
  return option
}
