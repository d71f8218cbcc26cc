/** The keys, said by the page itself: `?` opens the list, and closing gives the focus back. */

import { all, one } from "../lib/page-parts.js"

export function plugInKeys() {
  /** @type {HTMLDialogElement} */ const dialog = one("#keys")
  for (const button of all("[data-opens=keys]")) button.addEventListener("click", () => dialog.showModal())
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio]), textarea, select")
    if (event.key !== "?" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (dialog.open) dialog.close()
    else dialog.showModal()
  })
  // Its own Escape closes it, and nothing else.
  dialog.addEventListener("keydown", (event) => event.stopPropagation())
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close()
  })
}
