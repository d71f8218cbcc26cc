/**
 * What was known and what was missed, in this browser and nowhere else. Where nothing may be kept, it
 * lasts as long as the page does.
 */

const NAME = "solemap-study"
const MOST = 9

export class StudyMemory {
  /** @type {() => Storage} */ #storage
  /** Below nought: missed; above it: known so many times. @type {Map<string, number>} */ #standing = new Map()
  isKept = true

  /** @param {() => Storage} storage asked for each time: only asking for it may throw */
  constructor(storage) {
    this.#storage = storage
    try {
      this.#standing = read(storage().getItem(NAME))
    } catch {
      this.isKept = false
    }
  }

  get isEmpty() {
    return this.#standing.size === 0
  }

  /** @param {string} key */
  standing(key) {
    return this.#standing.get(key) ?? 0
  }

  get mistakes() {
    return [...this.#standing].filter(([, times]) => times < 0).map(([key]) => key)
  }

  /** @param {string} key @param {boolean} isRight */
  note(key, isRight) {
    this.#standing.set(key, isRight ? Math.min(MOST, Math.max(0, this.standing(key)) + 1) : -1)
    this.#keep()
  }

  forget() {
    this.#standing.clear()
    this.#keep()
  }

  #keep() {
    try {
      if (this.#standing.size > 0) this.#storage().setItem(NAME, JSON.stringify(Object.fromEntries(this.#standing)))
      else this.#storage().removeItem(NAME)
    } catch {
      this.isKept = false
    }
  }
}

/** Somebody else's words under our name are nothing. @param {string | null} text @returns {Map<string, number>} */
function read(text) {
  /** @type {unknown} */ let kept = null
  try {
    kept = JSON.parse(text ?? "{}")
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  const pairs = typeof kept === "object" && kept !== null ? Object.entries(kept) : []
  return new Map(pairs.filter(([key, times]) => /^[a-z]+\/[a-z]+\/[a-z0-9-]+$/.test(key) && Number.isInteger(times)))
}
