/**
 * The page's address is its only state: `?view=medial&zone=ingham-hip&foot=right&layers=bones`. What
 * the first page shows is not written: an address without a query is that page.
 * Pure: reads and writes strings, touches no window.
 */

/** @typedef {"left" | "right" | "both"} FootChoice */
/** @typedef {"plantar" | "dorsal" | "medial" | "lateral"} View */
/**
 * @typedef {{
 *   view: View, tradition: string, zone: string | null, foot: FootChoice | null,
 *   technique: string | null, layers: readonly string[],
 * }} Place
 */

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const PAGE = /\/views\/([a-z]+)(?:\/([a-z0-9-]+))?\/?$/
const FEET = ["left", "right", "both"]
const LAYERS = ["agreement", "bones", "common-ground", "grid", "nameless", "other-school"]
const VIEWS = ["plantar", "dorsal", "medial", "lateral"]

/** @type {Place} */
export const NOWHERE = Object.freeze({ view: "plantar", tradition: "ingham", zone: null, foot: null, technique: null, layers: Object.freeze([]) })

/**
 * What an address selects. Whatever is malformed is left out, so a mistyped link still opens the page.
 * @param {string} query with or without the question mark
 * @param {string} path of a page that shows another view or tradition by itself
 * @returns {Place}
 */
export function readAddress(query, path = "") {
  const given = new URLSearchParams(query)
  const [, pageView, pageTradition] = PAGE.exec(path) ?? []
  const foot = given.get("foot")
  return {
    view: readView(given.get("view")) ?? readView(pageView) ?? NOWHERE.view,
    tradition: readId(given.get("tradition")) ?? readId(pageTradition) ?? NOWHERE.tradition,
    zone: readId(given.get("zone")),
    foot: foot !== null && FEET.includes(foot) ? /** @type {FootChoice} */ (foot) : null,
    technique: readId(given.get("technique")),
    layers: readLayers(given.get("layers")),
  }
}

/**
 * The query of a place, keys in one order, so that the same place always has the same address.
 * @param {Place} place
 * @returns {string} empty, or starting with a question mark
 */
export function writeAddress(place) {
  const query = new URLSearchParams()
  if (place.view !== NOWHERE.view) query.set("view", place.view)
  if (place.tradition !== NOWHERE.tradition) query.set("tradition", place.tradition)
  if (place.zone) query.set("zone", place.zone)
  if (place.foot) query.set("foot", place.foot)
  if (place.technique) query.set("technique", place.technique)
  if (place.layers.length > 0) query.set("layers", [...place.layers].sort().join(","))
  // A comma needs no escape in a query, and reads better without one.
  const text = query.toString().replaceAll("%2C", ",")
  return text ? `?${text}` : ""
}

/** @param {string | null | undefined} given */
export function readView(given) {
  return given && VIEWS.includes(given) ? /** @type {View} */ (given) : null
}

/** Each once, whatever order they came in. @param {string | null} given */
function readLayers(given) {
  return [...new Set((given ?? "").split(",").filter((name) => LAYERS.includes(name)))].sort()
}

/** @param {string | null | undefined} given */
function readId(given) {
  return given && given.length <= 64 && ID.test(given) ? given : null
}
