/**
 * A massage as it goes: which foot, which step, how far, and whether the clock runs. Pure but for the
 * clock that it is given, so a test may be at its end in a second.
 */

/** @typedef {"right" | "left"} Foot */
/** @typedef {{ first: Foot, foot: Foot, step: number }} Place `step` counts from 1 */
/** @typedef {{ steps: number, secondsOf: (step: number, foot: Foot) => number, now: () => number }} Course `now` in seconds */

/** @param {Foot} foot @returns {Foot} */
export const otherFoot = (foot) => (foot === "left" ? "right" : "left")

export class MassageSession {
  /** @type {Course} */ #course
  /** @type {Place} */ #place
  #before = 0
  /** @type {number | null} */ #since = null
  #isOver = false
  #hasBegun = false

  /** @type {() => void} */ onChange = () => {}

  /** @param {Course} course @param {Place} place */
  constructor(course, place) {
    this.#course = course
    this.#place = { ...place, step: Math.min(Math.max(1, place.step), course.steps) }
  }

  get place() {
    return this.#place
  }

  get isPlaying() {
    return this.#since !== null
  }

  get isOver() {
    return this.#isOver
  }

  /** Of this step. Units: seconds. */
  get elapsed() {
    const running = this.#since === null ? 0 : this.#course.now() - this.#since
    return Math.min(this.#before + running, this.length)
  }

  /** Of this step. Units: seconds. */
  get length() {
    return this.#course.secondsOf(this.#place.step, this.#place.foot)
  }

  /** Of both feet, from 0 to 1. */
  get progress() {
    const { first, foot, step } = this.#place
    let all = 0
    let done = 0
    for (const side of [first, otherFoot(first)]) {
      for (let number = 1; number <= this.#course.steps; number += 1) {
        const seconds = this.#course.secondsOf(number, side)
        all += seconds
        const isDone = side === foot ? number < step : foot !== first
        if (isDone) done += seconds
      }
    }
    return this.#isOver || all === 0 ? 1 : (done + this.elapsed) / all
  }

  play() {
    if (this.isPlaying) return
    if (this.#isOver) this.#place = { ...this.#place, foot: this.#place.first, step: 1 }
    this.#isOver = false
    this.#hasBegun = true
    this.#since = this.#course.now()
    this.onChange()
  }

  pause() {
    if (!this.isPlaying) return
    this.#before = this.elapsed
    this.#since = null
    this.onChange()
  }

  /** Called as often as one likes; goes on by itself where a step ends. */
  tick() {
    if (this.isPlaying && this.elapsed >= this.length) this.next()
  }

  next() {
    const { first, foot, step } = this.#place
    this.#hasBegun = true
    const later = this.#find(foot, step + 1, 1)
    if (later) return this.#goTo({ foot, step: later })
    const other = otherFoot(foot)
    const begin = foot === first ? this.#find(other, 1, 1) : 0
    if (begin) return this.#goTo({ foot: other, step: begin })
    this.#before = 0
    this.#since = null
    this.#isOver = true
    this.onChange()
  }

  /** To the beginning of the step when it is under way, else to the one before. */
  back() {
    const { first, foot, step } = this.#place
    if (this.#isOver || this.elapsed > 3) return this.#goTo({ foot, step })
    const sooner = this.#find(foot, step - 1, -1)
    if (sooner) return this.#goTo({ foot, step: sooner })
    const other = otherFoot(foot)
    const last = foot === first ? 0 : this.#find(other, this.#course.steps, -1)
    this.#goTo(last ? { foot: other, step: last } : { foot, step })
  }

  /** The same step on the other foot; before anything is played, the foot to begin with. */
  switchFoot() {
    const foot = otherFoot(this.#place.foot)
    if (!this.#hasBegun && this.#place.step === 1) this.#place = { ...this.#place, first: foot }
    this.#goTo({ foot, step: this.#find(foot, this.#place.step, 1) || this.#find(foot, this.#place.step, -1) || this.#place.step })
  }

  /** @param {{ foot: Foot, step: number }} next */
  #goTo(next) {
    this.#place = { ...this.#place, ...next }
    this.#before = 0
    this.#isOver = false
    if (this.#since !== null) this.#since = this.#course.now()
    this.onChange()
  }

  /** The first step from there on that is done on the foot; 0 when there is none. @param {Foot} foot @param {number} from @param {1 | -1} way */
  #find(foot, from, way) {
    for (let step = from; step >= 1 && step <= this.#course.steps; step += way) {
      if (this.#course.secondsOf(step, foot) > 0) return step
    }
    return 0
  }
}
