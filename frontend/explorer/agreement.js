/** Who agrees, and common ground: classes on the chart, whose colours the stylesheet has. */

/** @param {import("./explorer.js").Explorer} explorer */
export function plugInAgreement(explorer) {
  explorer.addLayer("agreement", (chart, isOn) => show(chart, "shows-agreement", isOn))
  explorer.addLayer("common-ground", (chart, isOn) => show(chart, "shows-common-ground", isOn))
}

/** @param {import("../lib/chart-view.js").ChartView} chart @param {string} name @param {boolean} isOn */
function show(chart, name, isOn) {
  if (isOn) markNames(chart)
  chart.svg.classList.toggle(name, isOn)
}

/** A name and its leader say who puts their zone there, as the zone itself does. @param {import("../lib/chart-view.js").ChartView} chart */
function markNames(chart) {
  if (chart.svg.querySelector(".layer-labels [class*=sourced-]")) return
  for (const label of /** @type {NodeListOf<SVGElement>} */ (chart.svg.querySelectorAll(".layer-labels [data-zone]"))) {
    label.classList.add(`sourced-${chart.sourcingOf(label.dataset.zone ?? "")}`)
  }
}
