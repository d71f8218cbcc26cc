/**
 * The page where one learns a map: the address says what is practised, the map says what is right, and
 * what somebody knew or missed is kept in their browser alone.
 */

import { plugInKeys } from "./explorer/keys.js"
import { getAreas } from "./lib/api-client.js"
import { fillTemplate } from "./lib/fill-template.js"
import { one, template } from "./lib/page-parts.js"
import { SearchBox } from "./lib/search-box.js"
import { readStudy, writeStudy } from "./lib/study-address.js"
import { StudyMemory } from "./lib/study-memory.js"
import { drawOptions, drawRound, feetOf, isRight, keyOf, poolOf, shuffled } from "./lib/study-questions.js"
import { Board } from "./study/board.js"
import { listenToFields, namesOf, showFields, showMemory } from "./study/fields.js"
import { mapOf, questionsOf, traditionOf, traditions } from "./study/maps.js"
import { fillSheets } from "./study/sheets.js"
import { offer, offerNothing, sayQuestion, sayWhere, settleOptions, showProgress, showVerdict, wordsOfOption } from "./study/task.js"
import { BANDS, fillVerdict, rightOptions, spans, spoken, viewOutcome } from "./study/verdict.js"

/** @typedef {import("./lib/study-questions.js").Question} Question */
/** @typedef {import("./lib/study-questions.js").Answer} Answer */
/** @typedef {import("./lib/study-questions.js").MapZone} MapZone */

const ROUND = 10
const main = /** @type {HTMLElement} */ (one(".study"))
const announcement = /** @type {HTMLElement} */ (one("#announcement"))
const memory = new StudyMemory(() => localStorage)
/** @type {Board} */
const board = new Board()
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

/** @param {Partial<typeof study>} change */
function change(change) {
  study = { ...study, ...change }
  history.replaceState(null, "", location.pathname + writeStudy(study))
  void begin()
}

/** A new round, as the address has it. */
async function begin(withFocus = false) {
  const mine = (turn += 1)
  showFields(study, traditionChosen())
  try {
    const pool = await poolNow()
    const missed = study.ask === "again" ? await questionsOf(memory.mistakes) : []
    const found = study.ask === "again" ? shuffled(missed, Math.random).slice(0, ROUND) : drawRound(pool, ROUND, (key) => memory.standing(key), Math.random)
    if (mine !== turn) return
    showMemory(memory, pool)
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

/** @param {number} mine */
async function ask(mine, withFocus = false) {
  const question = round[at]
  if (!question) return showNothing(study.ask === "again" ? "no-mistakes" : "none")
  await board.show(question.place.view, traditionOf(question.zone.id))
  const zones = await mapOf(traditionOf(question.zone.id))
  if (mine !== turn) return
  board.pose(question)
  main.dataset.ask = question.ask
  showProgress(results, at)
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
  const mine = turn
  const zones = await mapOf(traditionOf(question.zone.id))
  const pool = await poolNow()
  if (mine !== turn) return
  const isKnown = given !== null && isRight(question, given)
  const has = feetOf(question.zone, question.place.view)
  const side = has === "both" ? (foot && foot !== "both" ? foot : question.place.foot) : has
  const wrong = isKnown ? null : (zones.find(({ id }) => id === zone) ?? null)
  const to = board.pressOf(question.zone.id, side)
  const from = touched ?? (wrong ? (board.pressOf(wrong.id, side) ?? null) : null)
  memory.note(keyOf(question), isKnown)
  results[at] = isKnown
  const view = viewOutcome({ question, answer: given, chosen: wrong, label, from, to, foot, sourcing: board.chart.sourcingOf(question.zone.id) })
  const isBothFeet = question.ask === "foot"
  board.reveal({
    zone: question.zone.id,
    label: question.zone.label,
    foot: isBothFeet && given?.value !== "both" ? (given?.value ?? side) : side,
    chosen: wrong,
    from: isKnown || view.only ? null : from,
    isBothFeet,
    ...spans(question, given),
  })
  settleOptions(rightOptions(question), given?.value ?? given?.area ?? "")
  showProgress(results, at)
  showMemory(memory, pool)
  const card = fillVerdict(view)
  one(".next", card).addEventListener("click", () => void next())
  announcement.textContent = spoken(card)
  showVerdict(card)
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
  main.dataset.ask = study.ask
  main.classList.add("is-ready")
  showProgress([], 0)
  sayQuestion(kind, "", false)
  const card = fillTemplate(template("nothing"), { kind })
  one(".everything", card).addEventListener("click", () => {
    change(kind === "none" ? { view: "plantar", feet: "both", system: "" } : kind === "no-mistakes" ? { ask: "name" } : {})
  })
  offerNothing(card)
}

/** What may be asked now. */
async function poolNow() {
  return study.ask === "again" ? [] : poolOf(await mapOf(traditionChosen()), study.ask, limits())
}

/** @param {number} mine */
async function showSheets(mine) {
  const zones = poolOf(await mapOf(traditionChosen()), "name", limits()).map(({ zone }) => zone)
  if (mine !== turn) return
  await fillSheets({ view: study.view, tradition: traditionChosen(), zones, names: namesOf(study) })
}

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
listenToFields((name, value) => {
  if (name === "paper") {
    study = { ...study, paper: value }
    history.replaceState(null, "", location.pathname + writeStudy(study))
    showFields(study, traditionChosen())
  } else if (name in study) change({ [name]: value })
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
