/** Letters typed one after another lead to the next name that begins with them. Pure but for the clock. */

import { foldName } from "./name-index.js"

// Units: milliseconds.
const PAUSE = 800

export class TypeAhead {
  #typed = ""
  #last = -Infinity

  /**
   * @param {string} key as KeyboardEvent.key
   * @param {readonly { name: string, text: string }[]} stops in their order; `text` is what is read
   * @param {string} from the stop that has the focus
   * @param {number} now
   * @returns {string | null} the name of the stop that is meant
   */
  next(key, stops, from, now) {
    const letter = foldName(key)
    if ([...key].length !== 1 || !letter) return null
    this.#typed = now - this.#last > PAUSE ? letter : this.#typed + letter
    this.#last = now
    // One letter again and again walks through all that begin with it.
    const isRepeated = [...this.#typed].every((each) => each === letter)
    const start = isRepeated ? letter : this.#typed
    const here = stops.findIndex(({ name }) => name === from)
    const after = isRepeated ? [...stops.slice(here + 1), ...stops.slice(0, here + 1)] : [...stops.slice(here), ...stops.slice(0, here)]
    return after.find(({ text }) => foldName(text).startsWith(start))?.name ?? null
  }
}
