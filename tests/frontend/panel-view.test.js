import assert from "node:assert/strict"
import { test } from "node:test"
import { viewGap, viewTechnique, viewZone } from "../../frontend/lib/panel-view.js"

const LIVER = {
  tradition: "ingham",
  id: "ingham-liver",
  area: "liver",
  label: "Liver",
  feet: ["right"],
  sourcing: "one",
  placements: [{ view: "plantar", foot: "right", words: "right sole, zones 3 to 5", path: "M0 0", under_the_skin: ["plantar fascia", "cuboid"] }],
  techniques: [{ id: "thumb-walking", label: "Thumb walking", direction: "towards the little toe", amount: null }],
  sources: [{ id: "coad", title: "A page", read: "stated" }],
  neighbours: { "plantar-right": ["ingham-gallbladder"] },
  agreement: { schools: [{ school: "western-ingham", standing: "here" }], views: [{ view: "plantar", sourcing: "both" }] },
  cautions: ["pregnancy"],
  others: [{ zone: "rwo-shr-liver", tradition: "rwo-shr", label: "Chinese line", views: ["plantar"], words: ["right sole", "left sole"] }],
}
const KIDNEY = {
  ...LIVER,
  id: "ingham-kidney",
  label: "Kidneys",
  feet: ["left", "right"],
  sourcing: "single",
  techniques: [],
  placements: [{ view: "plantar", foot: "left", words: "left sole", path: "M0 0", under_the_skin: [] }, { view: "plantar", foot: "right", words: "right sole", path: "M0 0", under_the_skin: [] }],
  neighbours: {},
}
/** @param {string} id */
const nameOf = (id) => id.replace("ingham-", "")

test("a zone on its own foot says where, how and who", () => {
  const view = viewZone(LIVER, "plantar", "right", { nameOf })
  assert.equal(view.label, "Liver")
  assert.equal(view.only, "")
  assert.deepEqual(view.places, [{ words: "right sole, zones 3 to 5" }])
  assert.equal(view.techniques[0]?.how, "Towards the little toe")
  assert.deepEqual(view.related.map(({ label }) => label), ["gallbladder"])
})

test("who says so is the line of the view that is looked at, and what lies there is named", () => {
  const view = viewZone(LIVER, "plantar", "right", { nameOf, sourcing: "both" })
  assert.equal(view.sourcing, "both")
  assert.equal(view.skin, "Plantar fascia, cuboid")
  assert.equal(viewZone(LIVER, "plantar", "right", { nameOf, sourcing: "single" }).single, true)
  assert.equal(viewZone(LIVER, "plantar", "right", { nameOf, comma: "、" }).skin, "Plantar fascia、cuboid")
})

test("a zone of two views says the place in one and leads to the other", () => {
  const top = { view: "dorsal", foot: "right", words: "top of the right foot", path: "M0 0", under_the_skin: [] }
  const view = viewZone({ ...LIVER, placements: [...LIVER.placements, top] }, "dorsal", "right", { nameOf })
  assert.deepEqual(view.places, [{ words: "top of the right foot" }])
  assert.deepEqual(view.related.map(({ view: other, at }) => [other, at]), [["plantar", "plantar"]])
})

test("on the wrong foot it says which is the right one, and still where", () => {
  const view = viewZone(LIVER, "plantar", "left", { nameOf })
  assert.equal(view.only, "right")
  assert.equal(view.places.length, 1)
})

test("a pair shows the foot that is looked at and offers the other", () => {
  const view = viewZone(KIDNEY, "plantar", "left", { nameOf })
  assert.deepEqual(view.places, [{ words: "left sole" }])
  assert.deepEqual(view.related.map(({ foot, label, at }) => [foot, label, at]), [["right", "Kidneys", "right"]])
  assert.equal(view.single, true)
  assert.equal(view.has_techniques, false)
})

test("a technique counts its places, and says when there is none", () => {
  const technique = { id: "t", label: "T", motions: [], instrument: "", pressure: "", cautions: [] }
  assert.deepEqual([viewTechnique(technique, 0).lit, viewTechnique(technique, 0).unlit], ["", true])
  assert.deepEqual([viewTechnique(technique, 7).lit, viewTechnique(technique, 7).unlit], [7, false])
})

test("bare skin names the nearest, or nothing when there is none", () => {
  const near = viewGap({ zones: [], nearest: { id: "ingham-kidney", area: "kidney", label: "Kidneys", words: "one thumb towards the heel" }, words: "right sole", path: "M0 0", under_the_skin: [] }, "right")
  assert.equal(near.nearest, "Kidneys")
  assert.equal(near.words, "Right sole")
  assert.equal(viewGap({ zones: [], nearest: null, words: "", path: "M0 0", under_the_skin: [] }, "left").nearest, "")
})

test("where other lines put it, and how each school stands", () => {
  const view = viewZone(LIVER, "plantar", "right", { nameOf })
  assert.deepEqual(view.schools, [{ school: "western-ingham", standing: "here" }])
  assert.deepEqual(view.others, [{ label: "Chinese line", words: "right sole; left sole", page: "zones/rwo-shr-liver" }])
  assert.equal(view.has_outline, true)
  assert.equal(viewZone(LIVER, "medial", "right", { nameOf }).has_outline, false)
  assert.equal(viewZone({ ...LIVER, others: [] }, "plantar", "right", { nameOf }).has_others, false)
})
