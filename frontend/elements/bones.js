/** Lays the bones under a chart's zones. */

/** @param {SVGSVGElement} svg @param {string} address of a drawing of the bones of both feet */
export async function showBones(svg, address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml")
  const layer = drawing.querySelector(".layer-bones")
  if (!layer || svg.querySelector(".layer-bones")) return
  for (const foot of [...layer.children]) {
    // They are drawn where both feet stand; a chart of one foot has it elsewhere.
    const here = svg.querySelector(`.layer-foot [data-foot="${foot.getAttribute("data-foot")}"]`)
    if (here) foot.setAttribute("transform", here.getAttribute("transform") ?? "")
    else foot.remove()
  }
  svg.querySelector(".layer-foot")?.after(document.importNode(layer, true))
  svg.classList.add("has-bones")
}
