/**
 * The lines that others copy, from a page's oEmbed answer. Pure: strings in, strings out.
 */

/**
 * @typedef {{ title: string, author_url: string, thumbnail_url: string }} Answer what oEmbed says
 * @typedef {{ src: string, height: string }} Frame
 * @typedef {{ immutable: string, integrity: string, address: string }} Checked the element's file
 */

const FRAME = /\/embed\/([a-z]+)-([a-z]+)(?:\/([a-z0-9-]+))?\/?(?:\?(.*))?$/
const LOCAL = /^(localhost|.*\.local|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|\[(::1|f[cde].*)\])$/

/** @param {Answer} answer @param {Frame} frame @param {string} words alone @param {Checked} checked */
export function embedLines({ title, author_url: page, thumbnail_url: picture }, { src, height }, words, checked) {
  const { attributes, call } = stateOf(src)
  const tag = `<sole-map ${attributes}><a href="${escaped(page)}">${escaped(title)}</a></sole-map>`
  return {
    frame: `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`,
    tag: `<script src="${checked.address}"></script>${tag}`,
    fixed: `<script src="${checked.immutable}" integrity="${checked.integrity}" crossorigin="anonymous"></script>${tag}`,
    address: page,
    image: `<a href="${escaped(page)}"><img src="${picture}" width="1200" height="630" alt="${escaped(words)}"></a>`,
    markdown: `[![${title.replace(/[[\]]/g, "")}](${picture})](${page})`,
    python: `from solemap.charts import chart\n${call}`,
  }
}

/** Whether nobody else can reach it. @param {string} address */
export function isLocal(address) {
  return LOCAL.test(new URL(address).hostname)
}

/** The frame's state as a tag and as a line of Python has it. @param {string} src */
function stateOf(src) {
  const [, view = "plantar", foot = "both", tradition = "", query = ""] = FRAME.exec(src) ?? []
  const given = Object.fromEntries(new URLSearchParams(query))
  const state = { view, foot, ...(tradition ? { tradition } : {}), ...given }
  const attributes = Object.entries(state).map(([name, value]) => `${name}="${escaped(value)}"`).join(" ")
  const lit = given.zone ?? given.area
  const options = [
    `"${view}"`,
    `foot="${foot}"`,
    ...(tradition ? [`tradition="${tradition}"`] : []),
    ...(lit ? [`highlight=["${lit}"]`] : []),
    ...(given.technique ? [`technique="${given.technique}"`] : []),
  ]
  return { attributes, call: `chart(${options.join(", ")})` }
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
