import assert from "node:assert/strict"
import { test } from "node:test"

import { choosePlaces, spreadMarks } from "../../frontend/lib/handout-places.js"

const AREAS = [
  { id: "heart", label: "Heart", zones: ["ingham-heart", "rwo-shr-heart"] },
  { id: "knee", label: "Knee", zones: ["ingham-knee"] },
]

test("places are those of the chosen line, in the order given, one an area", () => {
  const chosen = choosePlaces(AREAS, ["ingham-knee", "rwo-shr-heart", "ingham-heart", "nowhere"], "ingham")
  assert.deepEqual(chosen.map(({ zone }) => zone), ["ingham-knee", "ingham-heart"])
})

test("what the chosen line does not teach stays in the list, with no place", () => {
  const [knee] = choosePlaces(AREAS, ["ingham-knee"], "rwo-shr")
  assert.deepEqual(knee, { area: "knee", label: "Knee", zone: null, given: "ingham-knee" })
})

test("marks on one spot are moved apart, others stay", () => {
  const far = { x: 900, y: 900 }
  const [a, b, c] = spreadMarks([{ x: 10, y: 10 }, { x: 10, y: 10 }, far], 40)
  assert.ok(a && b)
  assert.ok(Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - 40) < 0.1)
  assert.deepEqual(c, far)
})

test("a crowd is apart in the end", () => {
  const crowd = Array.from({ length: 9 }, (_, n) => ({ x: (n % 3) * 5, y: Math.floor(n / 3) * 5 }))
  const spread = spreadMarks(crowd, 40)
  for (const [place, a] of spread.entries()) {
    for (const b of spread.slice(place + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 36)
  }
})
