import assert from "node:assert/strict"
import { test } from "node:test"
import { countSlips, findNames, foldName, suggestName } from "../../frontend/lib/name-index.js"

const AREAS = [
  { id: "liver", label: "Liver", synonyms: [], zones: ["ingham-liver"] },
  { id: "esophagus", label: "Gullet", synonyms: ["oesophagus", "food pipe"], zones: ["ingham-esophagus"] },
  { id: "spleen", label: "Spleen", synonyms: [], zones: ["ingham-spleen"] },
  { id: "small-intestine", label: "Small intestine", synonyms: ["small bowel"], zones: ["ingham-small-intestine"] },
]

/** @param {string} query */
const found = (query) => findNames(AREAS, query).map(({ area }) => area.id)

test("a name is found by its start, a word in it, a synonym", () => {
  assert.deepEqual(found("li"), ["liver"])
  assert.deepEqual(found("intest"), ["small-intestine"])
  assert.deepEqual(found("food"), ["esophagus"])
  assert.equal(findNames(AREAS, "bowel")[0]?.matched, "small bowel")
})

test("case and accents do not matter", () => {
  assert.deepEqual(found("LÍVER"), ["liver"])
  assert.equal(foldName("  Œsophage-Été "), "oesophage ete")
})

test("names are folded as the server's search folds them, whatever their script", () => {
  for (const [typed, folded] of [
    ["L’Épaule", "epaule"], ["dell'orecchio", "orecchio"], ["Fuß", "fuss"], ["ｶﾝｿﾞｳ", "かんぞう"], ["カンゾウ", "かんぞう"],
    ["فقرة عُنُقِيَّة", "فقره عنقيه"], ["आँख", "आंख"], ["घुटना", "घुटना"], ["फेफड़े", "फेफडे"], ["肾脏", "肾脏"],
  ]) assert.equal(foldName(typed ?? ""), folded)
})

test("nothing is found for nothing", () => {
  assert.deepEqual(found("  "), [])
  assert.deepEqual(found("xyz"), [])
})

test("a slip of the fingers has a suggestion, another word has none", () => {
  assert.equal(suggestName(AREAS, "splean")?.area.id, "spleen")
  assert.equal(suggestName(AREAS, "lievr")?.area.id, "liver")
  assert.equal(suggestName(AREAS, "headache"), null)
})

test("a swap of neighbours is one slip", () => {
  assert.equal(countSlips("spleen", "splene"), 1)
  assert.equal(countSlips("", "abc"), 3)
  assert.equal(countSlips("abc", "abc"), 0)
})
