/** Who agrees, and common ground: classes on the chart, whose colours the stylesheet has. */

/** @typedef {import("../lib/chart-view.js").ChartView} ChartView */

/** @param {ChartView} chart @param {boolean} isOn */
export const showAgreement = (chart, isOn) => show(chart, "shows-agreement", isOn)

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
