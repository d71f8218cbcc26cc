/**
 * The explorer: wires the chart, the panel, the search and the page's address together. The address
 * is the state; everything here follows from it, so back, forward, reload and a shared link agree.
 */

import { getAreas, getBareSkin, getTechnique, getZone, HOME } from "./lib/api-client.js"
import { answerAt } from "./lib/bare-skin.js"
import { BottomSheet } from "./lib/bottom-sheet.js"
import { ChartView } from "./lib/chart-view.js"
import { Drawings } from "./lib/drawings.js"
import { fillTemplate } from "./lib/fill-template.js"
import { NOWHERE, readAddress, readView, writeAddress } from "./lib/page-address.js"
import { viewGap, viewTechnique, viewZone } from "./lib/panel-view.js"
import { SearchBox } from "./lib/search-box.js"

/** @typedef {import("./lib/page-address.js").Place} Place */

/** @template {Element} T @param {string} selector @returns {T} */
function one(selector) {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return /** @type {T} */ (found)
}

const drawings = new Drawings(one(".chart-window"))
/** @type {ChartView} */
let chart = newChart(one(".sole-map-chart"))
const sheet = new BottomSheet(one("#sheet"), () => document.querySelector(".mark.is-selected:not(.is-twin)"))
/** @type {SearchBox} */
const search = new SearchBox(one(".search"), getAreas)
/** @type {HTMLElement} */ const panel = one("#panel")
/** @type {HTMLButtonElement} */ const closeButton = one(".close")
/** @type {HTMLElement} */ const filterNote = one(".filter-note")
/** @type {HTMLButtonElement} */ const bonesSwitch = one("[data-layer=bones]")
/** @type {HTMLElement} */ const announcement = one("#announcement")
/** @type {HTMLInputElement[]} */ const footChoices = [...document.querySelectorAll("input[name=foot]")].map((input) => /** @type {HTMLInputElement} */ (input))
const narrow = matchMedia("(max-width: 699.98px)")
const isOneFootAtATime = () => narrow.matches || chart.isSide

/** @type {Place} */ let place = NOWHERE
/** A later touch wins over an answer that is still on its way. */
let turn = 0

/** @param {string} id @returns {HTMLTemplateElement} */
const template = (id) => one(`template#${id}`)

/** @param {string} technique */
const zonesOf = (technique) =>
  [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#areas [data-zone]"))]
    .filter(({ dataset }) => (dataset.techniques ?? "").split(" ").includes(technique))
    .map(({ dataset }) => dataset.zone ?? "")

const footShown = () => footChoices.find((input) => input.checked)?.value ?? "right"

/** What the address says; a tradition that no switch leads to is not there. */
function readHere() {
  const here = readAddress(location.search, location.pathname)
  const isKnown = document.querySelector(`.page-switch [data-tradition="${here.tradition}"]`) !== null
  return isKnown ? here : { ...here, tradition: NOWHERE.tradition }
}

/** @param {Partial<Place>} change */
function goTo(change, { withFocus = false } = {}) {
  const next = { ...place, ...change }
  if (writeAddress(next) === writeAddress(place)) return show(next, { withFocus })
  history.pushState(null, "", HOME + writeAddress(next))
  return show(next, { withFocus })
}

/** @param {Place} next */
async function show(next, { withFocus = false } = {}) {
  place = next
  turn += 1
  if (!(await showDrawing(turn))) return
  next = place
  const foot = chooseFoot(next)
  chart.select(next.zone, foot)
  lightTechnique(next.technique)
  markChosen(next)
  const zone = next.zone && chart.feetOf(next.zone).length > 0 ? next.zone : null
  const technique = next.technique && nameOfTechnique(next.technique) ? next.technique : null
  showFilterNote(zone && technique)
  if (zone) await showZone(zone, foot, withFocus)
  else if (technique) await showTechniquePanel(technique, withFocus)
  else showPanel(null, false)
}

/**
 * The drawing that the place is on. A zone that is not in the view that was asked for opens the view
 * it is in, and its own tradition; the address then says so.
 * @param {number} mine @returns {Promise<boolean>} false when it failed, or a later touch won
 */
async function showDrawing(mine) {
  try {
    let drawing = await drawings.load(place.view, place.tradition)
    if (mine !== turn) return false
    if (place.zone && !drawing.chart.querySelector(`[data-zone="${place.zone}"]`)) {
      const there = await placeOf(place.zone)
      if (mine !== turn) return false
      if (there) {
        drawing = await drawings.load(there.view, there.tradition)
        if (mine !== turn) return false
        place = { ...place, ...there }
        history.replaceState(null, "", HOME + writeAddress(place))
      }
    }
    showChart(drawing)
    return true
  } catch (error) {
    if (mine === turn) showFailure("The other view", "", error)
    return false
  }
}

/** @param {string} zone where it is drawn: in this view, else first; null when there is no such zone */
async function placeOf(zone) {
  const answer = await getZone(zone).catch(() => null)
  const views = answer?.placements.map((placement) => placement.view) ?? []
  const view = views.includes(place.view) ? place.view : readView(views[0])
  return answer && view ? { view, tradition: answer.tradition } : null
}

/** @param {import("./lib/drawings.js").Drawing} drawing */
function showChart(drawing) {
  if (drawing.chart.dataset.view !== chart.view || drawing.chart.dataset.tradition !== chart.tradition) {
    chart.release()
    drawings.show(drawing)
    chart = newChart(drawing.chart)
  }
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".page-switch a"))) {
    const isOn = [place.view, place.tradition].includes(link.dataset.view ?? link.dataset.tradition ?? "")
    if (isOn) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  }
  bonesSwitch.setAttribute("aria-pressed", String(place.bones))
  drawings.showBones(place.bones).catch((error) => showFailure("Bones", "", error))
}

