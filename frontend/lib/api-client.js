/**
 * The one module that fetches. It reads files, with no query and nothing that a server would have to
 * do, so the page works on an exported folder too. The browser's cache may keep each of them.
 */

// Beside the assets, whatever folder of a host both are served from.
const ROOT = new URL(`../../explorer/${document.documentElement.lang || "en"}/`, import.meta.url).href

/** @typedef {import("./panel-view.js").ZoneAnswer} ZoneAnswer */
/** @typedef {import("./panel-view.js").TechniqueAnswer} TechniqueAnswer */
/** @typedef {import("./bare-skin.js").BareSkin} BareSkin */
/** @typedef {import("./name-index.js").AreaAnswer} AreaAnswer */

/** @param {string} id @returns {Promise<ZoneAnswer>} */
export const getZone = (id) => getJson(`zones/${encodeURIComponent(id)}.json`)

/** @param {string} id @returns {Promise<TechniqueAnswer>} */
export const getTechnique = (id) => getJson(`techniques/${encodeURIComponent(id)}.json`)

/** @returns {Promise<AreaAnswer[]>} */
export const getAreas = async () => (await getJson("names.json")).items

/**
 * @param {string} tradition
 * @param {string} view
 * @param {string} foot
 * @returns {Promise<BareSkin>}
 */
export const getBareSkin = (tradition, view, foot) => getJson(`bare-skin/${tradition}/${view}-${foot}.json`)

/** @param {string} path */
async function getJson(path) {
  const answer = await fetch(ROOT + path, { headers: { accept: "application/json" }, credentials: "omit" })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json()
}
