import assert from "node:assert/strict"
import { test } from "node:test"

import { BodyTie } from "../../frontend/lib/body-tie.js"

/** A straight foot of 50 by 100 and a straight half body of 10 by 1000; toe n is a strip of its own. */
const sheet = (across, along, x, y) => ({ across, along, points: across.flatMap((u) => along.map((v) => [x(u), y(v)])) })
const tie = new BodyTie({
  foot: [
    sheet([0, 2.5, 5], [0, 2, 4], (u) => u * 10, (v) => v * 20),
    ...[0, 1, 2, 3, 4].map((toe) => sheet([toe, toe + 1], [4, 5], (u) => u * 10, (v) => v * 20)),
  ],
  body: [sheet([0, 5], [0, 2.5, 5], (u) => u * 2, (v) => v * 200)],
})

const near = (got, wanted) => {
  for (const [key, value] of Object.entries(wanted)) {
    if (typeof value === "number") assert.ok(Math.abs(got[key] - value) < 1e-6, `${key}: ${got[key]}`)
    else assert.equal(got[key], value)
  }
}

test("a point of a foot has a place on the grid, on toes too, and beside it none", () => {
  near(tie.onFoot({ x: 25, y: 30 }), { across: 2.5, along: 1.5 })
  near(tie.onFoot({ x: 44, y: 90 }), { across: 4.4, along: 4.5 })
  assert.equal(tie.onFoot({ x: 80, y: 30 }), null)
})

test("the body's halves are the two feet", () => {
  near(tie.onBody({ x: 4, y: 500 }), { across: 2, along: 2.5, foot: "right" })
  near(tie.onBody({ x: -4, y: 500 }), { across: 2, along: 2.5, foot: "left" })
  near(tie.pointOnBody({ across: 2, along: 2.5 }, "left"), { x: -4, y: 500 })
})

test("to the body and back is the same place of the foot", () => {
  const place = tie.onFoot({ x: 13, y: 41 })
  const there = tie.pointOnBody(place, "left")
  near(tie.pointOnFoot(tie.onBody(there)), { x: 13, y: 41 })
})

test("the hairs run through the place, along its strip and along its line", () => {
  const [strip, line] = tie.hairsOnFoot({ across: 2, along: 3 })
  assert.ok(strip.every(({ x }) => Math.abs(x - 20) < 1e-6))
  assert.ok(line.every(({ y }) => Math.abs(y - 60) < 1e-6))
  const [, onToe] = tie.hairsOnFoot({ across: 4.5, along: 4.5 })
  assert.ok(onToe.every(({ x }) => x >= 40 - 1e-6))
})
