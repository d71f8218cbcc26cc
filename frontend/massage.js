/**
 * A guided massage: the card that asks first, then step by step what the list on the page says, with
 * the drawing moving and the zones under the hand named. Where one is, is in the address.
 */

import { Voice, WakefulScreen } from "./lib/hands-free.js"
import { asksForSame, readMassage, writeMassage } from "./lib/massage-address.js"
import { named, readSteps, wordsOf } from "./lib/massage-list.js"
import { lengthOfPlan, momentOf, planStep } from "./lib/massage-plan.js"
import { MassageSession } from "./lib/massage-session.js"
import { moveWhatIsSeen } from "./lib/moving-pictures.js"
import { all, one } from "./lib/page-parts.js"
import { StrokeStage } from "./lib/stroke-stage.js"

/** @typedef {import("./lib/massage-session.js").Foot} Foot */

/** How often the drawing and the clock are looked at. Units: milliseconds. */
const BEAT = 40

/** @type {HTMLElement} */ const main = one("main.massage")
/** @type {HTMLElement} */ const asking = one(".ask")
/** @type {HTMLElement} */ const notToday = one(".not-today")
/** @type {HTMLElement} */ const player = one(".player")
/** @type {HTMLElement} */ const ending = one(".player-end")
/** @type {HTMLElement} */ const notTodayTitle = one(".not-today h2")
/** @type {HTMLElement} */ const endingTitle = one(".player-end h2")
/** @type {HTMLButtonElement} */ const playButton = one(".play")
/** @type {HTMLButtonElement} */ const voiceButton = one(".voice")
/** @type {HTMLProgressElement} */ const whole = one("progress.whole")
/** @type {HTMLMeterElement} */ const pressMeter = one(".press-meter")
/** @type {HTMLDialogElement} */ const keys = one("dialog.keys")
/** @type {HTMLDialogElement} */ const stops = one("dialog.stops")
/** @type {HTMLInputElement[]} */ const modes = all("input[name=mode]")
const still = matchMedia("(prefers-reduced-motion: reduce)")

const usual = footOf(main.dataset.first)
const here = readMassage(location.search)
const steps = readSteps()
const plans = new Map(steps.flatMap(({ step }, place) => ["right", "left"].map((foot) => [`${place + 1} ${foot}`, planStep(step, foot)])))
const stage = new StrokeStage(one(".stage-of-strokes"))
const screen = new WakefulScreen()
const voice = new Voice()
let mode = here.mode
let saidLast = ""
/** @type {ReturnType<typeof setInterval> | undefined} */ let beat

const session = new MassageSession(
  {
    steps: steps.length,
    secondsOf: (step, foot) => lengthOfPlan(planOf(step, foot)),
    now: () => performance.now() / 1000,
  },
  { first: here.first ?? usual, foot: here.foot ?? here.first ?? usual, step: here.step },
)

/** @param {string | undefined} foot @returns {Foot} */
function footOf(foot) {
  return foot === "left" ? "left" : "right"
}

/** @param {number} step @param {string} foot */
function planOf(step, foot) {
  return plans.get(`${step} ${foot}`) ?? []
}

/** @param {HTMLElement} shown */
function showOnly(shown) {
  for (const part of [asking, notToday, player, ending]) part.hidden = part !== shown
  document.body.classList.toggle("is-playing", shown === player || shown === ending)
}

/** @param {boolean} isInPlayer */
function writeAddress(isInPlayer) {
  const { first, foot, step } = session.place
  const query = writeMassage(location.search, { step: isInPlayer ? step : 0, foot, first, mode }, usual)
  // That somebody was asked is remembered by this entry of the history alone: a link does not carry it.
  history.replaceState({ asked: isInPlayer }, "", location.pathname + query + location.hash)
}

function openPlayer() {
  showOnly(player)
  show()
  playButton.focus({ preventScroll: true })
  scrollTo(0, 0)
}

function closePlayer() {
  session.pause()
  voice.stop()
  stage.giveBack()
  showOnly(asking)
  writeAddress(false)
  asking.scrollIntoView({ block: "nearest" })
}

/** All that follows from a change of place, of foot, of mode, of playing. */
function show() {
  screen.isAwake = session.isPlaying
  clearInterval(beat)
  if (session.isPlaying) beat = setInterval(tick, BEAT)
  if (session.isOver) return finish()
  const { foot, step } = session.place
  player.dataset.playing = String(session.isPlaying)
  player.dataset.foot = foot
  main.dataset.mode = mode
  for (const input of modes) input.checked = input.value === mode
  writeAddress(true)
  draw()
  const words = wordsOf(elementOf(step), 1, mode)
  one(".announcement").textContent = `${words.partOf}: ${words.title}. ${one(`.which-foot [data-foot=${foot}]`).textContent}`
  if (!session.isPlaying) voice.stop()
}

/** @param {number} step */
const elementOf = (step) => /** @type {HTMLElement} */ (steps[step - 1]?.element)

function tick() {
  session.tick()
  if (session.isPlaying) draw()
}

