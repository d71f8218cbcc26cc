/**
 * What a touch beside every zone is told: the nearest zone and the place in words, from a file that
 * says it cell by cell. Pure: no network, no page.
 */

/** @typedef {import("./panel-view.js").HitAnswer} HitAnswer */
/**
 * Every word once. An answer is numbers: the nearest zone's, then those of the words for the way there,
 * for the place and for each thing under the skin. `rows` hold runs, "so many cells, this answer"; a
 * negative answer is a cell with nothing to say.
 * @typedef {{ id: string, area: string, label: string }} NamedZone
 * @typedef {{
 *   cell: number, origin: [number, number], zones: NamedZone[], words: string[], answers: number[][], rows: number[][]
 * }} BareSkin
 */

// A cell's middle may be in a zone, or off the foot, while its corner is bare: then its neighbours know.
const FARTHEST = 4

/**
 * @param {BareSkin} skin
 * @param {{ x: number, y: number }} point foot units
 * @returns {HitAnswer | null} null when no bare skin is near
 */
export function answerAt(skin, { x, y }) {
  const { cell, origin, answers, rows } = skin
  const column = Math.floor((x - origin[0]) / cell)
  const row = Math.floor((y - origin[1]) / cell)
  for (const [across, along] of NEARBY) {
    const answer = answers[numberAt(rows[row + along] ?? [], column + across)]
    if (answer) return inWords(skin, answer)
  }
  return null
}

/** @param {BareSkin} skin @param {number[]} answer @returns {HitAnswer | null} */
function inWords({ zones, words }, [zone = -1, ...said]) {
  const nearest = zones[zone]
  const [way = "", where = "", ...under] = said.map((number) => words[number] ?? "")
  return nearest ? { zones: [], nearest: { ...nearest, words: way }, words: where, under_the_skin: under } : null
}

/** The cells around one, nearest first. */
const NEARBY = Array.from({ length: (2 * FARTHEST + 1) ** 2 }, (_, place) => [
  (place % (2 * FARTHEST + 1)) - FARTHEST,
  Math.floor(place / (2 * FARTHEST + 1)) - FARTHEST,
]).sort(([a = 0, b = 0], [c = 0, d = 0]) => Math.hypot(a, b) - Math.hypot(c, d))

/** @param {number[]} runs @param {number} column */
function numberAt(runs, column) {
  let passed = 0
  for (let place = 0; place + 1 < runs.length; place += 2) {
    passed += runs[place] ?? 0
    if (column >= 0 && column < passed) return runs[place + 1] ?? -1
  }
  return -1
}
