/**
 * The drawing that moves: one view of one step on one foot at a time, its own animation set to the
 * massage's clock, so that it stops, goes on and jumps as the massage does.
 */

import { getStrokes } from "./api-client.js"

/** @typedef {import("./massage-plan.js").Moment} Moment */

export class StrokeStage {
  /** @type {HTMLElement} */ #frame
  /** @type {Map<string, SVGSVGElement>} by address */ #drawings = new Map()
  /** @type {{ picture: Element, svg: SVGSVGElement } | null} out of its place in the list */ #borrowed = null
  /** @type {SVGSVGElement | null} */ #svg = null
  /** @type {{ picture: Element, foot: string } | null} */ #shown = null

  /** @param {HTMLElement} frame */
  constructor(frame) {
    this.#frame = frame
  }

  /** Everything that a massage shows, before it begins: then it needs no network any more. @param {readonly string[]} addresses */
  async load(addresses) {
    await Promise.all(addresses.map(async (address) => {
      if (!this.#drawings.has(address)) this.#drawings.set(address, await getStrokes(address))
    }))
  }

  /**
   * The drawing of a step on a foot: the list's own where it has it, else what was loaded.
   * @param {HTMLElement} picture @param {string} foot
   */
  show(picture, foot) {
    if (this.#svg && this.#shown?.picture === picture && this.#shown.foot === foot) return
    this.giveBack()
    const own = /** @type {SVGSVGElement | null} */ (picture.querySelector(`svg[data-foot="${foot}"]`))
    const svg = own ?? this.#drawings.get(picture.dataset[foot] ?? "")
    if (!svg) return
    if (own) this.#borrowed = { picture, svg }
    else say(svg, picture.dataset[`${foot}Title`])
    this.#frame.replaceChildren(svg)
    cropToFoot(svg)
    svg.pauseAnimations()
    this.#svg = svg
    this.#shown = { picture, foot }
  }

  /** The list is whole again. */
  giveBack() {
    if (this.#borrowed) {
      const { picture, svg } = this.#borrowed
      svg.setAttribute("viewBox", svg.dataset.whole ?? "")
      // The right foot's stands first: it is the one that the list shows.
      if (svg.dataset.foot === "right") picture.prepend(svg)
      else picture.append(svg)
    }
    this.#borrowed = null
    this.#frame.replaceChildren()
    this.#svg = null
    this.#shown = null
  }

  /** @param {Moment} moment @returns {string[]} the zones under the hand now, or of the whole movement where nothing moves */
  draw({ cue, phase }, isStill = false) {
    const runs = this.#runs(cue)
    const run = runs.find(({ until }) => phaseIn(phase, runs) < until) ?? runs.at(-1)
    if (!run || !this.#svg) return []
    const at = run.begin + Math.min(phaseIn(phase, runs) - run.from, run.seconds - 0.01)
    this.#svg.setCurrentTime(Math.max(run.begin, at))
    const shown = isStill ? this.#standing(cue, runs) : [run.group]
    for (const group of this.#svg.querySelectorAll(".stroke")) group.classList.toggle("is-resting", !shown.includes(group))
    const wakes = /** @type {SVGElement[]} */ ([...run.group.querySelectorAll(".stroke-wake[data-zone]")])
    if (isStill || wakes.length === 0) return (run.group.getAttribute("data-zones") ?? "").split(" ").filter(Boolean)
    const lit = wakes.filter(({ dataset }) => Number(dataset.at) <= at && at < Number(dataset.until))
    // What the hand has just come to is named first: the line may be short.
    return lit.sort((a, b) => Number(b.dataset.at) - Number(a.dataset.at)).map(({ dataset }) => dataset.zone ?? "")
  }

  /**
   * Where nothing moves, all of a movement; of a toe, whichever of its movements has the picture.
   * @param {import("./massage-plan.js").Cue} cue @param {readonly { group: Element }[]} runs
   */
  #standing({ place }, runs) {
    const of = runs[0]?.group.getAttribute("data-place") ?? null
    if (place === 0 || of === null) return runs.map(({ group }) => group)
    return [...(this.#svg?.querySelectorAll(`.stroke[data-place="${of}"]`) ?? [])]
  }

  /** The runs of a cue one after the other; of a toe or a gap, that one's only. @param {import("./massage-plan.js").Cue} cue */
  #runs({ strokes, place }) {
    const ids = strokes.map(({ id }) => id)
    const all = [...(this.#svg?.querySelectorAll(".stroke") ?? [])].filter((group) => ids.includes(group.getAttribute("data-stroke") ?? ""))
    const groups = place > 0 && all.length >= place ? all.slice(place - 1, place) : all
    let from = 0
    return groups.map((group) => {
      const seconds = Number(group.getAttribute("data-seconds"))
      const run = { group, begin: Number(group.getAttribute("data-begin")), seconds, from, until: from + seconds }
      from += seconds
      return run
    })
  }
}

/** A file's title is English; its page has it in its own language. @param {SVGSVGElement} svg @param {string | undefined} words */
function say(svg, words) {
  const title = svg.querySelector("title")
  if (title && words) title.textContent = words
}

/** @param {number} phase @param {readonly { until: number }[]} runs */
function phaseIn(phase, runs) {
  const whole = runs.at(-1)?.until ?? 1
  return whole > 0 ? phase % whole : 0
}

/** The foot alone, as large as it may be: names stand in their own line here. @param {SVGSVGElement} svg */
function cropToFoot(svg) {
  const foot = /** @type {SVGGElement | null} */ (svg.querySelector(".layer-contour"))
  svg.dataset.whole ??= svg.getAttribute("viewBox") ?? ""
  if (!foot) return
  const { x, y, width, height } = foot.getBBox()
  const room = 24
  svg.setAttribute("viewBox", [x - room, y - room, width + 2 * room, height + 2 * room].map((number) => number.toFixed(1)).join(" "))
}
