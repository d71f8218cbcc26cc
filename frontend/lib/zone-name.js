/** What a zone of a chart is called. */

/**
 * "Liver, right sole, zones 3 to 5" is a name and a place, and so is "Hip joint, outer side of the
 * right foot, round the ankle bone"; a name may hold a comma itself.
 * @param {Element | null} zone
 */
export function partsOfName(zone) {
  const spoken = zone?.getAttribute("aria-label")
  if (!spoken) return null
  const cut = spoken.search(/, (?:(?:right|left) sole|(?:top|inner side|outer side) of the (?:right|left) foot)/)
  return cut < 0 ? { name: spoken, words: "" } : { name: spoken.slice(0, cut), words: spoken.slice(cut + 2) }
}
