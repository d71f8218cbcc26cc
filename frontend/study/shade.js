/** Strips of the foot, and what lies between two of its guide lines, as shapes to shade. */

/** @typedef {import("../lib/body-tie.js").BodyTie} BodyTie */

const SVG = "http://www.w3.org/2000/svg"
const STEPS = 16
const WIDTH = 5
const TOES = 4

/**
 * @param {BodyTie} tie
 * @param {{ strips?: number[][] | undefined, bands?: number[][] | undefined }} shaded what was right and what was chosen, each from and to; units: grid
 * @returns {SVGGElement[]}
 */
export function shadeOf(tie, { strips = [], bands = [] }) {
  const along = strips.map(([from = 0, to = 0]) => outline(tie, [from, to], [0, TOES]))
  const across = bands.map(([from = 0, to = 0]) => outline(tie, [0, WIDTH], [from, to]))
  return [...along, ...across].map((path, place) => {
    const group = document.createElementNS(SVG, "g")
    group.setAttribute("class", `mark is-shade ${place === 0 ? "is-right" : "is-wrong"}`)
    group.setAttribute("aria-hidden", "true")
    const shape = group.appendChild(document.createElementNS(SVG, "path"))
    shape.setAttribute("d", path)
    return group
  })
}

/** Toes have gaps between them, so what lies on them is shaded toe by toe. @param {BodyTie} tie @param {[number, number]} across @param {[number, number]} along */
function outline(tie, across, along) {
  if (along[0] < TOES) return quad(tie, across, [along[0], Math.min(along[1], TOES)])
  return [0, 1, 2, 3, 4].map((toe) => quad(tie, [toe, toe + 0.999], [along[0] + 0.001, along[1]])).join("")
}

/** @param {BodyTie} tie @param {[number, number]} across @param {[number, number]} along */
function quad(tie, [left, right], [low, high]) {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS)
  const back = [...steps].reverse()
  const places = [
    ...steps.map((part) => ({ across: left, along: low + part * (high - low) })),
    ...steps.map((part) => ({ across: left + part * (right - left), along: high })),
    ...back.map((part) => ({ across: right, along: low + part * (high - low) })),
    ...back.map((part) => ({ across: left + part * (right - left), along: low })),
  ]
  return `M${places.map((place) => tie.pointOnFoot(place)).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`
}
