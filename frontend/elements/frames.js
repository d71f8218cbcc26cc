/**
 * The one module of the element that asks our server. A chart and the words under it come from the
 * page that is framed elsewhere; each is fetched once, however many elements show it.
 */

import { prepareLinks } from "./embedded-chart.js"

/** @typedef {{ view: string, foot: string, tradition: string, lang: string }} Shown */

/** @type {Map<string, Promise<Document>>} */
const asked = new Map()

/** How wide and how high a chart is, so that its place is kept. As the server draws it. */
export const SIZES = /** @type {Record<string, [number, number]>} */ ({
  one: [792, 1142],
  both: [1412, 1142],
  "one-side": [1240, 778],
  "both-side": [1240, 1460],
})

/** @param {string} view @param {string} foot */
export function sizeOf(view, foot) {
  const isSide = view === "medial" || view === "lateral"
  return SIZES[(foot === "both" ? "both" : "one") + (isSide ? "-side" : "")] ?? [1, 1]
}

/** @param {string} base of the server @param {Shown} shown */
export function addressOf(base, { view, foot, tradition, lang }) {
  return `${base}/${lang && lang !== "en" ? `${lang}/` : ""}embed/${view}-${foot}${tradition && tradition !== "ingham" ? `/${tradition}` : ""}`
}

/** @param {string} address @returns {Promise<Document>} */
export function getFrame(address) {
  const known = asked.get(address)
  if (known) return known
  const answer = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address} answers ${response.status}`)
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    prepareLinks(page, address)
    return page
  })
  asked.set(address, answer)
  // What failed may be asked again.
  answer.catch(() => asked.delete(address))
  return answer
}
