/** A cross-hair that follows a bent grid: two lines and a ring where they meet. It takes no pointer. */

const SVG = "http://www.w3.org/2000/svg"

/** @typedef {{ x: number, y: number }} Point */

/**
 * Draws it into a group, in place of the one that is there; no hairs take it away.
 * @param {Element} group @param {Point[][]} hairs @param {Point | null} at @param {number} radius
 */
export function drawHair(group, hairs, at, radius) {
  for (const old of group.querySelectorAll(":scope > .cross-hair")) old.remove()
  if (hairs.length === 0 || !at) return
  const mark = group.appendChild(document.createElementNS(SVG, "g"))
  mark.setAttribute("class", "mark cross-hair")
  mark.setAttribute("aria-hidden", "true")
  const path = mark.appendChild(document.createElementNS(SVG, "path"))
  path.setAttribute("d", hairs.map((line) => `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`).join(""))
  const ring = mark.appendChild(document.createElementNS(SVG, "circle"))
  ring.setAttribute("cx", at.x.toFixed(1))
  ring.setAttribute("cy", at.y.toFixed(1))
  ring.setAttribute("r", String(radius))
}
