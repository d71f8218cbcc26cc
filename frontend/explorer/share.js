/** What a place's panel is taken away as: a link, a line for another site, a sheet of paper, a drawing. */

/** @typedef {import("./explorer.js").Explorer} Explorer */

/** @param {Explorer} explorer */
export function plugInShare(explorer) {
  explorer.addAction("share", (_, button) => void share(button))
  explorer.addAction("embed", () => void import("../embed-dialog.js").then(({ openEmbedDialog }) => openEmbedDialog()))
  explorer.addAction("print", () => print())
  explorer.addAction("download", (filled) => {
    if (filled.kind === "zone") download(explorer.chart.svg, filled.answer.id, filled.foot)
  })
}

/** A phone has its own way to share; elsewhere the link is copied. @param {HTMLElement} button */
async function share(button) {
  const link = { title: document.title, url: location.href }
  if (matchMedia("(pointer: coarse)").matches && navigator.canShare?.(link)) {
    // Closed without a choice: nothing to say.
    return navigator.share(link).catch(() => undefined)
  }
  const [words, done, address] = [".before", ".after", ".address"].map((part) => button.parentElement?.querySelector(part))
  const isCopied = await (navigator.clipboard?.writeText(link.url) ?? Promise.reject(new Error("no clipboard"))).then(() => true, () => false)
  if (isCopied) {
    words?.setAttribute("hidden", "")
    done?.removeAttribute("hidden")
  } else if (address instanceof HTMLInputElement) {
    address.hidden = false
    address.value = link.url
    address.select()
  }
}

/**
 * The drawing that stands in the page, as a file of its own: what the page added is taken off, and
 * the place that was chosen has a strong line.
 * @param {SVGSVGElement} svg @param {string} zone @param {string} foot
 */
function download(svg, zone, foot) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true))
  for (const added of copy.querySelectorAll(".mark, .close-names, .other-school")) added.remove()
  for (const link of copy.querySelectorAll("a")) {
    link.removeAttribute("tabindex")
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", location.href).href)
  }
  for (const ink of copy.querySelectorAll(`[data-zone="${zone}"] > .zone-ink`)) ink.setAttribute("stroke-width", "7")
  const file = new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" })
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = `${zone}-${foot}.svg`
  link.click()
  URL.revokeObjectURL(link.href)
}
