/**
 * Where names stand on an enlarged drawing: in their place when it has room, else close beside it,
 * else nowhere, for a name that covers another is worse than one that waits. Pure. Units: CSS pixels.
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/**
 * `x`, `y`: the press point; `box`: round the place as it is seen; `holds`: whether a box lies in it.
 * @typedef {{ id: string, x: number, y: number, width: number, box: Box, holds: (box: Box) => boolean }} Named
 */
/** `x`, `y`: the middle of the name. @typedef {{ id: string, x: number, y: number, isInside: boolean }} Standing */

const HEIGHT = 16
const PAD = 4
// A place that is narrow one way and not long the other has its name beside it, not on it.
const SMALL = 60
const LONG = 120

/**
 * @param {readonly Named[]} names the first come first
 * @returns {Standing[]}
 */
export function placeNames(names) {
  /** @type {Box[]} */ const taken = []
  /** @type {Standing[]} */ const placed = []
  for (const name of names) {
    const found = candidates(name).find((candidate) => !taken.some((other) => overlaps(boxOf(candidate, name.width), other)))
    if (!found) continue
    taken.push(boxOf(found, name.width))
    placed.push({ id: name.id, ...found })
  }
  return placed
}

/** @param {Named} name */
function candidates({ x, y, width, box, holds }) {
  const half = width / 2
  const middle = (box.left + box.right) / 2
  const inside = [[x, y], [middle, y], [x, y - HEIGHT], [x, y + HEIGHT], [middle, (box.top + box.bottom) / 2]]
    .map(([left = 0, top = 0]) => ({ x: left, y: top, isInside: true }))
    .filter((place) => holds(boxOf(place, width + PAD)))
  const isSmall = Math.min(box.right - box.left, box.bottom - box.top) < SMALL
  const beside = [
    { x, y: box.bottom + HEIGHT / 2 + 1, isInside: false },
    { x, y: box.top - HEIGHT / 2 - 1, isInside: false },
    { x: box.right + half + PAD, y, isInside: false },
    { x: box.left - half - PAD, y, isInside: false },
  ]
  return [...inside, ...(isSmall && box.right - box.left < LONG ? beside : [{ x, y, isInside: false }])]
}

/** @param {{ x: number, y: number }} middle @param {number} width @returns {Box} */
const boxOf = ({ x, y }, width) => ({ left: x - width / 2 - 2, right: x + width / 2 + 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 })

/** @param {Box} a @param {Box} b */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
