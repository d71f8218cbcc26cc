/** From an answer of the API to what a panel says. Pure; the words themselves stand in the templates. */

/** @typedef {{ view: string, foot: string, words: string }} PlacementAnswer */
/** @typedef {{ id: string, label: string, direction?: string | null, amount?: string | null }} TechniqueUse */
/** @typedef {{ id: string, title: string, read: string }} SourceAnswer */
/**
 * @typedef {{
 *   id: string, area: string, label: string, feet: string[], sourcing: string,
 *   placements: PlacementAnswer[], techniques: TechniqueUse[], sources: SourceAnswer[],
 *   neighbours: Record<string, string[]>,
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
 * }} HitAnswer
 */

/** What sources say in fragments, as sentences. @param {(string | null | undefined)[]} texts */
export function asSentences(texts) {
  const said = texts.filter((text) => typeof text === "string" && text !== "").map((text) => /** @type {string} */ (text))
  return said.map((text) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".")).join(" ")
}

/** @param {string} foot */
const otherFoot = (foot) => (foot === "left" ? "right" : "left")

/**
 * @param {ZoneAnswer} zone
 * @param {string} foot the foot that is looked at
 * @param {(zone: string) => string} nameOf names of the other zones on the chart
 */
export function viewZone(zone, foot, nameOf) {
  const isHere = zone.feet.includes(foot)
  const shown = isHere ? foot : otherFoot(foot)
  const here = zone.placements.filter((placement) => placement.foot === shown)
  const related = (zone.neighbours[`plantar-${shown}`] ?? []).map((id) => relatedZone(id, shown, nameOf(id)))
  if (isHere && zone.feet.includes(otherFoot(foot))) {
    related.push({ ...relatedZone(zone.id, otherFoot(foot), `${zone.label}, ${otherFoot(foot)} foot`) })
  }
  return {
    label: zone.label,
    page: `zones/${zone.id}`,
    only: isHere ? "" : shown,
    single: zone.sourcing === "single",
    places: here.map(({ words }) => ({ words })),
    has_techniques: zone.techniques.length > 0,
    techniques: zone.techniques.map(({ id, label, direction, amount }) => ({
      label,
      technique: id,
      page: `techniques/${id}`,
      how: asSentences([direction, amount]),
    })),
    sources: zone.sources.map(({ id, title, read }) => ({ title, read, page: `sources/${id}` })),
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
    lit: lit === 0 ? "Our sources tie it to no place on the sole." : lit === 1 ? "Used in one place on the chart." : `Used in ${lit} places on the chart.`,
    motions: motions.map((words) => ({ words })),
    has_cautions: cautions.length > 0,
    cautions: cautions.map((words) => ({ words })),
  }
}

/** @param {HitAnswer} hit @param {string} foot */
export function viewGap(hit, foot) {
  const { nearest, words } = hit
  return {
    words: words.charAt(0).toUpperCase() + words.slice(1),
    nearest: nearest?.label.toLowerCase() ?? "",
    distance: nearest?.words ?? "",
    zone: nearest?.id ?? "",
    page: nearest ? `zones/${nearest.id}` : "",
    foot,
  }
}

/** @param {string} zone @param {string} foot @param {string} label */
const relatedZone = (zone, foot, label) => ({ zone, foot, label, page: `zones/${zone}` })
