/** Copies what stands in a block of words: to the clipboard, or selected where there is none. */

/** @param {Document} page */
export function copyOnClick(page) {
  page.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null
    const box = button?.closest(".taught")
    if (box) void copy(box)
  })
}

/** @param {Element} box */
async function copy(box) {
  const text = box.querySelector("pre")
  const said = /** @type {HTMLElement | null} */ (box.querySelector("[data-copied]"))
  if (!text || !said) return
  try {
    await navigator.clipboard.writeText(text.textContent ?? "")
    said.hidden = false
  } catch {
    // No leave to write, or an address without a certificate: one key copies what is selected.
    getSelection()?.selectAllChildren(text)
  }
}
