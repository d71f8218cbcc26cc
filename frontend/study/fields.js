/** What may be chosen says what the address says, and what is remembered is told beside it. */

import { all, one } from "../lib/page-parts.js"
import { STUDY_CHOICES } from "../lib/study-address.js"
import { keyOf } from "../lib/study-questions.js"

/** @typedef {import("../lib/study-address.js").Study} Study */
/** @typedef {import("../lib/study-memory.js").StudyMemory} StudyMemory */

const system = /** @type {HTMLSelectElement} */ (one("#system"))
const sheets = /** @type {HTMLElement} */ (one(".study-sheets"))

/** @param {Study} study @param {string} tradition that is shown */
export function showFields(study, tradition) {
  for (const name of /** @type {(keyof typeof STUDY_CHOICES)[]} */ (Object.keys(STUDY_CHOICES))) check(name, study[name])
  check("tradition", tradition)
  system.value = [...system.options].some(({ value }) => value === study.system) ? study.system : ""
  sheets.dataset.paper = study.paper
}

/** @param {string} name @param {string} value */
function check(name, value) {
  const input = document.querySelector(`input[name=${name}][value="${value}"]`)
  if (input instanceof HTMLInputElement) input.checked = true
}

/** @param {StudyMemory} memory @param {readonly import("../lib/study-questions.js").Question[]} pool all that may be asked now */
export function showMemory(memory, pool) {
  const mistakes = memory.mistakes.length
  for (const count of all(".mistake-count")) {
    count.toggleAttribute("hidden", mistakes === 0)
    count.textContent = String(mistakes)
  }
  one(".kept").toggleAttribute("hidden", !memory.isKept)
  one(".not-kept").toggleAttribute("hidden", memory.isKept)
  one(".forget").toggleAttribute("hidden", memory.isEmpty)
  const known = one(".known")
  known.toggleAttribute("hidden", pool.length === 0)
  one("[data-text=known]", known).textContent = String(pool.filter((question) => memory.standing(keyOf(question)) > 0).length)
  one("[data-text=all]", known).textContent = String(pool.length)
}

/** What the sheets are of, as the fields call it. @param {Study} study */
export const namesOf = (study) => ({
  view: labelOf("view"),
  tradition: labelOf("tradition"),
  system: study.system ? (system.selectedOptions[0]?.text ?? "") : "",
})

/** @param {string} name */
const labelOf = (name) => document.querySelector(`input[name=${name}]:checked + span`)?.textContent ?? ""

/** @param {(name: string, value: string) => void} onChange */
export function listenToFields(onChange) {
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) onChange(target.name, target.value)
  })
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio]), textarea, select")
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
    const buttons = /** @type {HTMLButtonElement[]} */ (all(".choices-place button"))
    buttons[Number(event.key) - 1]?.click()
  })
}
