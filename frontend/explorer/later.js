/**
 * What the first view does without, and is not asked for until somebody turns to it: search, the
 * list's filter, the keys, the layers, what a panel is taken away as. Whatever was done first is not
 * lost: a field keeps its focus and its text, and each part reads them when it comes.
 */

/** @typedef {import("./explorer.js").Explorer} Explorer */

/** @param {Explorer} explorer */
export function plugInLater(explorer) {
  const search = once(async () => (await import("./search.js")).plugInSearch(explorer))
  const list = once(async () => (await import("./list.js")).plugInList(explorer))
  const keys = once(async () => (await import("./keys.js")).plugInKeys())
  const panel = once(async () => {
    const [{ plugInShare }, { plugInTaught }, { plugInOtherSchool }] = await Promise.all([import("./share.js"), import("./taught.js"), otherSchool()])
    plugInShare(explorer)
    plugInTaught(explorer)
    plugInOtherSchool(explorer)
  })
  const otherSchool = () => import("./other-school.js")
  explorer.addLayer("bones", layer(async () => (await import("./bones.js")).showBones))
  explorer.addLayer("agreement", layer(async () => (await import("./agreement.js")).showAgreement))
  explorer.addLayer("common-ground", layer(async () => (await import("./agreement.js")).showCommonGround))
  explorer.addLayer("other-school", layer(async () => (await otherSchool()).showOtherSchool))
  explorer.addLayer("nameless", layer(async () => (await import("./lines.js")).hideNames))
  explorer.addLayer("grid", layer(async () => (await import("./lines.js")).showGrid))
  /** @type {Promise<(shown: import("./explorer.js").Shown) => void> | null} */ let filter = null
  explorer.whenShown((shown) => {
    if (shown.technique) filter ??= import("./technique-filter.js").then(({ techniqueFilter }) => techniqueFilter(explorer))
    void filter?.then((show) => show(shown))
  })
  turnTo(".search", ["focusin", "pointerover"], search)
  turnTo("#areas", ["focusin", "pointerover", "input"], list)
  // A browser that opens the page again may have kept what was chosen.
  if (document.querySelector("#areas [data-filter]:checked:not([value=''])")) void list()
  turnTo("[data-opens=keys]", ["focusin", "pointerover"], keys)
  explorer.whenPanelFilled((filled) => void panel().then((isNew) => isNew && explorer.panel.tellAgain(filled)))
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=radio]), textarea, select")
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const wanted = event.key === "/" ? search : event.key === "?" ? keys : null
    if (!wanted || wanted.isDone()) return
    event.preventDefault()
    void wanted().then(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true, cancelable: true })))
  })
}

/**
 * Runs it at the first call; later ones wait for the same.
 * @param {() => Promise<void>} load
 */
function once(load) {
  /** @type {Promise<void> | null} */ let loading = null
  let isDone = false
  const run = async () => {
    const isNew = loading === null
    loading ??= load().then(() => { isDone = true })
    await loading
    return isNew
  }
  return Object.assign(run, { isDone: () => isDone })
}

/**
 * A layer that is off until somebody turns it on; what is asked of it is done in order.
 * @param {() => Promise<import("./layers.js").ShowLayer>} load
 * @returns {import("./layers.js").ShowLayer}
 */
function layer(load) {
  /** @type {Promise<import("./layers.js").ShowLayer> | null} */ let loading = null
  return async (chart, isOn, place) => {
    if (!isOn && !loading) return
    loading ??= load().catch((error) => {
      loading = null
      throw error
    })
    await (await loading)(chart, isOn, place)
  }
}

/** @param {string} selector @param {string[]} kinds @param {() => Promise<boolean>} load */
function turnTo(selector, kinds, load) {
  const heard = (/** @type {Event} */ event) => {
    if (!(event.target instanceof Element && event.target.closest(selector))) return
    for (const kind of kinds) document.removeEventListener(kind, heard)
    void load()
  }
  for (const kind of kinds) document.addEventListener(kind, heard)
}
