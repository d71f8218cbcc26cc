/**
 * What is practised, as the address says it: `?ask=find&view=dorsal&system=digestive`. The usual is not
 * written. What somebody answered is no part of it. Pure: reads and writes strings, touches no window.
 */

/** What may be chosen, the usual first. */
export const STUDY_CHOICES = Object.freeze({
  ask: ["name", "find", "foot", "zone", "lines", "again"],
  view: ["plantar", "dorsal", "medial", "lateral"],
  feet: ["both", "right", "left"],
  answer: ["choose", "type"],
  paper: ["a4", "letter"],
})

/** @typedef {{ ask: string, view: string, feet: string, answer: string, paper: string, system: string, tradition: string }} Study `system` and `tradition` are empty where none was chosen */

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const CHOICES = /** @type {[keyof typeof STUDY_CHOICES, string[]][]} */ (Object.entries(STUDY_CHOICES))

/** @param {string} query with or without the question mark @returns {Study} what is malformed is left out */
export function readStudy(query) {
  const given = new URLSearchParams(query)
  const chosen = CHOICES.map(([name, values]) => [name, values.includes(given.get(name) ?? "") ? given.get(name) : values[0]])
  return { ...Object.fromEntries(chosen), system: readId(given.get("system")), tradition: readId(given.get("tradition")) }
}

/** @param {Study} study @returns {string} empty, or starting with a question mark */
export function writeStudy(study) {
  const query = new URLSearchParams()
  for (const [name, [usual]] of CHOICES) if (study[name] !== usual) query.set(name, study[name])
  if (study.system) query.set("system", study.system)
  if (study.tradition) query.set("tradition", study.tradition)
  const text = query.toString()
  return text ? `?${text}` : ""
}

/** @param {string | null} text */
const readId = (text) => (text && text.length <= 64 && ID.test(text) ? text : "")
