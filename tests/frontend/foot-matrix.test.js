import assert from "node:assert/strict"
import { test } from "node:test"
import { readMatrix, toDrawing, toFootUnits } from "../../frontend/lib/foot-matrix.js"

test("a point goes to the drawing and back", () => {
  for (const text of ["-1 0 0 -1 446 1034", "1 0 0 -1 1046 1034", "0.5,0.1,-0.2,-0.5,10,20"]) {
    const matrix = readMatrix(text)
    const back = toFootUnits(matrix, toDrawing(matrix, { x: 60, y: 520 }))
    assert.ok(Math.abs(back.x - 60) < 1e-9 && Math.abs(back.y - 520) < 1e-9)
  }
})

test("on the right foot, lateral lies at the left of the drawing", () => {
  assert.deepEqual(toDrawing(readMatrix("-1 0 0 -1 446 1034"), { x: 100, y: 0 }), { x: 346, y: 1034 })
})

test("what is not six numbers is no matrix", () => {
  assert.throws(() => readMatrix("1 0 0 1"), /not a matrix/)
  assert.throws(() => readMatrix("a b c d e f"), /not a matrix/)
})
