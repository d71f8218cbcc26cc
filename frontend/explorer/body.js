/**
 * The body figure beside the chart: it is fetched when its place comes into view, and from then on a
 * finger on a foot moves a cross-hair on the body, and a finger on the body one on the feet.
 */

import { one } from "../lib/page-parts.js"

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInBody(explorer) {
  const section = /** @type {HTMLElement} */ (one("#reasoned"))
  /** @type {Promise<import("./body-figure.js").BodyFigure> | null} */ let figure = null
  const load = () => (figure ??= import("./body-figure.js").then(({ BodyFigure }) => BodyFigure.load(explorer, section)))
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watch.disconnect()
    // A page without its figure is whole: its link leads to the figure's own page.
    load().catch(() => section.classList.add("is-bare"))
  })
  // Not in the way of the first view.
  if (document.readyState === "complete") watch.observe(section)
  else addEventListener("load", () => watch.observe(section))
  explorer.whenShown((shown) => void figure?.then((loaded) => loaded.show(shown)))
}
