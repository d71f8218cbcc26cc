/** What a zone of a chart is called, in any language. */

/**
 * Its accessible name is "Liver, right sole, zones 3 to 5": the organ's name, of a length that the
 * chart gives, a comma as the language writes it, and the place.
 * @param {Element | null} zone
 */
export function partsOfName(zone) {
  const spoken = zone?.getAttribute("aria-label")
  if (!spoken) return null
  const end = Number(zone?.getAttribute("data-name-length") ?? spoken.length)
  return { name: spoken.slice(0, end), words: spoken.slice(end).replace(/^[\s\p{P}]+/u, "") }
}
