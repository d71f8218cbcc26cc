/** A style sheet of what few visitors open: it comes with it, and not before. */

/** @type {Map<string, Promise<void>>} */
const known = new Map()

/** Resolves once it rules the page. @param {string} name of a file beside the other styles @returns {Promise<void>} */
export function loadStyleSheet(name) {
  const asked = known.get(name) ?? new Promise((resolve, reject) => {
    const link = document.createElement("link")
    link.rel = "stylesheet"
    link.href = new URL(`../styles/${name}`, import.meta.url).href
    link.addEventListener("load", () => resolve())
    link.addEventListener("error", () => {
      known.delete(name)
      link.remove()
      reject(new Error(`${name} did not load`))
    })
    document.head.append(link)
  })
  known.set(name, asked)
  return asked
}
