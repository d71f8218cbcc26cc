/**
 * Which place an arrow key leads to. Pure: press points in, one name out.
 *
 * Straight ahead counts once, sideways counts twice; places in a widening cone are preferred, and
 * when the cone is empty anything ahead will do, so that no place is ever out of reach.
 */

/** @typedef {{ name: string, x: number, y: number }} Stop a place; y grows downwards, as on screen */

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const SIDEWAYS = 2
const CONE = 1.2

/**
 * @param {readonly Stop[]} stops
 * @param {string} from name of the stop that has the focus
 * @param {string} key as KeyboardEvent.key
 * @returns {string | null} the name of the next stop, or null when there is none that way
 */
export function nextStop(stops, from, key) {
  const here = stops.find((stop) => stop.name === from)
  if (key === "Home") return stops[0]?.name ?? null
  if (key === "End") return stops.at(-1)?.name ?? null
  const direction = DIRECTIONS[key]
  if (!here || !direction) return null
  const [dx, dy] = direction
  /** @type {{ name: string, cost: number } | null} */
  let best = null
  for (const stop of stops) {
    if (stop === here) continue
    const ahead = (stop.x - here.x) * dx + (stop.y - here.y) * dy
    if (ahead <= 0.5) continue
    const aside = Math.abs((stop.x - here.x) * dy + (stop.y - here.y) * dx)
    const cost = ahead + SIDEWAYS * aside + (aside > CONE * ahead ? 1e4 : 0)
    if (!best || cost < best.cost) best = { name: stop.name, cost }
  }
  return best && best.name
}

/**
 * Reading order: from the toes down, and from the left within a row.
 * @param {readonly Stop[]} stops
 * @param {number} row height of a row
 * @returns {Stop[]}
 */
export function inReadingOrder(stops, row = 40) {
  return [...stops].sort((a, b) => Math.round(a.y / row) - Math.round(b.y / row) || a.x - b.x)
}
