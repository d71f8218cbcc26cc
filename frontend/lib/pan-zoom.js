/**
 * Where a drawing stands in its window: how many times larger, and how far moved. A point of the
 * window at rest, times `scale`, plus `x` and `y`, is where it is seen. Pure. Units: CSS pixels.
 */

/** @typedef {{ scale: number, x: number, y: number }} Standing */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ x: number, y: number }} Spot */

/** @type {Standing} */
export const AT_REST = Object.freeze({ scale: 1, x: 0, y: 0 })
export const LARGEST = 8

/** No side of the drawing is drawn into the window. @param {Standing} standing @param {Size} size @returns {Standing} */
export function heldInside({ scale, x, y }, { width, height }) {
  const held = Math.min(LARGEST, Math.max(1, scale))
  return { scale: held, x: between(width * (1 - held), x, 0), y: between(height * (1 - held), y, 0) }
}

/** So many times larger, with one spot staying where it is. @param {Standing} standing @param {number} factor @param {Spot} spot @param {Size} size */
export function zoomedAt(standing, factor, spot, size) {
  const scale = between(1, standing.scale * factor, LARGEST)
  const grown = scale / standing.scale
  const moved = { scale, x: spot.x - (spot.x - standing.x) * grown, y: spot.y - (spot.y - standing.y) * grown }
  return heldInside(moved, size)
}

/** @param {Standing} standing @param {number} dx @param {number} dy @param {Size} size */
export const movedBy = (standing, dx, dy, size) => heldInside({ ...standing, x: standing.x + dx, y: standing.y + dy }, size)

/**
 * Moved no farther than needed, so that a box is in sight; one that is larger than the room is
 * brought to its middle.
 * @param {Standing} standing
 * @param {{ left: number, top: number, right: number, bottom: number }} box as seen, from the window's corner
 * @param {Size} room
 * @param {number} margin
 */
export function revealed(standing, box, room, margin) {
  const dx = shift(box.left, box.right, room.width, margin)
  const dy = shift(box.top, box.bottom, room.height, margin)
  return { ...standing, x: standing.x + dx, y: standing.y + dy }
}

/** @param {number} start @param {number} end @param {number} room @param {number} margin */
function shift(start, end, room, margin) {
  if (end - start > room - 2 * margin) return (room - start - end) / 2
  if (start < margin) return margin - start
  return end > room - margin ? room - margin - end : 0
}

/** @param {number} least @param {number} value @param {number} most */
const between = (least, value, most) => Math.min(most, Math.max(least, value))
