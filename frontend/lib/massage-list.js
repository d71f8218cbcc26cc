/**
 * A massage read from its page: the list that is printed is what the player plays, so neither can say
 * what the other does not.
 */

import { all, one } from "./page-parts.js"

/** @typedef {import("./massage-plan.js").Step} Step */
/** @typedef {import("./massage-plan.js").Movement} Movement */

/** @returns {{ element: HTMLElement, step: Step }[]} */
export const readSteps = () => /** @type {HTMLElement[]} */ (all(".steps > .step")).map((element) => ({ element, step: readStep(element) }))

/** @param {HTMLElement} element @returns {Step} */
function readStep(element) {
  /** @type {Map<number, Movement>} */
  const movements = new Map()
  for (const { dataset } of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(".movement"))) {
    const number = Number(dataset.movement)
    const stroke = { id: dataset.stroke ?? "", view: dataset.view ?? "" }
    const known = movements.get(number)
    if (known) known.strokes.push(stroke)
    else movements.set(number, readMovement(dataset, number, stroke))
  }
  return { seconds: Number(element.dataset.seconds), isByToe: element.dataset.byToe === "true", movements: [...movements.values()] }
}

/** @param {DOMStringMap} data @param {number} movement @param {{ id: string, view: string }} stroke */
function readMovement(data, movement, stroke) {
  return {
    movement,
    strokes: [stroke],
    feet: (data.feet ?? "").split(" "),
    per: data.per ?? "foot",
    times: Number(data.times),
    each: Number(data.each),
    least: Number(data.min),
    most: Number(data.max),
    scale: Number(data.scale),
  }
}

/** What the list says of a movement in one way of doing it. @param {HTMLElement} step @param {number} movement @param {string} mode */
export function wordsOf(step, movement, mode) {
  const item = one(`.movement[data-movement="${movement}"]`, step)
  const text = (/** @type {string} */ selector, /** @type {ParentNode} */ within = item) => within.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? ""
  return {
    title: text(".step-name", step),
    partOf: text(".part-of", step),
    say: text(`.say [data-mode="${mode}"]`),
    hands: text(`.hands[data-mode="${mode}"]`, step),
    repeat: text(".repeat"),
    press: text(".press"),
    care: text(".step-caution", step),
  }
}

/** A word of the page: a toe, a gap, a zone, what is said between. @param {string} selector */
export const named = (selector) => document.querySelector(`.places-by-name ${selector}`)?.textContent ?? ""
