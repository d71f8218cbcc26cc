/**
 * What a handout shows, as its address says it: which places or which routine, whose map, which paper.
 * Nothing that somebody typed is in it, nor could be: there are ids and choices only.
 * Pure: reads and writes strings, touches no window.
 */

/**
 * @typedef {{
 *   routine: string | null, tradition: string | null, zones: string[],
 *   paper: string, sides: string, ink: string, type: string,
 * }} Handout
 */

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST = 40

/** What may be chosen, the usual first; the usual is not written. */
export const CHOICES = Object.freeze({
  paper: ["a4", "letter"],
  sides: ["1", "2"],
  ink: ["colour", "black"],
  type: ["usual", "large"],
})

/** @param {string} query with or without the question mark @returns {Handout} what is malformed is left out */
export function readHandout(query) {
  const given = new URLSearchParams(query)
  const zones = (given.get("zones") ?? "").split(",").filter(isId)
  return {
    routine: readId(given.get("routine")),
    tradition: readId(given.get("tradition")),
    zones: [...new Set(zones)].slice(0, LONGEST),
    paper: choiceOf("paper", given),
    sides: choiceOf("sides", given),
    ink: choiceOf("ink", given),
    type: choiceOf("type", given),
  }
}

/** @param {Handout} handout @returns {string} empty, or starting with a question mark */
export function writeHandout(handout) {
  const query = new URLSearchParams(writeSelection(handout))
  for (const name of /** @type {(keyof typeof CHOICES)[]} */ (Object.keys(CHOICES))) {
    if (handout[name] !== CHOICES[name][0]) query.set(name, handout[name])
  }
  return asText(query)
}

/** What the printed code leads to: the same selection, on whatever paper. @param {Handout} handout */
export function writeSelection({ routine, tradition, zones }) {
  const query = new URLSearchParams()
  if (routine) query.set("routine", routine)
  if (tradition) query.set("tradition", tradition)
  if (zones.length > 0) query.set("zones", zones.join(","))
  return asText(query)
}

/** @param {URLSearchParams} query a comma may stand as it is, and is read more easily so */
function asText(query) {
  const text = query.toString().replaceAll("%2C", ",")
  return text ? `?${text}` : ""
}

/** @param {keyof typeof CHOICES} name @param {URLSearchParams} given */
function choiceOf(name, given) {
  const value = given.get(name) ?? ""
  return CHOICES[name].includes(value) ? value : (CHOICES[name][0] ?? "")
}

/** @param {string} text */
const isId = (text) => text.length <= 64 && ID.test(text)

/** @param {string | null} text */
const readId = (text) => (text && isId(text) ? text : null)
