/** A click that a key made. */

/**
 * Engines count no press for one, but Firefox counts one when Enter follows a link; it then names no
 * kind of pointer.
 * @param {MouseEvent & { pointerType?: string }} event
 */
export function isByKey({ detail, pointerType }) {
  return detail === 0 || pointerType === ""
}
