/**
 * Ties a place of a foot to a place of the body, and back, by the grid that both wear. Pure: meshes
 * in (`explorer/frame/plantar.json`), points out. A mesh is a bent grid; what is inside one of its
 * quads is found by Newton's method, as the server does it.
 */

/** @typedef {{ across: number[], along: number[], points: [number, number][] }} Sheet points column by column */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ across: number, along: number }} GridPlace */
/** @typedef {{ foot: Sheet[], body: Sheet[] }} Frame */

const STEPS = 12
/** A place this far outside a quad still belongs to it: coarse meshes leave slivers. Units: quads. */
const SLACK = 0.03

export class BodyTie {
  #frame

  /** @param {Frame} frame */
  constructor(frame) {
    this.#frame = frame
  }

  /** @param {Point} point foot units @returns {GridPlace | null} */
  onFoot(point) {
    return placeAt(this.#frame.foot, point)
  }

  /** @param {Point} point body units @returns {GridPlace & { foot: "left" | "right" } | null} */
  onBody({ x, y }) {
    const place = placeAt(this.#frame.body, { x: Math.abs(x), y })
    return place && { ...place, foot: x >= 0 ? "right" : "left" }
  }

  /**
   * The two lines of the grid that cross at a place. Units: foot units.
   * @param {GridPlace} place @returns {Point[][]}
   */
  hairsOnFoot({ across, along }) {
    const toe = Math.min(Math.floor(across), 4) + 1
    const [body, ...toes] = this.#frame.foot
    const up = steps(0, 4).map((at) => pointAt(body, across, at))
    const over = steps(4, 5).map((at) => pointAt(toes[toe - 1], across, at))
    const aside = along <= 4
      ? steps(0, 5).map((at) => pointAt(body, at, along))
      : steps(toe - 1, toe).map((at) => pointAt(toes[toe - 1], at, along))
    return [[...up, ...over], aside]
  }

  /**
   * The same on the body, in the half that a foot stands for. Units: body units.
   * @param {GridPlace} place @param {string} foot @returns {Point[][]}
   */
  hairsOnBody({ across, along }, foot) {
    const sign = foot === "left" ? -1 : 1
    const [half] = this.#frame.body
    const turn = (/** @type {Point} */ { x, y }) => ({ x: sign * x, y })
    return [
      steps(0, 5).map((at) => turn(pointAt(half, across, at))),
      steps(0, 5).map((at) => turn(pointAt(half, at, along))),
    ]
  }

  /** @param {GridPlace} place @param {string} foot @returns {Point} */
  pointOnBody({ across, along }, foot) {
    const { x, y } = pointAt(this.#frame.body[0], across, along)
    return { x: foot === "left" ? -x : x, y }
  }

  /** @param {GridPlace} place @returns {Point} */
  pointOnFoot({ across, along }) {
    const [body, ...toes] = this.#frame.foot
    return pointAt(along > 4 ? toes[Math.min(Math.floor(across), 4)] : body, across, along)
  }
}

/** @param {number} first @param {number} last */
const steps = (first, last) => Array.from({ length: 25 }, (_, index) => first + ((last - first) * index) / 24)

/** @param {Sheet | undefined} sheet @param {number} across @param {number} along @returns {Point} */
function pointAt(sheet, across, along) {
  if (!sheet) throw new Error("the frame lacks a sheet")
  const [i, u] = cell(sheet.across, across)
  const [j, v] = cell(sheet.along, along)
  const [a, b, c, d] = corners(sheet, i, j)
  return blend(a, b, c, d, u, v)
}

/** @param {number[]} stations @param {number} value @returns {[number, number]} which step, how far into it */
function cell(stations, value) {
  const last = stations.length - 2
  let index = 0
  while (index < last && value >= /** @type {number} */ (stations[index + 1])) index += 1
  const low = /** @type {number} */ (stations[index])
  const high = /** @type {number} */ (stations[index + 1])
  return [index, Math.min(Math.max((value - low) / (high - low), 0), 1)]
}

/** @param {Sheet} sheet @param {number} i @param {number} j @returns {[number, number][]} */
function corners({ along, points }, i, j) {
  const at = (/** @type {number} */ column, /** @type {number} */ row) => /** @type {[number, number]} */ (points[column * along.length + row])
  return [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
}

/** @param {...any} given four corners, u, v @returns {Point} */
function blend(...given) {
  const [a, b, c, d, u, v] = /** @type {[number[], number[], number[], number[], number, number]} */ (/** @type {unknown} */ (given))
  const mix = (/** @type {number} */ axis) =>
    at(a, axis) * (1 - u) * (1 - v) + at(b, axis) * u * (1 - v) + at(c, axis) * u * v + at(d, axis) * (1 - u) * v
  return { x: mix(0), y: mix(1) }
}

/** @param {number[]} pair @param {number} axis */
const at = (pair, axis) => pair[axis] ?? 0

/** Later sheets own shared edges, as on the server. @param {Sheet[]} sheets @param {Point} point @returns {GridPlace | null} */
function placeAt(sheets, point) {
  return placeWithin(sheets, point, 1e-9) ?? placeWithin(sheets, point, SLACK)
}

/** @param {Sheet[]} sheets @param {Point} point @param {number} slack @returns {GridPlace | null} */
function placeWithin(sheets, point, slack) {
  for (const sheet of [...sheets].reverse()) {
    for (let i = 0; i < sheet.across.length - 1; i += 1) {
      for (let j = 0; j < sheet.along.length - 1; j += 1) {
        const inside = insideQuad(corners(sheet, i, j), point, slack)
        if (inside) return { across: between(sheet.across, i, inside.u), along: between(sheet.along, j, inside.v) }
      }
    }
  }
  return null
}

/** @param {number[]} stations @param {number} index @param {number} part */
function between(stations, index, part) {
  const low = stations[index] ?? 0
  return low + part * ((stations[index + 1] ?? low) - low)
}

/** @param {[number, number][]} quad @param {Point} point @param {number} slack @returns {{ u: number, v: number } | null} */
function insideQuad(quad, { x, y }, slack) {
  const xs = quad.map(([value]) => value)
  const ys = quad.map(([, value]) => value)
  if (x < Math.min(...xs) - 2 || x > Math.max(...xs) + 2 || y < Math.min(...ys) - 2 || y > Math.max(...ys) + 2) return null
  const [a, b, c, d] = /** @type {[[number, number], [number, number], [number, number], [number, number]]} */ (quad)
  let u = 0.5
  let v = 0.5
  for (let step = 0; step < STEPS; step += 1) {
    const there = blend(a, b, c, d, u, v)
    const [missX, missY] = [there.x - x, there.y - y]
    const [ux, uy] = [(b[0] - a[0]) * (1 - v) + (c[0] - d[0]) * v, (b[1] - a[1]) * (1 - v) + (c[1] - d[1]) * v]
    const [vx, vy] = [(d[0] - a[0]) * (1 - u) + (c[0] - b[0]) * u, (d[1] - a[1]) * (1 - u) + (c[1] - b[1]) * u]
    const area = ux * vy - uy * vx
    if (Math.abs(area) < 1e-9) return null
    u -= (missX * vy - missY * vx) / area
    v -= (ux * missY - uy * missX) / area
  }
  const isInside = u > -slack && u < 1 + slack && v > -slack && v < 1 + slack
  return isInside ? { u: Math.min(Math.max(u, 0), 1), v: Math.min(Math.max(v, 0), 1) } : null
}
