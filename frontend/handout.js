/**
 * The handout: which places are on the sheet, and on what paper, is in the address; what is typed is
 * in the page and nowhere else. This module has no name for a typed text: it copies one from its field
 * to the line that is printed, and that is all.
 */

import { getAreas, getHandoutCode, getPage, getZone } from "./lib/api-client.js"
import { fillTemplate } from "./lib/fill-template.js"
import { CHOICES, readHandout, writeHandout, writeSelection } from "./lib/handout-address.js"
import { drawFigure, numberPlaces } from "./lib/handout-figure.js"
import { choosePlaces } from "./lib/handout-places.js"
import { all, one, template } from "./lib/page-parts.js"
import { SearchBox } from "./lib/search-box.js"

/** @typedef {import("./lib/handout-places.js").Choice} Choice */
/** @typedef {{ choice: Choice, row: HTMLElement, views: string[], isOn: boolean, mark: string }} Entry */

/** How many places one side holds under its chart, and a front that has its chart on the back. @type {Record<string, [number, number]>} */
const ROOM = { usual: [10, 24], large: [6, 14] }
const VIEWS = ["plantar", "dorsal", "medial", "lateral"]

/** @type {HTMLElement} */ const paper = one(".printed")
/** @type {HTMLElement} */ const list = one(".chosen-places")
/** @type {HTMLElement} */ const stepList = one(".sheet-steps")
/** @type {HTMLInputElement} */ const title = one(".typed.title")
/** @type {HTMLElement} */ const back = one(".back")
/** @type {HTMLElement} */ const tooMany = one(".too-many")
/** @type {HTMLElement} */ const farTooMany = one(".far-too-many")
/** @type {HTMLElement} */ const codeFigure = one(".code")
/** The link that a reader gets, whatever host the page was opened on. */
const canonical = /** @type {HTMLLinkElement} */ (one("link[rel=canonical]")).href
let handout = readHandout(location.search)
/** @type {Map<string, Entry>} by area */
const entries = new Map()
/** The sheet as the address has it: who prints waits for it. */
let shown = Promise.resolve()
/** A later change wins over a drawing that is still on its way. */
let turn = 0

const traditionChosen = () => handout.tradition ?? firstTradition()
const firstTradition = () => /** @type {HTMLInputElement} */ (one("input[name=tradition]")).value

/** @param {Partial<typeof handout>} change */
function change(change) {
  handout = { ...handout, ...change }
  history.replaceState(null, "", location.pathname + writeHandout(handout))
  shown = show()
}

/** Everything on the page, from the address. */
async function show() {
  const mine = (turn += 1)
  showChoices()
  const areas = await getAreas()
  const chosen = choosePlaces(areas, handout.zones, traditionChosen())
  for (const choice of chosen) await enter(choice)
  if (mine !== turn) return
  for (const [area, entry] of entries) entry.isOn = chosen.some((choice) => choice.area === area)
  showRows()
  await Promise.all([showFigures(mine), showCode(mine), showSteps(mine)])
}

function showChoices() {
  for (const name of /** @type {(keyof typeof CHOICES)[]} */ (Object.keys(CHOICES))) {
    paper.dataset[name] = handout[name]
    check(`input[name=${name}][value="${handout[name]}"]`)
  }
  check(`input[name=tradition][value="${traditionChosen()}"]`)
}

/** @param {string} selector */
function check(selector) {
  const input = document.querySelector(selector)
  if (input instanceof HTMLInputElement) input.checked = true
}

/** A massage's steps, as its own page has them; each with a line for a note. @param {number} mine */
async function showSteps(mine) {
  const { routine } = handout
  if ((paper.dataset.routine ?? null) === routine) return
  const page = routine ? await getPage(`massage/${routine}`).catch(() => null) : null
  if (mine !== turn) return
  const rows = [...(page?.querySelectorAll(".steps > .step") ?? [])].map((step, place) => {
    const label = step.querySelector(".step-name")?.textContent ?? ""
    const where = [...step.querySelectorAll(".movement:not([hidden]) .repeat")].map(({ textContent }) => textContent).join("; ")
    return fillTemplate(template("step-row"), { number: String(place + 1), label, where })
  })
  stepList.replaceChildren(...rows)
  if (!page || !routine) return void delete paper.dataset.routine
  paper.dataset.routine = routine
  title.placeholder = page.querySelector("h1")?.textContent ?? title.placeholder
}

/** Its row, made once, so that a note outlives every change of the rest. @param {Choice} choice */
async function enter(choice) {
  const known = entries.get(choice.area)
  if (known && known.choice.zone === choice.zone) return
  const zone = choice.zone ? await getZone(choice.zone) : null
  const views = VIEWS.filter((view) => zone?.placements.some((placement) => placement.view === view))
  const where = zone?.placements.filter(({ view }) => view === views[0]).map(({ words }) => words).join("; ") ?? ""
  const row = known && zone && known.choice.zone ? known.row : fillTemplate(template(zone ? "place-row" : "untaught-row"), { label: choice.label, where })
  if (known) {
    one(".where", row).textContent = zone ? where : one(".where", row).textContent
    if (row !== known.row) known.row.replaceWith(row)
  }
  const entry = { choice, row, views, isOn: true, mark: known?.mark ?? "" }
  entries.set(choice.area, entry)
  if (!known || row !== known.row) listen(entry)
}

