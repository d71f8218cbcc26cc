import assert from "node:assert/strict"
import { test } from "node:test"
import { inReadingOrder, nextStop } from "../../frontend/lib/arrow-keys.js"

const CROSS = [
  { name: "middle", x: 0, y: 0 },
  { name: "right", x: 10, y: 0 },
  { name: "left", x: -10, y: 0 },
  { name: "above", x: 0, y: -10 },
  { name: "below", x: 0, y: 10 },
]

test("an arrow leads to the neighbour on its side", () => {
  for (const [key, name] of [["ArrowRight", "right"], ["ArrowLeft", "left"], ["ArrowUp", "above"], ["ArrowDown", "below"]]) {
    assert.equal(nextStop(CROSS, "middle", key), name)
  }
})

test("straight ahead goes before nearer but aside", () => {
  const stops = [...CROSS, { name: "aside", x: 8, y: 7 }]
  assert.equal(nextStop(stops, "middle", "ArrowRight"), "right")
})

test("when nothing lies in the cone, anything ahead will do", () => {
  const stops = [{ name: "here", x: 0, y: 0 }, { name: "far aside", x: 1, y: 90 }]
  assert.equal(nextStop(stops, "here", "ArrowRight"), "far aside")
  assert.equal(nextStop(stops, "here", "ArrowLeft"), null)
})

test("Home and End lead to the first and the last stop, other keys nowhere", () => {
  assert.equal(nextStop(CROSS, "below", "Home"), "middle")
  assert.equal(nextStop(CROSS, "middle", "End"), "below")
  assert.equal(nextStop(CROSS, "middle", "a"), null)
})

test("every stop can be reached from every other, on scattered places too", () => {
  const stops = Array.from({ length: 60 }, (_, n) => ({ name: `${n}`, x: (n * 7919) % 997, y: (n * 104729) % 991 }))
  for (const { name } of stops) {
    const reached = new Set([name])
    for (const at of reached) {
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
        const next = nextStop(stops, at, key)
        if (next) reached.add(next)
      }
    }
    assert.equal(reached.size, stops.length, `from ${name}`)
  }
})

test("reading order goes from the toes down and from the left", () => {
  const names = inReadingOrder([{ name: "c", x: 5, y: 90 }, { name: "b", x: 9, y: 3 }, { name: "a", x: 1, y: 6 }]).map(({ name }) => name)
  assert.deepEqual(names, ["a", "b", "c"])
})
