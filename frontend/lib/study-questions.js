/**
 * What is asked, and whether an answer is right: all of it read from a map's places. Pure; chance is
 * handed in.
 */

/** @typedef {{ view: string, foot: string, strips: number[], bands: string[], words: string }} PlaceAnswer */
/** @typedef {{ id: string, area: string, label: string, system: string, places: PlaceAnswer[] }} MapZone */
/** @typedef {{ ask: string, zone: MapZone, place: PlaceAnswer }} Question */
/** What somebody chose: an area, the zones under a finger, a foot, a strip, a part of the foot. @typedef {{ area?: string, zones?: readonly string[], value?: string }} Answer */
/** @typedef {{ view: string, feet: string, system: string }} Limits */

/** A place that reaches over more than so many strips or lines is no answer to which of them. */
const MOST_STRIPS = 3
const MOST_BANDS = 2
/** A question that was missed comes soonest, one that was known again and again last. */
const WEIGHTS = { missed: 5, unseen: 3, known: 1 }
const NEAR = 7

/** @param {readonly MapZone[]} zones @param {string} ask @param {Limits} limits @returns {Question[]} one a zone */
export function poolOf(zones, ask, { view, feet, system }) {
  const fitting = zones.filter((zone) => !system || zone.system === system)
  return fitting.flatMap((zone) => {
    const place = zone.places.find((one) => one.view === view && (ask === "foot" || feet === "both" || one.foot === feet) && canAsk(ask, one))
    return place ? [{ ask, zone, place }] : []
  })
}

/** @param {string} ask @param {PlaceAnswer} place */
function canAsk(ask, { view, strips, bands }) {
  if (ask === "zone") return strips.length > 0 && strips.length <= MOST_STRIPS
  // The ankle lies across the lines, or above them.
  if (ask === "lines") return view !== "dorsal" && bands.length <= MOST_BANDS && !bands.includes("ankle")
  return true
}

/** @param {MapZone} zone @param {string} view @returns {"right" | "left" | "both"} */
export function feetOf({ places }, view) {
  const feet = new Set(places.filter((place) => place.view === view).map(({ foot }) => foot))
  return feet.size > 1 ? "both" : feet.has("left") ? "left" : "right"
}

/** What a question is remembered by. @param {Question} question */
export const keyOf = ({ ask, zone, place }) => `${ask}/${place.view}/${zone.id}`

/**
 * Some of the pool, each once. What one foot alone has is asked as often as all the rest together
 * where the foot is asked for, or "both" would always be a good guess.
 * @param {readonly Question[]} pool
 * @param {number} count
 * @param {(key: string) => number} standing below nought missed, above it known so often
 * @param {() => number} random
 * @returns {Question[]}
 */
export function drawRound(pool, count, standing, random) {
  const isOneFooted = (/** @type {Question} */ { zone, place }) => feetOf(zone, place.view) !== "both"
  const single = pool.filter(isOneFooted).length
  const evened = single > 0 && single < pool.length ? (pool.length - single) / single : 1
  const weighed = pool.map((question) => {
    const times = standing(keyOf(question))
    const weight = times < 0 ? WEIGHTS.missed : times === 0 ? WEIGHTS.unseen : WEIGHTS.known / times
    return { question, weight: question.ask === "foot" && isOneFooted(question) ? weight * evened : weight }
  })
  // The highest of random to the power of one over the weight: drawing without putting back.
  const drawn = weighed.map(({ question, weight }) => ({ question: withFoot(question, random), rank: random() ** (1 / weight) }))
  return drawn.sort((a, b) => b.rank - a.rank).slice(0, count).map(({ question }) => question)
}

/** Where both feet have it, either is asked. @param {Question} question @param {() => number} random @returns {Question} */
function withFoot(question, random) {
  const other = question.zone.places.find(({ view, foot }) => view === question.place.view && foot !== question.place.foot)
  return other && question.ask === "name" && random() < 0.5 ? { ...question, place: other } : question
}

/**
 * Names to choose from: the right one among neighbours, for those are what is mixed up.
 * @param {Question} question
 * @param {readonly { zone: MapZone, distance: number }[]} others how far each lies from the place asked for
 * @param {() => number} random
 * @param {number} count
 * @returns {MapZone[]}
 */
export function drawOptions({ zone }, others, random, count = 4) {
  const near = others.filter((other) => other.zone.area !== zone.area).sort((a, b) => a.distance - b.distance).slice(0, NEAR)
  const wrong = shuffled(near.map((other) => other.zone), random).slice(0, count - 1)
  return shuffled([zone, ...wrong], random)
}

/** @template T @param {readonly T[]} items @param {() => number} random @returns {T[]} */
export function shuffled(items, random) {
  const ranked = items.map((item) => ({ item, rank: random() }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
}

/** @param {Question} question @param {Answer} answer */
export function isRight({ ask, zone, place }, { area, zones = [], value = "" }) {
  if (ask === "name") return area === zone.area
  if (ask === "find") return zones.includes(zone.id)
  if (ask === "foot") return value === feetOf(zone, place.view)
  return ask === "zone" ? place.strips.includes(Number(value)) : place.bands.includes(value)
}

/**
 * How many strips or lines from an answer to the nearest that is right, and which way: "strip-2-outer".
 * @param {Question} question @param {Answer} answer @param {readonly string[]} bands from the toes down
 */
export function stepsOf({ ask, place }, { value = "" }, bands) {
  const right = ask === "zone" ? place.strips : place.bands.map((band) => bands.indexOf(band))
  const given = ask === "zone" ? Number(value) : bands.indexOf(value)
  const steps = right.map((one) => one - given).sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0
  if (ask === "zone") return `strip-${Math.abs(steps)}-${steps > 0 ? "outer" : "inner"}`
  return `line-${Math.abs(steps)}-${steps > 0 ? "heel" : "toes"}`
}
