/**
 * The frame's script. What it shows is in the query: `?zone=`, `area=`, `technique=`, `theme=`,
 * `layers=`, `controls=`, and `view=`, `foot=`, `tradition=`, `lang=`, which are pages of their own.
 *
 * It tells the page around it how tall it is, at first and whenever that changes, in CSS pixels:
 *
 *     {"type": "solemap:height", "height": 640}
 *
 * and to WordPress, which gives a secret in the hash, in its own words. It runs in a sandbox too, so
 * it keeps nothing, and it is one plain script: modules would need a header that not every host sends.
 */

import { showBones } from "./elements/bones.js"
import { EmbeddedChart, prepareLinks } from "./elements/embedded-chart.js"
import { partsOfName } from "./lib/zone-name.js"

/** What WordPress makes of a height. Units: CSS pixels. */
const LEAST = 200
const MOST = 1000
const PAGES = ["view", "foot", "tradition", "lang"]

const given = new URLSearchParams(location.search)
const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret") ?? ""
const theme = given.get("theme") ?? ""
const root = document.documentElement
// Before anything is painted. A frame is clear only where its scheme is that of the page around it,
// which no frame can ask: a page that declares one says so, `scheme=dark`; `auto` is both at once.
root.dataset.theme = theme
root.style.colorScheme = theme === "auto" ? "light dark" : (given.get("scheme") ?? "")

/** @param {HTMLElement} main says what this page shows, and what others there are */
function isElsewhere(main) {
  const { root: start = "", home = "", lang = "", langs = "", traditions = "" } = main.dataset
  const known = { view: "plantar dorsal medial lateral", foot: "both left right", tradition: traditions, lang: langs }
  const wanted = PAGES.map((name) => {
    const asked = given.get(name) ?? ""
    const isKnown = known[/** @type {keyof typeof known} */ (name)].split(" ").includes(asked)
    return asked && isKnown ? asked : (main.dataset[name] ?? "")
  })
  if (wanted.join() === PAGES.map((name) => main.dataset[name]).join()) return false
  const [view, foot, tradition, language] = wanted
  const [first] = traditions.split(" ")
  const here = language === lang ? home : start + (language === langs.split(" ")[0] ? "" : `/${language}`)
  location.replace(`${here}/embed/${view}-${foot}${tradition === first ? "" : `/${tradition}`}${location.search}${location.hash}`)
  return true
}

/** @param {Record<string, unknown>} message */
const tell = (message) => parent.postMessage(message, "*")

function tellHeight() {
  const height = Math.ceil(root.getBoundingClientRect().height)
  tell({ type: "solemap:height", height })
  if (secret) tell({ message: "height", value: Math.min(MOST, Math.max(LEAST, height)), secret })
}

/** WordPress opens a link of ours itself: its sandbox lets us open nothing. @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[target]")) : null
  if (!link || event.defaultPrevented || !secret) return
  event.preventDefault()
  const address = link.getAttribute("href") ?? ""
  tell({ message: "link", value: new URL(address, location.href).href, secret })
}

function start() {
  const main = /** @type {HTMLElement} */ (document.querySelector("main"))
  if (isElsewhere(main)) return
  const svg = /** @type {SVGSVGElement} */ (document.querySelector(".sole-map-chart"))
  const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".chosen a"))
  const words = /** @type {HTMLElement} */ (document.querySelector(".chosen span"))
  prepareLinks(document, location.href)
  const chart = new EmbeddedChart(svg, document.querySelector(".name-tag"))

  /** @param {SVGAElement | null} zone */
  function choose(zone) {
    if (!zone) return
    chart.select(zone)
    const spoken = partsOfName(zone)
    link.textContent = spoken?.name ?? ""
    words.textContent = spoken?.words ?? ""
    link.href = new URL(zone.getAttribute("href") ?? "", location.href).href
  }

  chart.onZone = choose
  const tied = JSON.parse(document.querySelector("script[type='application/json']")?.textContent ?? "{}")
  const area = given.get("area")
  const lit = tied[given.get("technique") ?? ""] ?? []
  chart.light(area ? chart.ofArea(area) : ({ zone }) => lit.includes(zone))
  choose(chart.find(given.get("zone"), given.get("foot") ?? ""))
  const layers = (given.get("layers") ?? "labels").split(/[\s,]+/)
  svg.classList.toggle("is-unlabelled", !layers.includes("labels"))
  // Somebody else's host may refuse: the chart is whole without them.
  if (layers.includes("bones")) showBones(svg, main.dataset.bones ?? "").catch(() => {})
  const controls = /** @type {HTMLElement} */ (document.querySelector(".frame-switch"))
  controls.hidden = !given.has("controls")
  for (const anchor of controls.querySelectorAll("a")) anchor.href += location.search + location.hash
  document.addEventListener("click", follow)
  if (parent === window) return
  // WordPress hides a frame until it speaks, and what is hidden is observed by nobody.
  if (document.readyState === "complete") tellHeight()
  else addEventListener("load", tellHeight)
  new ResizeObserver(tellHeight).observe(root)
  addEventListener("message", ({ data }) => {
    if (secret && data?.message === "ready") tellHeight()
  })
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
else start()
