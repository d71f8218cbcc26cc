/** What a hand that is busy cannot do: keep the screen awake, and read aloud. Either may be missing. */

export class WakefulScreen {
  /** @type {WakeLockSentinel | null} */ #lock = null
  #isWanted = false

  constructor() {
    // A browser lets go of it whenever the page is hidden.
    document.addEventListener("visibilitychange", () => void this.#hold())
  }

  /** @param {boolean} isWanted */
  set isAwake(isWanted) {
    this.#isWanted = isWanted
    if (isWanted) void this.#hold()
    else void this.#release()
  }

  async #hold() {
    if (!this.#isWanted || this.#lock || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return
    try {
      this.#lock = await navigator.wakeLock.request("screen")
      this.#lock.addEventListener("release", () => {
        this.#lock = null
      })
      if (!this.#isWanted) await this.#release()
    } catch (error) {
      // Refused, for a battery that is low: the massage goes on.
      if (!(error instanceof DOMException)) throw error
    }
  }

  async #release() {
    const lock = this.#lock
    this.#lock = null
    await lock?.release()
  }
}

export class Voice {
  isOn = false

  static get isThere() {
    return "speechSynthesis" in window
  }

  /** What is said replaces what was being said. @param {readonly string[]} sentences */
  say(sentences) {
    if (!this.isOn || !Voice.isThere) return
    speechSynthesis.cancel()
    for (const sentence of sentences.filter(Boolean)) {
      const words = new SpeechSynthesisUtterance(sentence)
      words.lang = document.documentElement.lang
      words.rate = 0.9
      speechSynthesis.speak(words)
    }
  }

  stop() {
    if (Voice.isThere) speechSynthesis.cancel()
  }
}
