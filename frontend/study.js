/**
 * The page where one learns a map: the address says what is practised, the map says what is right, and
 * what somebody knew or missed is kept in their browser alone.
 */

import { plugInKeys } from "./explorer/keys.js"
import { getAreas, getPlaces } from "./lib/api-client.js"
import { fillTemplate } from "./lib/fill-template.js"
import { all, one, template } from "./lib/page-parts.js"
import { SearchBox } from "./lib/search-box.js"
import { readStudy, STUDY_CHOICES, writeStudy } from "./lib/study-address.js"
import { StudyMemory } from "./lib/study-memory.js"
import { drawOptions, drawRound, feetOf, isRight, keyOf, poolOf, shuffled } from "./lib/study-questions.js"
import { Board } from "./study/board.js"
import { fillSheets } from "./study/sheets.js"
import { offer, offerNothing, sayQuestion, sayWhere, settleOptions, showProgress, showVerdict, wordsOfOption } from "./study/task.js"
import { BANDS, fillVerdict, rightOptions, spoken, viewOutcome } from "./study/verdict.js"

/** @typedef {import("./lib/study-questions.js").Question} Question */
/** @typedef {import("./lib/study-questions.js").Answer} Answer */
/** @typedef {import("./lib/study-questions.js").MapZone} MapZone */

const ROUND = 10
const main = /** @type {HTMLElement} */ (one(".study"))
const announcement = /** @type {HTMLElement} */ (one("#announcement"))
const paper = /** @type {HTMLElement} */ (one(".study-sheets"))
const system = /** @type {HTMLSelectElement} */ (one("#system"))
const memory = new StudyMemory(() => localStorage)
/** @type {Board} */
const board = new Board()
const traditions = /** @type {HTMLInputElement[]} */ (all("input[name=tradition]")).map(({ value }) => value)
/** @type {Map<string, Promise<MapZone[]>>} */
const maps = new Map()

let study = readStudy(location.search)
/** @type {Question[]} */ let round = []
/** @type {(boolean | null)[]} */ let results = []
let at = 0
/** Whether an answer is waited for. */
let isOpen = false
/** What is printed: who prints waits for it. */
let sheets = Promise.resolve()
/** A later wish wins over a chart that is still on its way. */
let turn = 0

const traditionChosen = () => (traditions.includes(study.tradition) ? study.tradition : (traditions[0] ?? ""))
const limits = () => ({ view: study.view, feet: study.feet, system: study.system })

/** @param {string} zone */
const traditionOf = (zone) => traditions.find((tradition) => zone.startsWith(`${tradition}-`)) ?? ""

/** @param {string} tradition */
function mapOf(tradition) {
  const asked = maps.get(tradition) ?? getPlaces(tradition)
  maps.set(tradition, asked)
  asked.catch(() => maps.delete(tradition))
  return asked
}

/** @param {Partial<typeof study>} change */
function change(change) {
  study = { ...study, ...change }
  history.replaceState(null, "", location.pathname + writeStudy(study))
  void begin()
}

/** A new round, as the address has it. */
async function begin(withFocus = false) {
  const mine = (turn += 1)
  showFields()
  try {
    const found = study.ask === "again" ? await missed() : drawRound(poolOf(await mapOf(traditionChosen()), study.ask, limits()), ROUND, (key) => memory.standing(key), Math.random)
    if (mine !== turn) return
    round = found
    results = round.map(() => null)
    at = 0
    await ask(mine, withFocus)
    if (mine === turn) sheets = showSheets(mine)
    await sheets
  } catch (error) {
    if (mine === turn) showNothing("failed")
    if (!(error instanceof TypeError) && !(error instanceof Error && / answered /.test(error.message))) throw error
  }
}

/** What was missed, whatever exercise, view and tradition it was. @returns {Promise<Question[]>} */
async function missed() {
  const zones = (await Promise.all(traditions.map(mapOf))).flat()
  const keys = memory.mistakes
  const questions = keys.flatMap((key) => {
    const [given = "", view = "", id = ""] = key.split("/")
    const pool = poolOf(zones.filter((zone) => zone.id === id), given, { view, feet: "both", system: "" })
    return pool.filter((question) => keyOf(question) === key)
  })
  return shuffled(questions, Math.random).slice(0, ROUND)
}

/** @param {number} mine */
async function ask(mine, withFocus = false) {
  const question = round[at]
  main.dataset.ask = question?.ask ?? study.ask
  showProgress(results, at)
  if (!question) return showNothing(study.ask === "again" ? "no-mistakes" : "none")
  await board.show(question.place.view, traditionOf(question.zone.id))
  const zones = await mapOf(traditionOf(question.zone.id))
  if (mine !== turn) return
  board.pose(question)
  const isTyped = question.ask === "name" && study.answer === "type"
  sayQuestion(question.ask, question.ask === "name" ? "" : question.zone.label, withFocus)
  sayWhere(question.ask === "name" ? question.place.words : "")
  offer(question.ask, question.ask === "name" && !isTyped ? drawOptions(question, distancesFrom(question, zones), Math.random) : [])
  if (isTyped && withFocus) search.focus()
  isOpen = true
  main.classList.add("is-ready")
}

