/** How far from one place to another, in thumbs and the nearest of four ways, as the server says it. Pure. */

/** @typedef {{ x: number, y: number }} Point foot units: x towards the outer edge, y towards the toes */

const MOST = 5

/**
 * @param {Point} start
 * @param {Point} end
 * @param {{ thumb: number, isSide: boolean }} measure a thumb's width; whether the foot is seen from the side
 * @returns {string} "2-outer", which is what the page has words for
 */
export function wayBetween(start, end, { thumb, isSide }) {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const thumbs = Math.min(MOST, Math.round(Math.hypot(dx, dy) / thumb))
  const [along, aside] = isSide ? [dx, dy] : [dy, dx]
  if (Math.abs(along) >= Math.abs(aside)) return `${thumbs}-${along > 0 ? "toes" : "heel"}`
  if (isSide) return `${thumbs}-${aside > 0 ? "up" : "sole"}`
  return `${thumbs}-${aside > 0 ? "outer" : "inner"}`
}

/** @param {string} way */
export const thumbsOf = (way) => Number(way.split("-")[0])
