/** From a chart's drawing to foot units and back, by the matrix that each chart publishes. Pure. */

/** @typedef {readonly [number, number, number, number, number, number]} Matrix foot units to viewBox */

/** @param {string} text six numbers, "a b c d e f" @returns {Matrix} */
export function readMatrix(text) {
  const numbers = text.trim().split(/[\s,]+/).map(Number)
  if (numbers.length !== 6 || numbers.some(Number.isNaN)) throw new Error(`not a matrix: ${text}`)
  return /** @type {Matrix} */ (/** @type {unknown} */ (numbers))
}

/** @param {Matrix} matrix @param {{x: number, y: number}} point foot units */
export function toDrawing([a, b, c, d, e, f], { x, y }) {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** @param {Matrix} matrix @param {{x: number, y: number}} point viewBox units */
export function toFootUnits([a, b, c, d, e, f], { x, y }) {
  const area = a * d - b * c
  return { x: (d * (x - e) - c * (y - f)) / area, y: (a * (y - f) - b * (x - e)) / area }
}
