/** The one module that fetches. Every answer is canonical, so the browser's cache may keep it. */

// Beside the assets, whatever folder of a host both are served from.
const ROOT = new URL("../../api/v1", import.meta.url).href

/** @typedef {import("./panel-view.js").ZoneAnswer} ZoneAnswer */
/** @typedef {import("./panel-view.js").TechniqueAnswer} TechniqueAnswer */
/** @typedef {import("./panel-view.js").HitAnswer} HitAnswer */
/** @typedef {import("./name-index.js").AreaAnswer} AreaAnswer */

/** @param {string} id @returns {Promise<ZoneAnswer>} */
export const getZone = (id) => getJson(`/zones/${encodeURIComponent(id)}`)

/** @param {string} id @returns {Promise<TechniqueAnswer>} */
export const getTechnique = (id) => getJson(`/techniques/${encodeURIComponent(id)}`)

/** @returns {Promise<AreaAnswer[]>} */
export const getAreas = async () => (await getJson("/areas")).items

/**
 * @param {string} view
 * @param {string} foot
 * @param {{x: number, y: number}} point foot units
 * @returns {Promise<HitAnswer>}
 */
export function getHit(view, foot, { x, y }) {
  const query = new URLSearchParams({ view, foot, x: x.toFixed(1), y: y.toFixed(1) })
  return getJson(`/hit?${query}`)
}

/** @param {string} path */
async function getJson(path) {
  const answer = await fetch(ROOT + path, { headers: { accept: "application/json" }, credentials: "omit" })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json()
}
