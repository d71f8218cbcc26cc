/** What a search field offers for what was typed: parts of the body and complaints. Pure. */

import { findComplaints, mentionedComplaint } from "./complaint-index.js"
import { findNames } from "./name-index.js"

/** @typedef {import("./name-index.js").AreaAnswer} AreaAnswer */
/** @typedef {import("./complaint-index.js").Complaint} Complaint */
/** What may be found: parts of the body and complaints. @typedef {{ areas: readonly AreaAnswer[], complaints: readonly Complaint[] }} Names */
/** @typedef {{ label: string, matched: string, area?: AreaAnswer, complaint?: Complaint }} Choice */

const LONGEST_LIST = 8
// Beside parts of the body: so many complaints whose name begins so, once so much is typed.
const MOST_BESIDE = 2
const TYPED_FOR_THEM = 3

/**
 * @param {Names} names
 * @param {string} query
 * @returns {Choice[]} best first; where a complaint is asked for, complaints only
 */
export function findChoices({ areas, complaints }, query) {
  const parts = findNames(areas, query)
  const cards = findComplaints(complaints, query)
  const [part, card] = [parts[0], cards[0]]
  // A name's rank counts twice, and a synonym's half a step more; a complaint has no such half.
  const isComplaint = card !== undefined && (!part || card.rank < Math.floor(part.rank / 2))
  const mentioned = part || card ? null : mentionedComplaint(complaints, query)
  const beside = query.trim().length < TYPED_FOR_THEM ? [] : cards.filter(({ rank }) => rank < 2).slice(0, MOST_BESIDE)
  const offered = isComplaint || !part ? [...cards, ...(mentioned ? [mentioned] : [])] : beside
  return [
    ...(isComplaint ? [] : parts.map(({ area, matched }) => ({ label: area.label, matched, area }))).slice(0, LONGEST_LIST - offered.length),
    ...offered.map(({ complaint, matched }) => ({ label: complaint.label, matched, complaint })),
  ].slice(0, LONGEST_LIST)
}
