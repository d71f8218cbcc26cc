/**
 * The dialog that gives the lines to put this page's chart on another site. It stands in one page of
 * each language, and the others take it from there.
 */

import { getPage } from "./lib/api-client.js"
import { embedLines, isLocal } from "./lib/embed-lines.js"
import { readAddress } from "./lib/page-address.js"
import { loadStyleSheet } from "./lib/style-sheet.js"

const HOLDER = "about"

const door = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-embed]"))
/** @type {Promise<HTMLDialogElement> | undefined} */
let ready

/** @param {string} address */
async function getJson(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.json()
}

/** What is shown now has a page of its own. @param {DOMStringMap} data */
function answerAddress({ home = "", root = "" }) {
  const { zone } = readAddress(location.search, location.pathname)
  const isExplorer = document.body.classList.contains("explorer")
  return isExplorer && zone ? `${root}/oembed${home.slice(root.length)}/zones/${zone}.json` : (door?.dataset.oembed ?? "")
}

/** @param {HTMLDialogElement} open */
async function fill(open) {
  const { root = "" } = open.dataset
  const [answer, { files }] = await Promise.all([getJson(answerAddress(open.dataset)), getJson(`${root}/embed/manifest.json`)])
  const content = new DOMParser().parseFromString(answer.html, "text/html")
  const frame = /** @type {HTMLIFrameElement} */ (content.querySelector("iframe"))
  const src = frame.getAttribute("src") ?? ""
  const words = content.querySelector("blockquote")?.textContent ?? ""
  const lines = embedLines(answer, { src, height: frame.height }, words, files[0])
  for (const [name, line] of Object.entries(lines)) {
    const field = /** @type {HTMLInputElement | null} */ (open.querySelector(`[data-line="${name}"]`))
    if (field) field.value = line
  }
  const { pathname, search } = new URL(src)
  const preview = /** @type {HTMLIFrameElement} */ (open.querySelector("iframe"))
  preview.src = pathname + search
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (open.querySelectorAll("[data-picture]"))) {
    const { pathname: wide } = new URL(answer.thumbnail_url)
    link.href = wide.replace("/pictures/wide/", `/pictures/${link.dataset.picture}/`)
  }
  /** @type {HTMLElement} */ (open.querySelector(".embed-local")).hidden = !isLocal(src)
}

/** @param {HTMLInputElement} field */
async function copy(field) {
  field.select()
  // Only a page with a certificate may write by itself; elsewhere what is selected is copied.
  if (navigator.clipboard) await navigator.clipboard.writeText(field.value)
  else document.execCommand("copy")
}

/** @returns {Promise<HTMLDialogElement>} the dialog, in the page and listened to */
async function getDialog() {
  const own = document.querySelector("#embed") ?? (await getPage(HOLDER)).querySelector("#embed")
  const [dialog] = await Promise.all([/** @type {HTMLDialogElement} */ (own), loadStyleSheet("embed-dialog.css")])
  if (dialog.ownerDocument !== document) door?.parentElement?.after(document.adoptNode(dialog))
  dialog.querySelector("[data-copy]")?.addEventListener("click", async () => {
    await copy(/** @type {HTMLInputElement} */ (dialog.querySelector("[data-line=frame]")))
    copied(dialog).hidden = false
  })
  dialog.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) target.select()
  })
  return dialog
}

/** @param {HTMLDialogElement} dialog */
const copied = (dialog) => /** @type {HTMLElement} */ (dialog.querySelector(".embed-copied span"))

export async function openEmbedDialog() {
  ready ??= getDialog()
  // Without a network there is nothing to copy; the next click asks again.
  const dialog = await ready.catch(() => void (ready = undefined))
  if (!dialog || dialog.open) return
  copied(dialog).hidden = true
  dialog.showModal()
  await fill(dialog)
}
