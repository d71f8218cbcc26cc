/**
 * Finds complaints by what somebody types, as the API's search ranks them: a complaint that fits
 * better than any part of the body is the only answer, and a sentence that names one is answered
 * with it. Pure: no network, no page.
 */

import { foldName, rankOf } from "./name-index.js"

/** @typedef {{ id: string, label: string, words: string[], card: Record<string, string> }} Complaint */
/** @typedef {{ complaint: Complaint, matched: string, rank: number }} ComplaintMatch lower ranks fit better */

/** @param {Complaint} complaint */
const namesOf = ({ label, words }) => [label, ...words]

/**
 * @param {readonly Complaint[]} complaints
 * @param {string} query
 * @returns {ComplaintMatch[]} best first
 */
export function findComplaints(complaints, query) {
  const asked = foldName(query)
  if (!asked) return []
  const found = complaints.flatMap((complaint) => {
    const [best] = namesOf(complaint)
      .map((matched) => ({ complaint, matched, rank: rankOf(foldName(matched), asked) }))
      .sort((a, b) => a.rank - b.rank)
    return best && best.rank < 3 ? [best] : []
  })
  return found.sort((a, b) => a.rank - b.rank || a.complaint.label.localeCompare(b.complaint.label))
}

/**
 * The complaint that a sentence mentions, its longest wording first.
 * @param {readonly Complaint[]} complaints
 * @param {string} query
 * @returns {ComplaintMatch | null}
 */
export function mentionedComplaint(complaints, query) {
  const asked = ` ${foldName(query)} `
  /** @type {ComplaintMatch | null} */
  let best = null
  for (const complaint of complaints) {
    for (const matched of namesOf(complaint)) {
      const isLonger = foldName(matched).length > foldName(best?.matched ?? "").length
      if (isLonger && asked.includes(` ${foldName(matched)} `)) best = { complaint, matched, rank: 3 }
    }
  }
  return best
}
