/**
 * The one module that fetches. It reads files, with no query and nothing that a server would have to
 * do, so the page works on an exported folder too. The browser's cache may keep each of them. A
 * handout's code alone has a query: whoever shows it looks whether it is of the link that was meant.
 */

// Beside the assets, whatever folder of a host both are served from.
const SITE = new URL("../../", import.meta.url).pathname
/** Where the pages in this page's language begin. */
export const HOME = document.documentElement.dataset.home || SITE
const LANGUAGE = document.documentElement.lang || "en"
const ROOT = `${SITE}explorer/${LANGUAGE}/`

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

/** @returns {Promise<import("./complaint-index.js").Complaint[]>} */
export const getComplaints = async () => (await getJson("complaints.json")).items

/** Every place of a tradition's map. @param {string} tradition @returns {Promise<import("./study-questions.js").MapZone[]>} */
export const getPlaces = async (tradition) => (await getJson(`places/${tradition}.json`)).items

/**
 * @param {string} tradition
 * @param {string} view
 * @param {string} foot
 * @returns {Promise<BareSkin>}
 */
export const getBareSkin = (tradition, view, foot) => getJson(`bare-skin/${tradition}/${view}-${foot}.json`)

/** @param {string} path of a page of this site, beside its first @returns {Promise<Document>} */
export async function getPage(path) {
  return new DOMParser().parseFromString(await (await get(HOME + path, "text/html")).text(), "text/html")
}

/** @param {string} view @returns {Promise<Document>} */
export const getBones = (view) => getDrawing(`bones/${view}.svg`)

/** @param {string} view @returns {Promise<Document>} */
export const getGrid = (view) => getDrawing(`grid/${view}.svg`)

/** @param {string} path */
async function getDrawing(path) {
  const drawing = await get(ROOT + path, "image/svg+xml")
  return new DOMParser().parseFromString(await drawing.text(), "image/svg+xml")
}

/** The body in the frame of the foot, front and back. @returns {Promise<Document>} */
export async function getBodyFigure() {
  const drawing = await get(`${SITE}charts/${LANGUAGE}/light/body-both.svg`, "image/svg+xml")
  return new DOMParser().parseFromString(await drawing.text(), "image/svg+xml")
}

/** @param {string} view plantar or dorsal @returns {Promise<import("./body-tie.js").Frame>} */
export const getFrame = async (view) => (await get(`${SITE}explorer/frame/${view}.json`, "application/json")).json()

/** @param {string} address of a drawing of this site @returns {Promise<SVGSVGElement>} */
export async function getStrokes(address) {
  const drawing = await get(address, "image/svg+xml")
  const page = new DOMParser().parseFromString(await drawing.text(), "image/svg+xml")
  return /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(page.documentElement, true)))
}

/** The code of a selection's link. @param {string} query @returns {Promise<SVGSVGElement | null>} */
export async function getHandoutCode(query) {
  const code = await get(`${SITE}handout/code.svg${query}`, "image/svg+xml")
  return new DOMParser().parseFromString(await code.text(), "image/svg+xml").querySelector("svg")
}

/** @param {string} path */
const getJson = async (path) => (await get(ROOT + path, "application/json")).json()

/** @param {string} address @param {string} accept */
async function get(address, accept) {
  const answer = await fetch(address, { headers: { accept }, credentials: "omit" })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer
}
