/**
 * The saved copy. The network comes first, always; only when it fails does a page come from here,
 * and then with everything from one version: VERSION and FILES stand before this text when it is
 * served, and a new version is a new cache. Nothing of another version is ever put into it: a page
 * says its own version, and whatever cannot is kept only if the site still has ours afterwards.
 * Embeds and the API are left alone.
 */

/* global VERSION, FILES */
/** @typedef {{ waitUntil(done: Promise<unknown>): void, respondWith(answer: Promise<Response>): void, request: Request, clientId: string, resultingClientId: string, data: any }} WorkerEvent */

// A worker's own globals are not those of a page, which is what the types here know.
const worker = /** @type {any} */ (self)
const version = /** @type {string} */ (worker.VERSION)
const files = /** @type {string[]} */ (worker.FILES)
const CACHE = `solemap-${version}`
const HOME = new URL(worker.registration.scope).pathname
const OFFLINE = `${HOME}offline`
const LEFT_ALONE = /^(?:[a-z]{2}\/)?(?:api|docs|embed|oembed|openapi\.json|sw\.js|version\.json)(?:\/|$)/

worker.addEventListener("install", (/** @type {WorkerEvent} */ event) => event.waitUntil(install()))
worker.addEventListener("activate", (/** @type {WorkerEvent} */ event) => event.waitUntil(activate()))
worker.addEventListener("message", (/** @type {WorkerEvent} */ event) => event.waitUntil(keepAll(event.data?.keep ?? [])))
worker.addEventListener("fetch", (/** @type {WorkerEvent} */ event) => {
  const { method, url } = event.request
  if (method === "GET" && isOurs(new URL(url))) event.respondWith(answer(event))
})

/** @param {URL} url */
function isOurs(url) {
  return url.origin === location.origin && url.pathname.startsWith(HOME) && !LEFT_ALONE.test(url.pathname.slice(HOME.length))
}

/** All of it or nothing: a copy with a hole, or of two versions, is none. */
async function install() {
  const fetched = await Promise.all(files.map(async (file) => {
    const fresh = await fetch(HOME + file, { cache: "no-cache" })
    if (!fresh.ok) throw new Error(`${file} answered ${fresh.status}`)
    if (isPage(fresh) && !(await isOfThisVersion(fresh))) throw new Error(`${file} is of another version`)
    return { path: HOME + file, answer: await dated(fresh) }
  }))
  if (!(await isCurrent())) throw new Error("the site has changed meanwhile")
  const cache = await caches.open(CACHE)
  await Promise.all(fetched.map(({ path, answer }) => cache.put(path, answer)))
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith("solemap-") && name !== CACHE) await caches.delete(name)
  await worker.clients.claim()
}

/** What a page had loaded before there was a worker. @param {string[]} paths */
async function keepAll(paths) {
  for (const path of paths) {
    const url = new URL(path, location.origin)
    if (!isOurs(url) || (await savedAt(url.pathname))) continue
    const fresh = await fetch(url.pathname, { cache: "no-cache" }).catch(() => null)
    if (fresh?.ok) await keep(url.pathname, fresh)
  }
}

/** @param {WorkerEvent} event @returns {Promise<Response>} */
async function answer(event) {
  const { request } = event
  const path = new URL(request.url).pathname
  const saved = await savedAt(path)
  try {
    // What is not kept yet is asked of the server itself: a browser's own cache may be older than us.
    const fresh = saved || request.mode === "navigate" ? await fetch(request) : await fetch(new Request(request, { cache: "no-cache" }))
    if (fresh.ok && (request.mode === "navigate" || !saved)) event.waitUntil(keep(path, fresh.clone(), event.resultingClientId))
    return fresh
  } catch (error) {
    if (request.mode === "navigate") return saved ? asSaved(saved) : ((await savedAt(OFFLINE)) ?? Response.error())
    if (saved && !(await savedAt(foreign(event.clientId)))) return saved
    throw error
  }
}

/**
 * @param {string} path @param {Response} fresh
 * @param {string} [client] of a page that was just opened; of another version it gets nothing from here
 */
async function keep(path, fresh, client) {
  const cache = await caches.open(CACHE)
  if (isPage(fresh)) {
    if (!(await isOfThisVersion(fresh))) {
      if (client) await cache.put(foreign(client), new Response())
      return
    }
  } else if (!(await isCurrent())) return
  await cache.put(path, await dated(fresh))
}

/** @param {Response} answer */
const isPage = (answer) => answer.headers.get("content-type")?.startsWith("text/html") ?? false

/** @param {Response} page */
const isOfThisVersion = async (page) => (await page.clone().text()).includes(`<meta name="solemap-version" content="${version}">`)

/** Whether the site is of our version now; what was fetched before this was asked is then ours too. */
async function isCurrent() {
  const now = await fetch(`${HOME}version.json`, { cache: "no-store" }).catch(() => null)
  return now?.ok ? (await now.json()).version === version : false
}

/** @param {string} path */
const savedAt = async (path) => (await caches.open(CACHE)).match(path)

/** @param {string} client */
const foreign = (client) => `${HOME}sw.js?client=${client}`

/** With the day that it was saved, and without the mark of a redirect. @param {Response} fresh */
async function dated(fresh) {
  const headers = new Headers(fresh.headers)
  headers.set("x-solemap-saved", new Date().toISOString())
  // The body is kept as it is read here, unpacked.
  headers.delete("content-encoding")
  headers.delete("content-length")
  return new Response(await fresh.blob(), { status: fresh.status, headers })
}

/** A saved page says that it is one, and since when. @param {Response} saved */
async function asSaved(saved) {
  const text = await saved.text()
  const since = saved.headers.get("x-solemap-saved") ?? ""
  return new Response(text.replace("<html ", `<html data-saved="${since}" `), { headers: saved.headers })
}
