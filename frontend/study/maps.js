/** The maps that are asked about, one a tradition of the page: each fetched once. */

import { getPlaces } from "../lib/api-client.js"
import { all } from "../lib/page-parts.js"
import { keyOf, poolOf } from "../lib/study-questions.js"

/** @typedef {import("../lib/study-questions.js").MapZone} MapZone */
/** @typedef {import("../lib/study-questions.js").Question} Question */

/** @type {Map<string, Promise<MapZone[]>>} */
const maps = new Map()

/** As the page has them, the first one first. */
export const traditions = /** @type {HTMLInputElement[]} */ (all("input[name=tradition]")).map(({ value }) => value)

/** @param {string} zone */
export const traditionOf = (zone) => traditions.find((tradition) => zone.startsWith(`${tradition}-`)) ?? ""

/** @param {string} tradition */
export function mapOf(tradition) {
  const asked = maps.get(tradition) ?? getPlaces(tradition)
  maps.set(tradition, asked)
  // What failed may be asked again.
  asked.catch(() => maps.delete(tradition))
  return asked
}

/** The questions that these keys stand for, whatever exercise, side and tradition. @param {readonly string[]} keys @returns {Promise<Question[]>} */
export async function questionsOf(keys) {
  const zones = (await Promise.all(traditions.map(mapOf))).flat()
  return keys.flatMap((key) => {
    const [ask = "", view = "", id = ""] = key.split("/")
    const pool = poolOf(zones.filter((zone) => zone.id === id), ask, { view, feet: "both", system: "" })
    return pool.filter((question) => keyOf(question) === key)
  })
}
