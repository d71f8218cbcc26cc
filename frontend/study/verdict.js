/** What an answer comes to: in words, with both places and the way between them. */

import { fillTemplate } from "../lib/fill-template.js"
import { all, template } from "../lib/page-parts.js"
import { feetOf, isRight, stepsOf } from "../lib/study-questions.js"
import { thumbsOf, wayBetween } from "../lib/way.js"

/** @typedef {import("../lib/study-questions.js").Question} Question */
/** @typedef {import("../lib/study-questions.js").Answer} Answer */
/** @typedef {import("../lib/study-questions.js").MapZone} MapZone */
/** @typedef {import("../lib/way.js").Point} Point */
/**
 * `answer` is null where somebody asked to be shown; `chosen` is the zone that was chosen, `label` what
 * the button said, `from` where it lies, and `foot` is the foot it was touched on.
 * @typedef {{ question: Question, answer: Answer | null, chosen: MapZone | null, label: string, from: Point | null, to: Point | null, foot: string, sourcing: string }} Outcome
 */

const NEAR = 2
const words = template("ways").content
const thumb = Number(words.querySelector("[data-thumb]")?.getAttribute("data-thumb"))

/** @param {string} way */
const wordsOfWay = (way) => words.querySelector(`[data-way="${way}"]`)?.textContent ?? ""

/** The parts of the foot from the toes down, as the page has them. */
export const BANDS = [...template("options-lines").content.querySelectorAll("[data-answer]")].map((button) => button.getAttribute("data-answer") ?? "")

/** @param {Outcome} outcome */
export function viewOutcome({ question, answer, chosen, label, from, to, foot, sourcing }) {
  const { ask, zone, place } = question
  const right = answer !== null && isRight(question, answer)
  const feet = feetOf(zone, place.view)
  const isElsewhere = ask === "foot" || (ask === "find" && feet !== "both" && feet !== foot)
  const isCounted = ask === "zone" || ask === "lines"
  const way = right || !answer || isElsewhere ? "" : isCounted ? stepsOf(question, answer, BANDS) : from && to ? wayBetween(from, to, { thumb, isSide: place.view === "medial" || place.view === "lateral" }) : ""
  const isNear = isCounted ? /-1-/.test(way) : way !== "" && thumbsOf(way) <= NEAR
  const places = zone.places.filter(({ view, foot: side }) => view === place.view && (feet !== "both" || ask === "foot" || side === place.foot))
  return {
    word: answer === null ? "shown" : right ? "right" : isNear ? "near" : "far",
    label: zone.label,
    words: places.map((one) => one.words).join("; "),
    chosen: right || !answer ? "" : (chosen?.label ?? label),
    chosen_words: placeOf(chosen, place)?.words ?? "",
    bare: !right && answer !== null && ask === "find" && chosen === null,
    way: wordsOfWay(way),
    only: isElsewhere && !right && answer !== null ? feet : "",
    sourcing,
    page: `zones/${zone.id}`,
  }
}

/** Where a zone lies, on the same side of the same foot if it can be. @param {MapZone | null} zone @param {{ view: string, foot: string }} near */
function placeOf(zone, { view, foot }) {
  const places = zone?.places ?? []
  const here = places.filter((place) => place.view === view)
  return here.find((place) => place.foot === foot) ?? here[0] ?? places[0] ?? null
}

/** What to shade: what is right, then what was chosen. @param {Question} question @param {Answer | null} given */
export function spans({ ask, zone, place }, given) {
  const chosen = ask === "zone" ? Number(given?.value) - 1 : levelOf(given?.value ?? "")
  const wrong = !given || isRight({ ask, zone, place }, given) ? [] : [[chosen, chosen + 1]]
  if (ask === "zone") return { strips: [[Math.min(...place.strips) - 1, Math.max(...place.strips)], ...wrong] }
  const levels = place.bands.map(levelOf)
  return ask === "lines" ? { bands: [[Math.min(...levels), Math.max(...levels) + 1], ...wrong] } : {}
}

/** How far up the grid a part of the foot begins. @param {string} band */
const levelOf = (band) => BANDS.length - 1 - BANDS.indexOf(band)

/** @param {ReturnType<typeof viewOutcome>} view */
export const fillVerdict = (view) => fillTemplate(template("verdict"), view)

/** What is read out: the card without its buttons. @param {HTMLElement} card */
export function spoken(card) {
  const parts = [...card.querySelectorAll("p:not(.go-on)")].map((part) => part.textContent?.replace(/\s+/g, " ").trim() ?? "")
  return parts.filter(Boolean).join(" ")
}

/** Which of the buttons are right. @param {Question} question */
export function rightOptions(question) {
  const values = /** @type {HTMLElement[]} */ (all(".choices-place [data-answer]")).map((button) => button.dataset.answer ?? "")
  return values.filter((value) => isRight(question, { area: value, value }))
}
