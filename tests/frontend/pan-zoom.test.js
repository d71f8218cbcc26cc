import assert from "node:assert/strict"
import { test } from "node:test"
import { AT_REST, heldInside, movedBy, revealed, zoomedAt } from "../../frontend/lib/pan-zoom.js"

const WINDOW = { width: 400, height: 500 }

test("what is under the finger stays under it", () => {
  const spot = { x: 100, y: 300 }
  const larger = zoomedAt(AT_REST, 3, spot, WINDOW)
  assert.equal(100 * larger.scale + larger.x, spot.x)
  assert.equal(300 * larger.scale + larger.y, spot.y)
})

test("the drawing never shrinks below its window, and no edge of it comes inside", () => {
  assert.deepEqual(zoomedAt({ scale: 2, x: -300, y: -100 }, 0.1, { x: 0, y: 0 }, WINDOW), { scale: 1, x: 0, y: 0 })
  assert.deepEqual(movedBy({ scale: 2, x: -10, y: -490 }, 100, -100, WINDOW), { scale: 2, x: 0, y: -500 })
  assert.equal(heldInside({ scale: 99, x: 0, y: 0 }, WINDOW).scale, 8)
})

test("a place out of sight is brought in, and no farther", () => {
  const standing = { scale: 3, x: -200, y: -200 }
  const box = { left: 390, top: -20, right: 430, bottom: 20 }
  assert.deepEqual(revealed(standing, box, WINDOW, 10), { scale: 3, x: -240, y: -170 })
  assert.deepEqual(revealed(standing, { left: 20, top: 20, right: 60, bottom: 60 }, WINDOW, 10), standing)
})