/** @param {SVGSVGElement} svg */
function newChart(svg) {
  const made = new ChartView(svg, one(".name-tag"))
  made.onZone = ({ zone, foot, byKeyboard }) => void goTo({ zone, foot: footOf(foot) }, { withFocus: byKeyboard })
  made.onSkin = (touch) => void showGap(touch)
  return made
}

/** Another view or tradition: the same organ there, when it is there. @param {Partial<Place>} change */
async function switchTo(change) {
  const mine = (turn += 1)
  const wanted = { ...place, ...change }
  let { zone } = place
  try {
    const { chart: svg } = await drawings.load(wanted.view, wanted.tradition)
    const areas = zone ? await getAreas() : []
    const [same = null] = [zone, ...(areas.find(({ zones }) => zones.includes(zone ?? ""))?.zones ?? [])]
      .filter((id) => id && svg.querySelector(`[data-zone="${id}"]`))
    zone = same
  } catch (error) {
    if (mine === turn) showFailure("The other view", "", error)
    return
  }
  if (mine === turn) await goTo({ ...change, zone })
}

/** The foot that is meant: the address's, else one that has the zone. @param {Place} next */
function chooseFoot({ foot, zone }) {
  const feet = zone ? chart.feetOf(zone) : []
  const isElsewhere = zone !== null && feet.length > 0 && !feet.includes(footShown())
  showFoot(foot ?? (isElsewhere ? feet[0] : undefined))
  chart.keepTabStopOn(isOneFootAtATime() ? footShown() : "both")
  if (foot === "left" || foot === "right") return foot
  return feet.includes(footShown()) ? footShown() : (feet[0] ?? "right")
}

/** @param {string | undefined} foot */
function showFoot(foot) {
  // Only a real change: setting it again would restyle the whole chart.
  const wanted = footChoices.find(({ value }) => value === foot)
  if (wanted && !wanted.checked) wanted.checked = true
}

/** @param {string} zone @param {string} foot @param {boolean} withFocus */
async function showZone(zone, foot, withFocus) {
  const mine = turn
  try {
    const view = viewZone(await getZone(zone), place.view, foot, {
      nameOf: (id) => chart.nameOf(id),
      sourcing: chart.sourcingOf(zone),
    })
    if (mine !== turn) return
    showPanel(fillTemplate(template("zone-panel"), view), withFocus)
    announcement.textContent = [view.label, ...view.places.map(({ words }) => words)].join(", ")
  } catch (error) {
    if (mine === turn) showFailure(chart.nameOf(zone), `zones/${zone}`, error)
  }
}

/** @param {string} technique @param {boolean} withFocus */
async function showTechniquePanel(technique, withFocus) {
  const mine = turn
  try {
    const view = viewTechnique(await getTechnique(technique), zonesOf(technique).length)
    if (mine !== turn) return
    showPanel(fillTemplate(template("technique-panel"), view), withFocus)
    announcement.textContent = `${view.label}. ${view.lit}`
  } catch (error) {
    if (mine === turn) showFailure(nameOfTechnique(technique), `techniques/${technique}`, error)
  }
}

/** @param {import("./lib/chart-view.js").SkinTouch} touch */
async function showGap(touch) {
  if (place.zone) await goTo({ zone: null })
  turn += 1
  const mine = turn
  chart.select(null, touch.foot)
  chart.markTouch(touch)
  try {
    const hit = answerAt(await getBareSkin(chart.tradition, chart.view, touch.foot), touch)
    if (mine !== turn) return
    // A sliver between a zone and the foot's edge: it has no words of its own.
    if (!hit) return touch.beside ? void goTo({ zone: touch.beside, foot: footOf(touch.foot) }) : undefined
    showPanel(fillTemplate(template("gap-panel"), viewGap(hit, touch.foot)), false)
    announcement.textContent = panel.querySelector(".place")?.textContent?.replace(/\s+/g, " ").trim() ?? ""
  } catch (error) {
    if (mine === turn) showFailure("Bare skin", "", error)
  }
}

