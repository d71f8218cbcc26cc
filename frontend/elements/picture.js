/** A chart as it looks now, as a file of its own. */

const INKS = ["fill", "stroke", "stroke-width", "display"]

/** @param {SVGSVGElement} svg @returns {string} every colour written into it */
export function toSVG(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true))
  const copies = copy.querySelectorAll("*")
  for (const [place, part] of [...svg.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(part)
    for (const ink of INKS) {
      const value = style.getPropertyValue(ink)
      // What points at a part of the drawing, such as a gradient, is right as it stands.
      if (value && !value.includes("url(") && (ink !== "display" || value === "none")) copies[place]?.setAttribute(ink, value)
    }
  }
  return new XMLSerializer().serializeToString(copy)
}

/** @param {string} svg @param {number} width pixels @param {number} height @returns {Promise<Blob>} */
export async function toPNG(svg, width, height) {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace("<svg ", `<svg width="${width}" height="${height}" `))}`
  await image.decode()
  const canvas = document.createElement("canvas")
  Object.assign(canvas, { width, height })
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png")
  })
}
