import assert from "node:assert/strict"
import { test } from "node:test"
import { TypeAhead } from "../../frontend/lib/type-ahead.js"

const STOPS = [
  { name: "a", text: "Liver" },
  { name: "b", text: "Lungs" },
  { name: "c", text: "Spleen" },
  { name: "d", text: "Larynx" },
]

test("letters soon after one another spell one name", () => {
  const typed = new TypeAhead()
  assert.equal(typed.next("l", STOPS, "c", 0), "d")
  assert.equal(typed.next("u", STOPS, "d", 200), "b")
})

test("after a pause a name begins anew", () => {
  const typed = new TypeAhead()
  typed.next("l", STOPS, "c", 0)
  assert.equal(typed.next("s", STOPS, "d", 2000), "c")
})

test("one letter again and again walks through all that begin with it", () => {
  const typed = new TypeAhead()
  assert.equal(typed.next("l", STOPS, "a", 0), "b")
  assert.equal(typed.next("l", STOPS, "b", 100), "d")
  assert.equal(typed.next("L", STOPS, "d", 200), "a")
})

test("what is no letter leads nowhere", () => {
  const typed = new TypeAhead()
  assert.equal(typed.next("Enter", STOPS, "a", 0), null)
  assert.equal(typed.next("?", STOPS, "a", 0), null)
  assert.equal(typed.next("x", STOPS, "a", 0), null)
})
