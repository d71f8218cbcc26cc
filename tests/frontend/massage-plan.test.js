import assert from "node:assert/strict"
import { test } from "node:test"

import { lengthOfPlan, momentOf, planStep } from "../../frontend/lib/massage-plan.js"

const FEET = ["right", "left"]
const stroke = { movement: 1, strokes: [{ id: "top", view: "dorsal" }], feet: FEET, per: "foot", times: 1, each: 8, least: 3, most: 5, scale: 5 }
const pull = { ...stroke, movement: 1, per: "toe", times: 5, each: 6, least: 1, most: 1 }
const roll = { ...pull, movement: 2 }

test("a movement takes the middle of its range, after the hand has got there", () => {
  const cues = planStep({ seconds: 36, isByToe: false, movements: [stroke] }, "right")
  assert.deepEqual(cues.map(({ start, change, seconds }) => [start, change, seconds]), [[0, 4, 32]])
  assert.equal(lengthOfPlan(cues), 36)
})

test("toe by toe both movements are done on one toe before the next", () => {
  const cues = planStep({ seconds: 68, isByToe: true, movements: [pull, roll] }, "left")
  assert.deepEqual(cues.slice(0, 4).map(({ place, movement }) => [place, movement]), [[1, 1], [1, 2], [2, 1], [2, 2]])
  assert.equal(cues.length, 10)
  assert.equal(lengthOfPlan(cues), 68)
})

test("movement by movement every gap has its turn", () => {
  const slide = { ...stroke, per: "gap", times: 4, each: 2 }
  const cues = planStep({ seconds: 36, isByToe: false, movements: [slide] }, "right")
  assert.deepEqual(cues.map(({ place }) => place), [1, 2, 3, 4])
})

test("a foot that has no place for it has no cue", () => {
  assert.deepEqual(planStep({ seconds: 20, isByToe: false, movements: [{ ...stroke, feet: ["left"] }] }, "right"), [])
})

test("the count goes up with every repetition and never over", () => {
  const cues = planStep({ seconds: 36, isByToe: false, movements: [stroke] }, "right")
  const counts = [0, 3.9, 4, 11.9, 12, 35.9, 99].map((elapsed) => momentOf(cues, elapsed))
  assert.deepEqual(counts.map((moment) => moment?.count), [1, 1, 1, 1, 2, 4, 4])
  assert.deepEqual(counts.map((moment) => moment?.isChanging), [true, true, false, false, false, false, false])
  assert.equal(momentOf([], 1), null)
})
