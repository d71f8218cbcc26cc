/**
 * Fills a <template>'s marked places with a plain object, as text and links only: no markup is ever
 * made from an answer.
 *
 * data-text="key"  the element's text            data-link="key"  its address, from the first page on
 * data-each="key"  one copy of the first child   data-if="key"    removed unless true
 * data-case="key"  removed unless data-value is the value of the key
 * data-zone, data-foot, data-view, data-technique (empty)   take the keys of the same name
 */

import { HOME } from "./api-client.js"

/** @typedef {Record<string, any>} View */

const PLAIN = ["zone", "foot", "view", "technique"]

/**
 * @param {HTMLTemplateElement} template
 * @param {View} view
 * @returns {HTMLElement}
 */
export function fillTemplate(template, view) {
  const root = /** @type {HTMLElement} */ (
    /** @type {Element} */ (template.content.firstElementChild).cloneNode(true)
  )
  fill(root, view)
  return root
}

/** @param {HTMLElement} element @param {View} view */
function fill(element, view) {
  const { each } = element.dataset
  if (each !== undefined) return fillRows(element, view[each] ?? [])
  for (const child of [...element.children]) {
    if (!(child instanceof HTMLElement)) continue
    if (isLeftOut(child, view)) child.remove()
    else fill(child, view)
  }
  fillOne(element, view)
}

/** @param {HTMLElement} list @param {View[]} rows */
function fillRows(list, rows) {
  const pattern = /** @type {HTMLElement} */ (list.firstElementChild)
  const filled = rows.map((row) => {
    const copy = /** @type {HTMLElement} */ (pattern.cloneNode(true))
    fill(copy, row)
    return copy
  })
  list.replaceChildren(...filled)
}

/** @param {HTMLElement} element @param {View} view */
function isLeftOut(element, view) {
  const { if: condition, case: key, value } = element.dataset
  if (condition !== undefined && !view[condition]) return true
  return key !== undefined && view[key] !== value
}

/** @param {HTMLElement} element @param {View} view */
function fillOne(element, view) {
  const { text, link } = element.dataset
  // What the page itself shows later stays hidden.
  if (element.dataset.if !== undefined) element.hidden = false
  if (text !== undefined) element.textContent = view[text] ?? ""
  if (link !== undefined) element.setAttribute("href", HOME + view[link])
  for (const key of PLAIN) {
    if (element.dataset[key] === "" && view[key]) element.dataset[key] = view[key]
  }
}
