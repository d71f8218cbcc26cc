import assert from "node:assert/strict"
import { test } from "node:test"

import { readStudy, writeStudy } from "../../frontend/lib/study-address.js"
import { StudyMemory } from "../../frontend/lib/study-memory.js"
import { drawOptions, drawRound, feetOf, isRight, keyOf, poolOf, stepsOf } from "../../frontend/lib/study-questions.js"
import { wayBetween } from "../../frontend/lib/way.js"

const place = (view, foot, strips, bands) => ({ view, foot, strips, bands, words: `${foot} ${view}` })
const zone = (id, system, ...places) => ({ id: `ingham-${id}`, area: id, label: id, system, places })
const LIVER = zone("liver", "digestive", place("plantar", "right", [3, 4, 5], ["upper-arch"]))
const KIDNEY = zone("kidney", "urinary", place("plantar", "right", [2, 3], ["upper-arch"]), place("plantar", "left", [2, 3], ["upper-arch"]))
const DIAPHRAGM = zone("diaphragm", "respiratory", place("plantar", "right", [1, 2, 3, 4, 5], ["ball"]), place("plantar", "left", [1, 2, 3, 4, 5], ["ball"]))
const HIP = zone("hip", "musculoskeletal", place("lateral", "right", [], ["heel", "ankle"]))
const MAP = [LIVER, KIDNEY, DIAPHRAGM, HIP]
const SOLE = { view: "plantar", feet: "both", system: "" }
const ids = (pool) => pool.map((question) => question.zone.area)

test("an address says what is practised, and leaves out the usual and what is malformed", () => {
  const study = readStudy("?ask=find&view=sideways&system=digestive&feet=left&utm_source=x")
  assert.equal(study.ask, "find")
  assert.equal(study.view, "plantar")
  assert.equal(writeStudy(study), "?ask=find&feet=left&system=digestive")
  assert.equal(writeStudy(readStudy("?ask=name&paper=a4&tradition=..%2F")), "")
})

test("only what can be asked is asked: within the limits, and where an answer says something", () => {
  assert.deepEqual(ids(poolOf(MAP, "name", SOLE)), ["liver", "kidney", "diaphragm"])
  assert.deepEqual(ids(poolOf(MAP, "name", { ...SOLE, feet: "left" })), ["kidney", "diaphragm"])
  assert.deepEqual(ids(poolOf(MAP, "find", { ...SOLE, system: "digestive" })), ["liver"])
  assert.deepEqual(ids(poolOf(MAP, "zone", SOLE)), ["liver", "kidney"])
  assert.deepEqual(ids(poolOf(MAP, "lines", { ...SOLE, view: "lateral" })), [])
})

test("an answer is right by what the map says", () => {
  const ask = (kind, of = LIVER) => ({ ask: kind, zone: of, place: of.places[0] })
  assert.ok(isRight(ask("name"), { area: "liver" }))
  assert.ok(isRight(ask("find"), { zones: ["ingham-gallbladder", "ingham-liver"] }))
  assert.equal(feetOf(KIDNEY, "plantar"), "both")
  assert.ok(isRight(ask("foot", KIDNEY), { value: "both" }) && !isRight(ask("foot"), { value: "both" }))
  assert.ok(isRight(ask("zone"), { value: "4" }) && !isRight(ask("zone"), { value: "1" }))
  assert.equal(stepsOf(ask("zone"), { value: "1" }, []), "strip-2-outer")
  const bands = ["toes", "ball", "upper-arch", "lower-arch", "heel"]
  assert.equal(stepsOf(ask("lines"), { value: "heel" }, bands), "line-2-toes")
})

test("what was missed comes before what is known, and a name stands among its neighbours", () => {
  const standing = (key) => (key === "name/plantar/ingham-kidney" ? -1 : 9)
  const [first] = drawRound(poolOf(MAP, "name", SOLE), 1, standing, () => 0.5)
  assert.equal(first.zone.area, "kidney")
  const others = [KIDNEY, DIAPHRAGM, HIP].map((one, distance) => ({ zone: one, distance }))
  const options = drawOptions({ ask: "name", zone: LIVER, place: LIVER.places[0] }, others, Math.random, 3)
  assert.equal(options.length, 3)
  assert.ok(options.includes(LIVER) && new Set(options).size === 3)
})

test("a mistake is kept until it is known, and storage that throws keeps the page going", () => {
  const held = new Map()
  const storage = () => ({ getItem: (name) => held.get(name) ?? null, setItem: (name, text) => held.set(name, text), removeItem: (name) => held.delete(name) })
  const key = keyOf({ ask: "find", zone: LIVER, place: LIVER.places[0] })
  new StudyMemory(storage).note(key, false)
  const memory = new StudyMemory(storage)
  assert.deepEqual(memory.mistakes, [key])
  memory.note(key, true)
  assert.deepEqual(memory.mistakes, [])
  memory.forget()
  assert.equal(held.size, 0)
  held.set("solemap-study", '{"<b>": 1, "find/plantar/x": "y"')
  assert.ok(new StudyMemory(storage).isEmpty)
  const none = new StudyMemory(() => { throw new Error("denied") })
  none.note(key, false)
  assert.ok(!none.isKept)
  assert.deepEqual(none.mistakes, [key])
})

test("the way between two places is told in thumbs, from either side", () => {
  const measure = { thumb: 55, isSide: false }
  assert.equal(wayBetween({ x: 0, y: 0 }, { x: 10, y: -110 }, measure), "2-heel")
  assert.equal(wayBetween({ x: 0, y: 0 }, { x: 900, y: 0 }, measure), "5-outer")
  assert.equal(wayBetween({ x: 0, y: 0 }, { x: 0, y: 60 }, { ...measure, isSide: true }), "1-up")
})