function draw() {
  const { foot, step } = session.place
  const moment = momentOf(planOf(step, foot), session.elapsed)
  if (!moment) return
  const { cue } = moment
  const element = elementOf(step)
  const picture = pictureOf(element, cue)
  if (picture) stage.show(picture, foot)
  const lit = stage.draw(moment, still.matches)
  const words = wordsOf(element, cue.movement, mode)
  write(".player .part-of", words.partOf)
  write(".player-title", words.title)
  write(".where-now", cue.place > 0 ? named(`[data-place="${cue.per}-${cue.place}"]`) : "")
  write(".say-now", words.say)
  // How to hold is for before it begins.
  write(".hands-now", moment.isChanging || !session.isPlaying ? words.hands : "")
  write(".care-now", words.care)
  write(".count-number", moment.isChanging ? "" : String(moment.count))
  write(".repeat-now", words.repeat)
  write(".press-words", words.press)
  write(".lit-names", lit.map((zone) => named(`[data-zone-name="${zone}"]`)).filter(Boolean).join(" · ") || named("[data-name=nothing-lit]"))
  write(".timer", clockOf(session.length - session.elapsed))
  pressMeter.value = cue.scale
  whole.value = session.progress
  say(`${step} ${foot} ${moment.index} ${mode}`, [moment.index === 0 ? words.title : "", one(".where-now").textContent ?? "", words.say])
}

/** @param {HTMLElement} element @param {import("./lib/massage-plan.js").Cue} cue @returns {HTMLElement | null} */
const pictureOf = (element, { strokes }) => element.querySelector(`.stroke-picture[data-view="${strokes[0]?.view}"]`)

/** Once a movement, and only while it plays. @param {string} what @param {readonly string[]} sentences */
function say(what, sentences) {
  if (!session.isPlaying || what === saidLast) return
  saidLast = what
  voice.say(sentences)
}

/** Only what changes is written, so that nothing is laid out again for nothing. @param {string} selector @param {string} text */
function write(selector, text) {
  const place = one(selector)
  if (place.textContent !== text) place.textContent = text
}

/** @param {number} seconds */
function clockOf(seconds) {
  const left = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`
}

function finish() {
  voice.stop()
  stage.giveBack()
  showOnly(ending)
  writeAddress(false)
  endingTitle.focus()
}

const toggle = () => (session.isPlaying ? session.pause() : session.play())

function switchMode() {
  mode = mode === "self" ? "partner" : "self"
  show()
}

function switchVoice() {
  voice.isOn = !voice.isOn
  voiceButton.setAttribute("aria-pressed", String(voice.isOn))
  saidLast = ""
  if (voice.isOn) draw()
  else voice.stop()
}

/** @type {Record<string, () => void>} */
const KEYS = {
  " ": toggle,
  k: toggle,
  arrowright: () => session.next(),
  n: () => session.next(),
  arrowleft: () => session.back(),
  p: () => session.back(),
  f: () => session.switchFoot(),
  m: switchMode,
  s: switchVoice,
  "?": () => keys.showModal(),
  escape: closePlayer,
}

session.onChange = show
playButton.addEventListener("click", toggle)
one(".player .back").addEventListener("click", () => session.back())
one(".player .next").addEventListener("click", () => session.next())
one(".other-foot").addEventListener("click", () => session.switchFoot())
one(".other-mode").addEventListener("click", switchMode)
voiceButton.addEventListener("click", switchVoice)
voiceButton.hidden = !Voice.isThere
one(".show-keys").addEventListener("click", () => keys.showModal())
one(".show-stops").addEventListener("click", () => {
  session.pause()
  stops.showModal()
})
one(".sheet-links .print").addEventListener("click", () => print())
one(".leave").addEventListener("click", closePlayer)
one(".none-of-these").addEventListener("click", openPlayer)
one(".one-of-these").addEventListener("click", () => {
  showOnly(notToday)
  notTodayTitle.focus()
})
one(".back-to-list").addEventListener("click", () => showOnly(asking))
one(".again").addEventListener("click", () => {
  session.play()
  openPlayer()
})
one(".to-the-end").addEventListener("click", () => {
  showOnly(asking)
  one(".ending").scrollIntoView()
})
for (const input of modes) {
  input.addEventListener("change", () => {
    mode = input.value === "self" ? "self" : "partner"
    main.dataset.mode = mode
    writeAddress(false)
  })
}
document.addEventListener("keydown", (event) => {
  if (player.hidden || keys.open || stops.open || event.ctrlKey || event.metaKey || event.altKey) return
  const isButton = event.target instanceof HTMLButtonElement && event.target !== playButton
  if (event.key === " " && isButton) return
  const act = KEYS[event.key.toLowerCase()]
  if (!act) return
  event.preventDefault()
  act()
})

moveWhatIsSeen(all(".stroke-picture"))
const notBuilt = document.querySelector(".not-built")
const canonical = new URL(/** @type {HTMLLinkElement} */ (one("link[rel=canonical]")).href)
if (notBuilt instanceof HTMLElement) notBuilt.hidden = asksForSame(location.search, canonical.search)
main.dataset.mode = mode
for (const input of modes) input.checked = input.value === mode
const asked = /** @type {{ asked?: boolean } | null} */ (history.state)?.asked === true
if (asked && here.step > 0) openPlayer()
const pictures = /** @type {HTMLElement[]} */ (all(".stroke-picture"))
// The other foot's drawings too, at once: a massage that has begun needs no network.
stage.load(pictures.map(({ dataset }) => dataset.left ?? "").filter(Boolean)).then(() => {
  main.dataset.ready = "true"
  if (!player.hidden) draw()
}, () => {
  main.dataset.ready = "false"
})
