/**
 * The page's address is its only state: `?zone=ingham-liver&foot=right&technique=thumb-walking`.
 * Pure: reads and writes strings, touches no window.
 */

/** @typedef {"left" | "right" | "both"} FootChoice */
/** @typedef {{ zone: string | null, foot: FootChoice | null, technique: string | null }} Place */

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const FEET = ["left", "right", "both"]

/** @type {Place} */
export const NOWHERE = Object.freeze({ zone: null, foot: null, technique: null })

/**
 * What a query selects. Whatever is malformed is left out, so a mistyped link still opens the page.
 * @param {string} query with or without the question mark
 * @returns {Place}
 */
export function readAddress(query) {
  const given = new URLSearchParams(query)
  const foot = given.get("foot")
  return {
    zone: readId(given.get("zone")),
    foot: foot !== null && FEET.includes(foot) ? /** @type {FootChoice} */ (foot) : null,
    technique: readId(given.get("technique")),
  }
}

/**
 * The query of a place, keys in one order, so that the same place always has the same address.
 * @param {Place} place
 * @returns {string} empty, or starting with a question mark
 */
export function writeAddress(place) {
  const query = new URLSearchParams()
  if (place.zone) query.set("zone", place.zone)
  if (place.foot) query.set("foot", place.foot)
  if (place.technique) query.set("technique", place.technique)
  const text = query.toString()
  return text ? `?${text}` : ""
}

/** @param {string | null} given */
function readId(given) {
  return given !== null && given.length <= 64 && ID.test(given) ? given : null
}