/** @param {Entry} entry */
function listen({ choice, row }) {
  const current = () => /** @type {Entry} */ (entries.get(choice.area))
  row.querySelector(".tick input")?.addEventListener("change", () => toggle(current().choice.zone ?? choice.given))
  row.querySelector("select")?.addEventListener("change", (event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target)
    current().mark = select.value
    one(".mark-words", row).textContent = select.value ? (select.selectedOptions[0]?.text ?? "") : ""
    showRows()
    void showFigures(turn)
  })
}

/** @param {string} zone on the sheet, or off it */
function toggle(zone) {
  const areaOf = [...entries.values()].find(({ choice }) => choice.zone === zone || choice.given === zone)
  const isOn = areaOf?.isOn ?? false
  const rest = handout.zones.filter((id) => id !== zone && id !== areaOf?.choice.given)
  change({ zones: isOn ? rest : [...rest, zone] })
}

/** Numbers, marks, cautions: all that follows from which rows are on. */
function showRows() {
  const order = handout.zones
  const sorted = [...entries.values()].sort((a, b) => placeOf(a, order) - placeOf(b, order))
  list.replaceChildren(...sorted.map(({ row }) => row))
  let number = 0
  for (const { row, choice, isOn, mark } of sorted) {
    const isTaught = choice.zone !== null
    row.classList.toggle("is-off", !isOn)
    /** @type {HTMLInputElement} */ const tick = one(".tick input", row)
    tick.checked = isOn && isTaught
    /** @type {HTMLElement} */ const badge = one(".badge", row)
    badge.dataset.mark = mark
    badge.textContent = isOn && isTaught ? String((number += 1)) : ""
  }
  for (const caution of /** @type {HTMLElement[]} */ (all(".care [data-areas]"))) {
    const areas = (caution.dataset.areas ?? "").split(" ")
    caution.hidden = !sorted.some(({ choice, isOn }) => isOn && choice.zone && areas.includes(choice.area))
  }
  const [under, front] = (ROOM[handout.type] ?? [0, 0]).map((room) => (handout.routine ? Math.ceil(room / 3) : room))
  const isTooMany = number > (under ?? 0)
  paper.dataset.sides = isTooMany ? "2" : handout.sides
  paper.dataset.places = String(number)
  tooMany.hidden = !isTooMany || handout.sides === "2"
  farTooMany.hidden = number <= (front ?? 0)
  back.hidden = paper.dataset.sides === "1"
}

/** @param {Entry} entry @param {string[]} order */
function placeOf({ choice, isOn }, order) {
  const place = order.indexOf(choice.given)
  return isOn && place >= 0 ? place : order.length
}

/** @param {number} mine */
async function showFigures(mine) {
  const on = [...entries.values()].filter(({ choice, isOn }) => isOn && choice.zone)
  const views = VIEWS.filter((view) => on.some((entry) => entry.views[0] === view))
  const numbered = on.map((entry) => ({ zone: entry.choice.zone ?? "", number: Number(one(".badge", entry.row).textContent), mark: entry.mark }))
  /** @type {HTMLElement} */ const place = one(paper.dataset.sides === "2" ? ".back-figures" : ".front-figures")
  const drawn = await Promise.all((views.length > 0 ? views : ["plantar"]).map((view) => drawFigure(view, traditionChosen())))
  if (mine !== turn) return
  for (const figures of all(".figures")) figures.replaceChildren()
  for (const chart of drawn) {
    numberPlaces(chart, numbered)
    const figure = document.createElement("div")
    figure.className = "chart-window figure"
    figure.append(chart)
    place.append(figure)
  }
  place.dataset.count = String(drawn.length)
  paper.dataset.figures = String(drawn.length)
}

/** The code, where it is of this selection: a host of files has the code of the bare page only. @param {number} mine */
async function showCode(mine) {
  const link = handout.routine ? canonical.replace(/handout$/, `massage/${handout.routine}`) : canonical + writeSelection(handout)
  one(".address").textContent = link
  const code = await getHandoutCode(writeSelection(handout)).catch(() => null)
  if (mine !== turn) return
  const isOurs = code?.querySelector("title")?.textContent === link
  codeFigure.hidden = !isOurs
  one(".code-place").replaceChildren(...(code && isOurs ? [document.importNode(code, true)] : []))
}

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return
  // A field shows as many lines as it had room for; the printed line grows with the words.
  const written = target.parentElement?.querySelector(".written")
  if (written) written.textContent = target.value
})
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === "radio") change({ [target.name]: target.value })
})
paper.addEventListener("click", (event) => {
  const zone = event.target instanceof Element ? /** @type {SVGAElement | null} */ (event.target.closest("a.zone")) : null
  if (!zone) return
  event.preventDefault()
  toggle(zone.dataset.zone ?? "")
})
one("button.print").addEventListener("click", () => void shown.then(() => print()))
one("button.clear").addEventListener("click", () => {
  entries.clear()
  change({ zones: [], routine: null })
})
/** @type {SearchBox} */
const search = new SearchBox(one(".search"), async () => ({ areas: await getAreas(), complaints: [] }))
search.onChoose = ({ area }) => {
  if (!area) return
  const zone = area.zones.find((id) => id.startsWith(`${traditionChosen()}-`)) ?? area.zones[0]
  if (zone && !handout.zones.some((id) => area.zones.includes(id))) change({ zones: [...handout.zones, zone] })
}
addEventListener("popstate", () => {
  handout = readHandout(location.search)
  shown = show()
})
shown = show()
