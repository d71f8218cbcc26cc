import assert from "node:assert/strict"
import { test } from "node:test"
import { placeNames } from "../../frontend/lib/close-names.js"

const roomy = { id: "liver", x: 100, y: 100, width: 30, box: { left: 0, top: 0, right: 200, bottom: 200 }, holds: () => true }
const spot = { id: "gallbladder", x: 100, y: 150, width: 70, box: { left: 90, top: 140, right: 110, bottom: 160 }, holds: () => false }

test("a name stands in a place that has room for it, and beside one that has not", () => {
  const [inside, beside] = placeNames([roomy, spot])
  assert.deepEqual(inside, { id: "liver", x: 100, y: 100, isInside: true })
  assert.equal(beside?.isInside, false)
  assert.ok((beside?.y ?? 0) > 160)
})

test("no name covers another: it steps aside, or waits", () => {
  const placed = placeNames([roomy, { ...roomy, id: "again" }, { ...spot, id: "third", x: 100, y: 100, box: { left: 95, top: 95, right: 105, bottom: 105 } }])
  const boxes = placed.map(({ x, y }) => [x, y])
  assert.equal(new Set(boxes.map(String)).size, placed.length)
  const crowd = Array.from({ length: 9 }, (_, place) => ({ ...spot, id: `spot-${place}` }))
  assert.ok(placeNames(crowd).length < crowd.length)
})
