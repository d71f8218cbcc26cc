import assert from "node:assert/strict"
import { test } from "node:test"
import { answerAt } from "../../frontend/lib/bare-skin.js"

const SKIN = {
  cell: 10,
  origin: /** @type {[number, number]} */ ([-20, 0]),
  zones: [{ id: "ingham-liver", area: "liver", label: "Liver" }],
  words: ["a thumb towards the heel", "heel", "arch", "heel bone"],
  answers: [
    [0, 0, 1, 3],
    [0, 0, 2],
  ],
  rows: [
    [2, 0, 2, -1],
    [4, 1],
    [4, -1],
  ],
}

test("a point gets the answer of its cell", () => {
  assert.equal(answerAt(SKIN, { x: -19, y: 1 })?.words, "heel")
  assert.equal(answerAt(SKIN, { x: 19, y: 19 })?.words, "arch")
})

test("an answer has the shape of a hit", () => {
  assert.deepEqual(answerAt(SKIN, { x: -19, y: 1 }), {
    zones: [],
    nearest: { id: "ingham-liver", area: "liver", label: "Liver", words: "a thumb towards the heel" },
    words: "heel",
    under_the_skin: ["heel bone"],
  })
})

test("a cell with nothing to say asks the nearest that has", () => {
  assert.equal(answerAt(SKIN, { x: 15, y: 5 })?.words, "arch")
  assert.equal(answerAt(SKIN, { x: -5, y: -3 })?.words, "heel")
  assert.equal(answerAt(SKIN, { x: -5, y: 25 })?.words, "arch")
})

test("far from the foot there is no answer", () => {
  assert.equal(answerAt(SKIN, { x: 500, y: 5 }), null)
  assert.equal(answerAt(SKIN, { x: 0, y: -400 }), null)
})
