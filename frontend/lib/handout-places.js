/**
 * A selection as one tradition's map has it, and where the numbers stand on the chart. Pure.
 */

/** @typedef {import("./name-index.js").AreaAnswer} AreaAnswer */
/** @typedef {{ area: string, label: string, zone: string | null, given: string }} Choice `zone` is null where the line has none */
/** @typedef {{ x: number, y: number }} Spot */

/**
 * @param {readonly AreaAnswer[]} areas
 * @param {readonly string[]} zones of any tradition; unknown ones are left out
 * @param {string} tradition
 * @returns {Choice[]} one an area, in the order given
 */
export function choosePlaces(areas, zones, tradition) {
  /** @type {Map<string, Choice>} */
  const chosen = new Map()
  for (const given of zones) {
    const area = areas.find((one) => one.zones.includes(given))
    if (!area || chosen.has(area.id)) continue
    const zone = area.zones.find((id) => id.startsWith(`${tradition}-`)) ?? null
    chosen.set(area.id, { area: area.id, label: area.label, zone, given })
  }
  return [...chosen.values()]
}

/**
 * Marks that would lie on one another, moved apart, each as little as need be.
 * @param {readonly Spot[]} spots
 * @param {number} gap how far apart two of them stand at least; units of the drawing
 * @returns {Spot[]}
 */
export function spreadMarks(spots, gap) {
  const moved = spots.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 60; round += 1) {
    let isApart = true
    for (const [place, a] of moved.entries()) {
      for (const b of moved.slice(place + 1)) isApart = pushApart(a, b, gap) && isApart
    }
    if (isApart) break
  }
  return moved
}

/** @param {Spot} a @param {Spot} b @param {number} gap @returns {boolean} whether they were apart */
function pushApart(a, b, gap) {
  const across = b.x - a.x
  const down = b.y - a.y
  const distance = Math.hypot(across, down)
  if (distance >= gap - 0.01) return true
  // Two in one spot: any way will do, as long as it is always the same.
  const [toX, toY] = distance > 0 ? [across / distance, down / distance] : [1, 0]
  const half = (gap - distance) / 2
  a.x -= toX * half
  a.y -= toY * half
  b.x += toX * half
  b.y += toY * half
  return false
}
