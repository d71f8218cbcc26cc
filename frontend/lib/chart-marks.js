/**
 * Marks over a chart's zones: what is selected, focused, mirrored, touched. They lie right after
 * their zone, so that a smaller zone on top stays on top, and take no pointer.
 */

const SVG = "http://www.w3.org/2000/svg"

export class ChartMarks {
  /** @type {SVGSVGElement} */ #svg

  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    this.#svg = svg
  }

  /** @param {SVGAElement} zone @param {string} kind */
  mark(zone, kind) {
    if (!kind.includes("twin")) this.unmark(kind)
    const mark = this.#newMark(kind)
    for (const name of zone.classList) if (/^(family|sourced)-/.test(name)) mark.classList.add(name)
    const ink = /** @type {SVGPathElement} */ (zone.querySelector(".zone-ink"))
    if (!kind.includes("twin")) mark.append(outlineOf(ink, "ring"), outlineOf(ink, "gap"))
    mark.append(ink.cloneNode(true))
    zone.after(mark)
  }

  /** Its outline alone, over all else: by itself where it would mirror. @param {SVGAElement} zone @param {string} foot */
  drawGhost(zone, foot, kind = "ghost") {
    const mark = this.#newMark(kind)
    mark.append(outlineOf(/** @type {SVGPathElement} */ (zone.querySelector(".zone-ink")), "trace"))
    this.#svg.querySelector(`.layer-zones .foot[data-foot="${foot}"]`)?.append(mark)
  }

  /** @param {string} kind */
  #newMark(kind) {
    const mark = document.createElementNS(SVG, "g")
    mark.setAttribute("class", ["mark", ...kind.split(" ").map((word) => `is-${word}`)].join(" "))
    mark.setAttribute("aria-hidden", "true")
    return mark
  }

  /** @param {string} kind */
  unmark(kind) {
    for (const mark of this.#svg.querySelectorAll(`.mark.is-${kind}`)) mark.remove()
  }

  /** Takes a class from every name and leader. @param {string} className */
  unname(className) {
    for (const label of this.#svg.querySelectorAll(`.${className}`)) label.classList.remove(className)
  }

  /** Its names and leaders, and the colour that a name inside it needs. @param {SVGAElement} zone @param {string} className */
  nameLit(zone, className) {
    const { zone: id, foot = "" } = zone.dataset
    const family = [...zone.classList].find((name) => name.startsWith("family-")) ?? ""
    for (const label of this.#svg.querySelectorAll(`.layer-labels [data-zone="${id}"]`)) {
      const feet = label.getAttribute("data-feet")
      if (feet === null || feet.split(" ").includes(foot)) label.classList.add(className, family)
    }
  }

  /** @param {{ foot: string, x: number, y: number }} touch */
  markTouch({ foot, x, y }) {
    const group = this.#svg.querySelector(`.layer-zones .foot[data-foot="${foot}"]`)
    const mark = this.#newMark("touch")
    const circle = mark.appendChild(document.createElementNS(SVG, "circle"))
    circle.setAttribute("cx", String(x))
    circle.setAttribute("cy", String(y))
    circle.setAttribute("r", "12")
    group?.append(mark)
  }
}

/** @param {SVGPathElement} path @param {string} className */
function outlineOf(path, className) {
  const copy = document.createElementNS(SVG, "path")
  copy.setAttribute("d", path.getAttribute("d") ?? "")
  copy.setAttribute("class", className)
  return copy
}
