/** Who agrees, and common ground: classes on the chart, whose colours the stylesheet has. */

/** @typedef {import("../lib/chart-view.js").ChartView} ChartView */

/**
 * The legend and the list wear its colours too. A rule that asks the whole page whether it has such a
 * chart would be asked again at every touch: the page is told.
 * @param {ChartView} chart @param {boolean} isOn
 */
export function showAgreement(chart, isOn) {
  show(chart, "shows-agreement", isOn)
  document.documentElement.classList.toggle("shows-agreement", isOn)
}

/** @param {ChartView} chart @param {boolean} isOn */
export const showCommonGround = (chart, isOn) => show(chart, "shows-common-ground", isOn)

/** @param {ChartView} chart @param {string} name @param {boolean} isOn */
function show(chart, name, isOn) {
  if (isOn) markNames(chart)
  chart.svg.classList.toggle(name, isOn)
}

/** A name and its leader say who puts their zone there, as the zone itself does. @param {ChartView} chart */
function markNames(chart) {
  if (chart.svg.querySelector(".layer-labels [class*=sourced-]")) return
  for (const label of /** @type {NodeListOf<SVGElement>} */ (chart.svg.querySelectorAll(".layer-labels [data-zone]"))) {
    label.classList.add(`sourced-${chart.sourcingOf(label.dataset.zone ?? "")}`)
  }
}
