/** The parts of a page that a script needs: one that is missing is said at once, by its name. */

/** @template {Element} T @param {string} selector @param {ParentNode} within @returns {T} */
export function one(selector, within = document) {
  const found = within.querySelector(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return /** @type {T} */ (found)
}

/** @template {Element} T @param {string} selector @returns {T[]} */
export const all = (selector) => /** @type {T[]} */ ([...document.querySelectorAll(selector)])

/** @param {string} id @returns {HTMLTemplateElement} */
export const template = (id) => one(`template#${id}`)
