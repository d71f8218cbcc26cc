/** The line that says a page is a saved copy, and since when. Its words stand in the page. */

// Digits as everywhere on the site, in Arabic too.
export function showSavedNote() {
  const { saved } = document.documentElement.dataset
  const note = /** @type {HTMLElement | null} */ (document.querySelector(".saved-note"))
  const date = note?.querySelector(".saved-at")
  if (!saved || !note || !date) return
  date.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "short", numberingSystem: "latn" }).format(new Date(saved))
  note.hidden = false
}
