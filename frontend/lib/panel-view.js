/** From an answer of the API to what a panel says. Pure; the words themselves stand in the templates. */

/** @typedef {{ view: string, foot: string, words: string, path: string, under_the_skin: string[] }} PlacementAnswer */
/** @typedef {{ id: string, label: string, direction?: string | null, amount?: string | null }} TechniqueUse */
/** @typedef {{ id: string, title: string, read: string }} SourceAnswer */
/**
 * @typedef {{
 *   id: string, tradition: string, area: string, label: string, feet: string[], sourcing: string,
 *   placements: PlacementAnswer[], techniques: TechniqueUse[], sources: SourceAnswer[],
 *   neighbours: Record<string, string[]>,
 *   cautions: string[],
 *   agreement: { schools: { school: string, standing: string }[], views: { view: string, sourcing: string }[] },
 *   others: { zone: string, tradition: string, label: string, views: string[], words: string[] }[],
 * }} ZoneAnswer
 */
/**
 * @typedef {{
 *   id: string, label: string, motions: string[], instrument: string, pressure: string,
 *   amount?: string | null, cautions: string[],
 * }} TechniqueAnswer
 */
/**
 * @typedef {{
 *   zones: { id: string, area: string, label: string }[],
 *   nearest: { id: string, area: string, label: string, words: string } | null, words: string,
 *   under_the_skin: string[],
 * }} HitAnswer
 */

/** What sources say in fragments, one behind the other. @param {(string | null | undefined)[]} texts */
export function inOneLine(texts) {
  const said = texts.filter((text) => typeof text === "string" && text !== "").map((text) => /** @type {string} */ (text))
  return said.map((text) => begun(text.replace(/[.。।]$/, ""))).join(" · ")
}

/** With a capital, where the script has them. @param {string} text */
const begun = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** @param {string} foot */
const otherFoot = (foot) => (foot === "left" ? "right" : "left")

/**
 * @param {ZoneAnswer} zone
 * @param {string} view the view that is looked at
 * @param {string} foot the foot that is looked at
 * @param {{ nameOf: (zone: string) => string, sourcing?: string, comma?: string }} chart names of the
 *   other zones on it, what the zone's line says in this view, what stands between things in a list
 */
export function viewZone(zone, view, foot, { nameOf, sourcing = zone.sourcing, comma = ", " }) {
  const seen = zone.placements.filter((placement) => placement.view === view)
  const isHere = seen.some((placement) => placement.foot === foot)
  const shown = isHere ? foot : otherFoot(foot)
  const here = seen.filter((placement) => placement.foot === shown)
  const related = (zone.neighbours[`${view}-${shown}`] ?? []).map((id) => relatedZone(id, view, shown, nameOf(id)))
  if (isHere && seen.some((placement) => placement.foot === otherFoot(foot))) {
    related.push(relatedZone(zone.id, view, otherFoot(foot), zone.label, otherFoot(foot)))
  }
  const elsewhere = new Set(zone.placements.map((placement) => placement.view).filter((other) => other !== view))
  related.push(...[...elsewhere].map((other) => {
    const feet = zone.placements.filter((placement) => placement.view === other).map((placement) => placement.foot)
    return relatedZone(zone.id, other, feet.includes(shown) ? shown : otherFoot(shown), zone.label, other)
  }))
  const skin = listed(here.flatMap((placement) => placement.under_the_skin), comma)
  return {
    label: zone.label,
    page: `zones/${zone.id}`,
    only: isHere ? "" : shown,
    single: sourcing === "single",
    sourcing,
    skin: begun(skin),
    under: skin,
    places: here.map(({ words }) => ({ words })),
    has_techniques: zone.techniques.length > 0,
    techniques: zone.techniques.map(({ id, label, direction, amount }) => ({
      label,
      technique: id,
      page: `techniques/${id}`,
      how: inOneLine([direction, amount]),
    })),
    sources: zone.sources.map(({ id, title, read }) => ({ title, read, page: `sources/${id}` })),
    schools: zone.agreement.schools,
    spared: zone.cautions.length > 0,
    has_outline: zone.others.some(({ views }) => views.includes(view)),
    has_others: zone.others.length > 0,
    others: zone.others.map((other) => ({ label: other.label, words: other.words.join("; "), page: `zones/${other.zone}` })),
    has_related: related.length > 0,
    related,
  }
}

/** @param {TechniqueAnswer} technique @param {number} lit how many zones of the chart */
export function viewTechnique(technique, lit) {
  const { label, motions, instrument, pressure, amount, cautions } = technique
  return {
    label,
    instrument,
    pressure,
    amount: amount ?? "",
    page: `techniques/${technique.id}`,
    lit: lit || "",
    unlit: lit === 0,
    motions: motions.map((words) => ({ words })),
    has_cautions: cautions.length > 0,
    cautions: cautions.map((words) => ({ words })),
  }
}

/** @param {HitAnswer} hit @param {string} foot @param {string} comma what stands between things in a list */
export function viewGap(hit, foot, comma = ", ") {
  const { nearest, words } = hit
  const skin = listed(hit.under_the_skin, comma)
  return {
    skin: begun(skin),
    under: skin,
    words: begun(words),
    nearest: nearest?.label ?? "",
    distance: nearest?.words ?? "",
    zone: nearest?.id ?? "",
    page: nearest ? `zones/${nearest.id}` : "",
    foot,
  }
}

/** Each thing once. @param {string[]} names @param {string} comma */
const listed = (names, comma) => [...new Set(names)].join(comma)

/**
 * @param {string} zone @param {string} view @param {string} foot @param {string} label
 * @param {string} at the other foot or view, when it is the same zone there
 */
const relatedZone = (zone, view, foot, label, at = "") => ({ zone, view, foot, label, at, page: `zones/${zone}` })
