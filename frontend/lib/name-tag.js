/** The one name that is lifted at a time: over the zone that is pointed at or has the focus. */

const GAP = 8
const MARGIN = 4

/**
 * @param {HTMLElement | null} tag inside the chart's window; without one nothing is shown
 * @param {Element | null} zone null puts the name away
 * @param {string} name
 */
export function showNameTag(tag, zone, name) {
  if (!tag) return
  tag.hidden = zone === null
  if (!zone) return
  tag.textContent = name
  const box = zone.getBoundingClientRect()
  const frame = /** @type {HTMLElement} */ (tag.parentElement).getBoundingClientRect()
  const left = box.left - frame.left + (box.width - tag.offsetWidth) / 2
  const top = box.top - frame.top - tag.offsetHeight - GAP
  const x = Math.max(MARGIN, Math.min(left, frame.width - tag.offsetWidth - MARGIN))
  tag.style.transform = `translate(${x.toFixed(1)}px, ${Math.max(0, top).toFixed(1)}px)`
}