/** @param {Question} question @param {readonly MapZone[]} zones */
function distancesFrom({ zone, place }, zones) {
  const here = board.pressOf(zone.id, place.foot)
  return zones.flatMap((other) => {
    const there = board.pressOf(other.id, place.foot)
    return here && there ? [{ zone: other, distance: Math.hypot(there.x - here.x, there.y - here.y) }] : []
  })
}

/**
 * @param {Answer | null} given null where somebody asked to be shown
 * @param {{ zone?: string | null, foot?: string, at?: import("./lib/way.js").Point | null, label?: string }} chosen
 */
async function answer(given, { zone = null, foot = "", at: touched = null, label = "" } = {}) {
  const question = round[at]
  if (!question || !isOpen) return
  isOpen = false
  const zones = await mapOf(traditionOf(question.zone.id))
  const isKnown = given !== null && isRight(question, given)
  const has = feetOf(question.zone, question.place.view)
  const side = has === "both" ? (foot && foot !== "both" ? foot : question.place.foot) : has
  const wrong = isKnown ? null : (zones.find(({ id }) => id === zone) ?? null)
  const to = board.pressOf(question.zone.id, side)
  const from = touched ?? (wrong ? (board.pressOf(wrong.id, side) ?? null) : null)
  memory.note(keyOf(question), isKnown)
  results[at] = isKnown
  const view = viewOutcome({ question, answer: given, chosen: wrong, label, from, to, foot, sourcing: board.chart.sourcingOf(question.zone.id) })
  const { strips, bands } = spans(question, given, isKnown)
  board.reveal({ zone: question.zone.id, label: question.zone.label, foot: question.ask === "foot" && given?.value !== "both" ? (given?.value ?? side) : side, chosen: wrong, from: isKnown || view.only ? null : from, isBothFeet: question.ask === "foot", ...(strips && { strips }), ...(bands && { bands }) })
  settleOptions(rightOptions(question), given?.value ?? given?.area ?? "")
  showProgress(results, at)
  showFields()
  const card = fillVerdict(view)
  one(".next", card).addEventListener("click", () => void next())
  announcement.textContent = spoken(card)
  showVerdict(card)
}

/** What to shade: what is right, then what was chosen. @param {Question} question @param {Answer | null} given @param {boolean} isKnown */
function spans({ ask, place }, given, isKnown) {
  const chosen = ask === "zone" ? Number(given?.value) - 1 : BANDS.length - 1 - BANDS.indexOf(given?.value ?? "")
  const wrong = isKnown || !given ? [] : [[chosen, chosen + 1]]
  if (ask === "zone") return { strips: [[Math.min(...place.strips) - 1, Math.max(...place.strips)], ...wrong] }
  const levels = place.bands.map((band) => BANDS.length - 1 - BANDS.indexOf(band))
  return ask === "lines" ? { bands: [[Math.min(...levels), Math.max(...levels) + 1], ...wrong] } : {}
}

async function next() {
  announcement.textContent = ""
  at += 1
  if (at < round.length) {
    one(".task").scrollIntoView({ block: "nearest", behavior: "instant" })
    return ask(turn, true)
  }
  board.rest()
  const view = {
    right: String(results.filter(Boolean).length),
    all: String(results.length),
    missed: round.filter((_, place) => !results[place]).map(({ zone, place }) => ({ label: zone.label, words: place.words, page: `zones/${zone.id}` })),
  }
  const card = fillTemplate(template("round-done"), { ...view, missed: view.missed.length > 0 ? view.missed : null })
  one(".another", card).addEventListener("click", () => void begin(true))
  card.querySelector(".go-over")?.addEventListener("click", () => change({ ask: "again" }))
  showProgress([], 0)
  sayQuestion("done", "", false)
  offerNothing(card)
  announcement.textContent = spoken(card)
  showVerdict(card)
}

/** @param {"none" | "no-mistakes" | "failed"} kind */
function showNothing(kind) {
  isOpen = false
  round = []
  board.rest()
  main.classList.add("is-ready")
  showProgress([], 0)
  sayQuestion(kind, "", false)
  const card = fillTemplate(template("nothing"), { kind })
  one(".everything", card).addEventListener("click", () => {
    change(kind === "none" ? { view: "plantar", feet: "both", system: "" } : kind === "no-mistakes" ? { ask: "name" } : {})
  })
  offerNothing(card)
}

