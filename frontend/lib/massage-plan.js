/**
 * When what is done: a step's movements as cues on a clock of its own. Pure. Units: seconds.
 */

/**
 * @typedef {{
 *   movement: number, strokes: { id: string, view: string }[], feet: string[], per: string,
 *   times: number, each: number, least: number, most: number, scale: number,
 * }} Movement one movement of a step; `strokes` are its drawings, one a view
 */
/** @typedef {{ seconds: number, isByToe: boolean, movements: Movement[] }} Step */
/**
 * @typedef {Movement & { place: number, start: number, change: number, seconds: number }} Cue
 *   `place` is the toe or gap, 0 for the whole foot; `change` is what the hand needs to get there
 */
/** @typedef {{ cue: Cue, index: number, phase: number, count: number, isChanging: boolean }} Moment */

/** @param {Step} step @param {string} foot @returns {Cue[]} none where the step is not done on that foot */
export function planStep({ seconds, isByToe, movements }, foot) {
  const here = movements.filter(({ feet }) => feet.includes(foot))
  const working = here.reduce((sum, movement) => sum + lengthOf(movement) * placesOf(movement), 0)
  const change = here.length > 0 ? Math.max(0, seconds - working) / here.length : 0
  /** @type {Cue[]} */
  const cues = []
  let start = 0
  for (const { movement, place, isNew } of inOrder(here, isByToe)) {
    const cue = { ...movement, place, start, change: isNew ? change : 0, seconds: lengthOf(movement) }
    cues.push(cue)
    start += cue.change + cue.seconds
  }
  return cues
}

/** @param {Movement} movement at the middle of its range */
const lengthOf = ({ each, least, most }) => (each * (least + most)) / 2

/** @param {Movement} movement */
const placesOf = ({ per, times }) => (per === "foot" ? 1 : times)

/** @param {readonly Cue[]} cues */
export const lengthOfPlan = (cues) => cues.reduce((sum, { change, seconds }) => sum + change + seconds, 0)

/** Toe by toe everything is done on one toe before the next; else movement by movement. @param {Movement[]} movements @param {boolean} isByToe */
function* inOrder(movements, isByToe) {
  const most = Math.max(0, ...movements.map(placesOf))
  if (!isByToe) {
    for (const movement of movements) {
      for (let place = 1; place <= placesOf(movement); place += 1) yield { movement, place: placeOf(movement, place), isNew: place === 1 }
    }
    return
  }
  for (let place = 1; place <= most; place += 1) {
    for (const movement of movements) yield { movement, place: placeOf(movement, place), isNew: place === 1 }
  }
}

/** @param {Movement} movement @param {number} place */
const placeOf = ({ per }, place) => (per === "foot" ? 0 : place)

/** @param {readonly Cue[]} cues @param {number} elapsed since the step began @returns {Moment | null} */
export function momentOf(cues, elapsed) {
  const index = Math.max(0, cues.findLastIndex(({ start }) => start <= elapsed))
  const cue = cues[index]
  if (!cue) return null
  const since = elapsed - cue.start - cue.change
  const phase = Math.min(Math.max(0, since), cue.seconds)
  const all = Math.max(1, Math.round(cue.seconds / cue.each))
  const count = Math.min(all, Math.floor(phase / cue.each + 1e-6) + 1)
  return { cue, index, phase, count, isChanging: since < 0 }
}
