import assert from "node:assert/strict"
import { test } from "node:test"

import { readHandout, writeHandout, writeSelection } from "../../frontend/lib/handout-address.js"

test("an address without a query is an empty sheet of the usual kind", () => {
  const empty = readHandout("")
  assert.deepEqual(empty, { routine: null, tradition: null, zones: [], paper: "a4", sides: "1", ink: "colour", type: "usual" })
  assert.equal(writeHandout(empty), "")
})

test("what is written is read again, and the same sheet has one address", () => {
  const query = "?tradition=rwo-shr&zones=rwo-shr-heart,ingham-knee&paper=letter&sides=2&ink=black&type=large"
  assert.equal(writeHandout(readHandout(query)), query)
  assert.equal(writeHandout(readHandout("?type=large&zones=a&paper=a4")), "?zones=a&type=large")
})

test("what is malformed, unknown or said twice is left out", () => {
  const read = readHandout("?zones=ingham-liver,,<b>,ingham-liver,A%20note&paper=a0&sides=3&utm_source=x&note=private")
  assert.deepEqual(read.zones, ["ingham-liver"])
  assert.equal(writeHandout(read), "?zones=ingham-liver")
  assert.equal(readHandout(`?zones=${Array.from({ length: 90 }, (_, n) => `z${n}`).join()}`).zones.length, 40)
})

test("the printed code leads to the places, whatever the paper", () => {
  assert.equal(writeSelection(readHandout("?sides=2&zones=ingham-liver&ink=black")), "?zones=ingham-liver")
})