/** The fields say what the address says, and the memory what it holds. */
function showFields() {
  for (const name of /** @type {(keyof typeof STUDY_CHOICES)[]} */ (Object.keys(STUDY_CHOICES))) check(name, study[name])
  check("tradition", traditionChosen())
  system.value = [...system.options].some(({ value }) => value === study.system) ? study.system : ""
  main.dataset.ask = round[at]?.ask ?? study.ask
  const count = /** @type {HTMLElement} */ (one(".mistake-count"))
  count.hidden = memory.mistakes.length === 0
  count.textContent = String(memory.mistakes.length)
  one(".kept").toggleAttribute("hidden", !memory.isKept)
  one(".not-kept").toggleAttribute("hidden", memory.isKept)
  one(".forget").toggleAttribute("hidden", memory.isEmpty)
  void showKnown()
}

async function showKnown() {
  const pool = study.ask === "again" ? [] : poolOf(await mapOf(traditionChosen()).catch(() => []), study.ask, limits())
  /** @type {HTMLElement} */ const known = one(".known")
  known.hidden = pool.length === 0
  one("[data-text=known]", known).textContent = String(pool.filter((question) => memory.standing(keyOf(question)) > 0).length)
  one("[data-text=all]", known).textContent = String(pool.length)
}

/** @param {string} name @param {string} value */
function check(name, value) {
  const input = document.querySelector(`input[name=${name}][value="${value}"]`)
  if (input instanceof HTMLInputElement) input.checked = true
}

/** @param {number} mine */
async function showSheets(mine) {
  const zones = poolOf(await mapOf(traditionChosen()), "name", limits()).map(({ zone }) => zone)
  if (mine !== turn) return
  paper.dataset.paper = study.paper
  await fillSheets({ view: study.view, tradition: traditionChosen(), zones, names: { view: labelOf("view"), tradition: labelOf("tradition"), system: study.system ? (system.selectedOptions[0]?.text ?? "") : "" } })
}

/** @param {string} name */
const labelOf = (name) => document.querySelector(`input[name=${name}]:checked + span`)?.textContent ?? ""

/** @type {SearchBox} */
const search = new SearchBox(one(".type-place .search"), async () => ({ areas: await getAreas(), complaints: [] }))
search.onChoose = ({ area }) => {
  if (area) void answer({ area: area.id }, { zone: area.zones.find((id) => id.startsWith(`${traditionOf(round[at]?.zone.id ?? "")}-`)) ?? null, label: area.label })
}
board.onTouch = ({ zones, foot, at: touched }) => {
  if (round[at]?.ask !== "find") return
  const right = zones.includes(round[at]?.zone.id ?? "")
  void answer({ zones }, { zone: right ? (round[at]?.zone.id ?? null) : (zones[0] ?? null), foot, at: touched })
}
board.onPlace = ({ across, along, foot }) => {
  const { ask: asked } = round[at] ?? {}
  const value = asked === "foot" ? foot : asked === "zone" ? String(Math.min(4, Math.floor(across)) + 1) : (BANDS[BANDS.length - 1 - Math.min(4, Math.floor(along))] ?? "")
  const label = wordsOfOption(value)
  if (label) void answer({ value }, { foot, label })
}
one(".choices-place").addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLButtonElement | null} */ (target instanceof Element ? target.closest("button") : null)
  const value = button?.dataset.answer
  if (value === undefined) return
  const label = wordsOfOption(value)
  if (round[at]?.ask === "name") void mapOf(traditionOf(round[at]?.zone.id ?? "")).then((zones) => answer({ area: value }, { zone: zones.find(({ area }) => area === value)?.id ?? null, label }))
  else void answer({ value }, { foot: value === "right" || value === "left" ? value : "", label })
})
one(".show-me").addEventListener("click", () => void answer(null))
document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio]), textarea, select")
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
  const buttons = /** @type {HTMLButtonElement[]} */ (all(".choices-place button"))
  buttons[Number(event.key) - 1]?.click()
})
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
  const name = target.name === "system" ? "system" : target.name
  if (name === "paper") {
    study = { ...study, paper: target.value }
    history.replaceState(null, "", location.pathname + writeStudy(study))
    paper.dataset.paper = study.paper
  } else if (name in study) change({ [name]: target.value })
})
one(".forget").addEventListener("click", () => {
  memory.forget()
  void begin()
})
one("button.print").addEventListener("click", () => void sheets.then(() => print()))
addEventListener("popstate", () => {
  study = readStudy(location.search)
  void begin()
})
// The names on the chart stand by the size that it had.
addEventListener("resize", () => isOpen || board.untag())
plugInKeys()
void begin()
