/** What is asked and what may be answered: the words of the page, filled. */

import { fillTemplate } from "../lib/fill-template.js"
import { all, one, template } from "../lib/page-parts.js"

/** @typedef {import("../lib/study-questions.js").Answer} Answer */

const question = /** @type {HTMLElement} */ (one("#question"))
const choices = /** @type {HTMLElement} */ (one(".choices-place"))
const verdicts = /** @type {HTMLElement} */ (one(".verdict-place"))
const typed = /** @type {HTMLElement} */ (one(".type-place"))
const showMe = /** @type {HTMLElement} */ (one(".show-me"))
const where = /** @type {HTMLElement} */ (one(".lit-where"))

/** @param {string} kind @param {string} label of what is asked for @param {boolean} withFocus */
export function sayQuestion(kind, label, withFocus) {
  question.replaceChildren(...fillTemplate(template(`question-${kind}`), { label }).childNodes)
  if (withFocus) question.focus({ preventScroll: true })
}

/** Where the lit place lies, for those who do not see it and those who learn its words. @param {string} words */
export function sayWhere(words) {
  where.hidden = words === ""
  where.textContent = words
}

/** @param {string} ask @param {readonly import("../lib/study-questions.js").MapZone[]} names to choose from, where a name is asked for */
export function offer(ask, names) {
  verdicts.replaceChildren()
  const isTyped = ask === "name" && names.length === 0
  typed.hidden = !isTyped
  showMe.hidden = false
  if (ask === "find" || isTyped) choices.replaceChildren()
  else if (ask !== "name") choices.replaceChildren(fillTemplate(template(`options-${ask}`), {}))
  else {
    const list = document.createElement("ol")
    list.className = "options by-name"
    list.append(...names.map(({ area, label }, place) => {
      const item = fillTemplate(template("option-name"), { number: String(place + 1), label })
      one("button", item).setAttribute("data-answer", area)
      return item
    }))
    choices.replaceChildren(list)
  }
}

/** What the button of an answer says. @param {string} value */
export const wordsOfOption = (value) => choices.querySelector(`[data-answer="${value}"] span`)?.textContent ?? ""

/** What can no longer be chosen, with what was right and what was chosen marked. @param {readonly string[]} right @param {string} chosen */
export function settleOptions(right, chosen) {
  for (const button of /** @type {HTMLButtonElement[]} */ (all(".choices-place button"))) {
    const value = button.dataset.answer ?? ""
    button.disabled = true
    if (right.includes(value)) button.dataset.was = "right"
    else if (value === chosen) button.dataset.was = "chosen"
  }
  typed.hidden = true
  showMe.hidden = true
}

/** @param {HTMLElement} verdict */
export function showVerdict(verdict) {
  verdicts.replaceChildren(verdict)
  const first = /** @type {HTMLButtonElement | null} */ (verdict.querySelector(".is-first"))
  first?.focus({ preventScroll: true })
  first?.scrollIntoView({ block: "nearest" })
}

/** Nothing to answer. @param {HTMLElement} card */
export function offerNothing(card) {
  choices.replaceChildren()
  typed.hidden = true
  showMe.hidden = true
  sayWhere("")
  verdicts.replaceChildren(card)
}

/** @param {readonly (boolean | null)[]} results of the round; null is still to come @param {number} at */
export function showProgress(results, at) {
  const progress = /** @type {HTMLElement} */ (one(".progress"))
  progress.hidden = results.length === 0
  one("[data-text=number]", progress).textContent = String(Math.min(at + 1, results.length))
  one("[data-text=all]", progress).textContent = String(results.length)
  one(".dots", progress).replaceChildren(...results.map((result, place) => {
    const dot = document.createElement("i")
    dot.dataset.result = result === null ? (place === at ? "now" : "later") : result ? "known" : "missed"
    return dot
  }))
}
