// Four consumers of oEmbed and of page heads, as others run them, given one address of ours.

import assert from "node:assert/strict"

import { extract } from "@extractus/oembed-extractor"
import createOembetter from "oembetter"
import scrape from "open-graph-scraper"
import { unfurl } from "unfurl.js"

const [page = ""] = process.argv.slice(2)
const frame = new URL("/embed/plantar-right?zone=ingham-liver", page).href
const oembetter = createOembetter()

const made = {
  "oembed-extractor": await extract(page),
  oembetter: await new Promise((resolve, reject) => {
    oembetter.fetch(page, (error, answer) => (error ? reject(error) : resolve(answer)))
  }),
  "unfurl.js": (await unfurl(page)).oEmbed,
}
for (const [name, answer] of Object.entries(made)) {
  assert.equal(answer.version, "1.0", name)
  assert.equal(answer.title, "Liver: foot reflexology chart", name)
  assert.ok(answer.html.includes(frame), name)
}
const { error, result } = await scrape({ url: page })
assert.equal(error, false)
assert.ok(result.success)
console.log(`${Object.keys(made).join(", ")}, open-graph-scraper: each found the chart`)
