import assert from "node:assert/strict"
import { test } from "node:test"

import { asksForSame, readMassage, writeMassage } from "../../frontend/lib/massage-address.js"

test("an address without a query is the list", () => {
  assert.deepEqual(readMassage(""), { step: 0, foot: null, first: null, mode: "partner" })
})

test("what is written is read again, and a built massage keeps what it was built from", () => {
  const query = writeMassage("?minutes=12&areas=liver&step=1", { step: 3, foot: "left", first: "left", mode: "self" }, "right")
  assert.equal(query, "?minutes=12&areas=liver&step=3&foot=left&first=left&mode=self")
  assert.deepEqual(readMassage(query), { step: 3, foot: "left", first: "left", mode: "self" })
})

test("out of the player only the way of doing it stays", () => {
  assert.equal(writeMassage("?step=3&foot=left", { step: 0, foot: "left", first: "right", mode: "partner" }, "right"), "")
  assert.equal(writeMassage("", { step: 0, foot: "left", first: "right", mode: "self" }, "right"), "?mode=self")
})

test("what is malformed is left out", () => {
  assert.deepEqual(readMassage("?step=0&foot=middle&first=1&mode=both"), readMassage(""))
  assert.equal(readMassage("?step=1e9").step, 0)
})

test("a page that was made for another address is known by what both ask for", () => {
  const made = "?minutes=12&tradition=ingham&areas=kidney%2Cliver"
  assert.equal(asksForSame("?minutes=12&areas=liver&areas=kidney&step=2&utm_source=x", made), true)
  assert.equal(asksForSame("", made), true)
  assert.equal(asksForSame("?minutes=20&areas=liver,kidney", made), false)
  assert.equal(asksForSame("?minutes=15&areas=spleen", "?minutes=15&tradition=ingham"), false)
})