/** @param {string} label @param {string} page @param {unknown} error */
function showFailure(label, page, error) {
  if (!(error instanceof Error)) throw error
  showPanel(fillTemplate(template("error-panel"), { label, page }), false)
}

/** @param {HTMLElement | null} content @param {boolean} withFocus */
function showPanel(content, withFocus) {
  panel.replaceChildren(...(content ? [content] : []))
  closeButton.hidden = content === null
  sheet.height = content ? "summary" : "rest"
  const heading = /** @type {HTMLElement | null} */ (panel.querySelector(".organ"))
  if (withFocus) heading?.focus({ preventScroll: true })
}

/** @param {string | null} technique */
const lightTechnique = (technique) => chart.light(technique ? zonesOf(technique) : [])

/** Beside a zone's panel one must see why the chart is lit. @param {string | null} technique */
function showFilterNote(technique) {
  filterNote.hidden = technique === null
  const words = /** @type {HTMLElement} */ (filterNote.firstElementChild)
  words.textContent = technique ? `Lit: ${nameOfTechnique(technique).toLowerCase()}` : ""
}

/** @param {string} technique */
const nameOfTechnique = (technique) =>
  document.querySelector(`#techniques [data-technique="${technique}"]`)?.textContent ?? ""

/** @param {Place} next */
function markChosen({ zone, technique }) {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#areas [data-zone], #techniques [data-technique]"))) {
    const isOn = link.dataset.zone ? link.dataset.zone === zone : link.dataset.technique === technique
    link.classList.toggle("is-on", isOn)
    if (isOn) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  }
}

/** @param {string} foot @returns {"left" | "right"} */
const footOf = (foot) => (foot === "left" ? "left" : "right")

/** Back to where one was: nothing selected, the focus on the place that was. */
function close() {
  const { zone, foot } = place
  const focused = panel.contains(document.activeElement) || document.activeElement === closeButton
  void goTo({ zone: null, technique: zone ? place.technique : null })
  if (zone && focused) chart.focus(zone, foot ?? "right")
}

/** A link of this page that names a zone or a technique selects it here. @param {MouseEvent} event */
function followHere(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest("[data-switch]")) {
    const [foot] = place.zone ? chart.feetOf(place.zone) : []
    return void goTo({ foot: footOf(foot ?? "right") }, { withFocus: event.detail === 0 })
  }
  const link = /** @type {HTMLElement | null} */ (target?.closest("a[data-zone], a[data-technique], .page-switch a") ?? null)
  if (!link || link.closest("svg")) return
  event.preventDefault()
  const { zone, technique, foot, tradition } = link.dataset
  const view = readView(link.dataset.view)
  if (link.closest(".page-switch")) return void switchTo(view ? { view } : { tradition: tradition ?? place.tradition })
  const isInList = link.closest(".below") !== null
  const withFocus = event.detail === 0
  if (zone) void goTo({ zone, view: view ?? place.view, foot: foot ? footOf(foot) : footFor(zone) }, { withFocus })
  else if (technique) void goTo({ technique, zone: isInList ? null : place.zone }, { withFocus })
  if (isInList) one("#main").scrollIntoView({ block: "start", behavior: "instant" })
  sheet.keepInSight()
}

/** @param {string} zone the foot that shows, when it has the zone */
function footFor(zone) {
  const feet = chart.feetOf(zone)
  return footOf(feet.includes(footShown()) ? footShown() : (feet[0] ?? "right"))
}

search.onPreview = (area) => {
  if (area) chart.light(area.zones)
  else lightTechnique(place.technique)
}
search.onChoose = (area) => {
  const here = area.zones.find((id) => chart.feetOf(id).length > 0)
  const zone = here ?? area.zones.find((id) => id.startsWith(`${place.tradition}-`)) ?? area.zones[0]
  if (!zone) return
  if (!here) return void goTo({ zone, foot: null }, { withFocus: true })
  // One foot at a time: stay on the foot that is looked at, and say so when it is the wrong one.
  const foot = isOneFootAtATime() && footShown() !== "both" ? footOf(footShown()) : footFor(zone)
  void goTo({ zone, foot }, { withFocus: true })
}
for (const input of footChoices) {
  input.addEventListener("change", () => void goTo({ foot: /** @type {Place["foot"]} */ (input.value) }))
}
closeButton.addEventListener("click", close)
one(".filter-note button").addEventListener("click", () => void goTo({ technique: null }))
document.addEventListener("click", followHere)
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (place.zone || place.technique || panel.childElementCount > 0)) close()
})
bonesSwitch.addEventListener("click", () => void goTo({ bones: !place.bones }))
// A folded line that opens needs room: the sheet gives it.
panel.addEventListener("toggle", (event) => {
  if (event.target instanceof HTMLDetailsElement && event.target.open) sheet.height = "full"
}, { capture: true })
addEventListener("popstate", () => void show(readHere()))
narrow.addEventListener("change", () => void show(place))
void show(readHere())
