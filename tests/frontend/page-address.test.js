import assert from "node:assert/strict"
import { test } from "node:test"
import { NOWHERE, readAddress, writeAddress } from "../../frontend/lib/page-address.js"

test("a place is read from its address and written back the same", () => {
  for (const query of ["", "?zone=ingham-liver", "?zone=ingham-liver&foot=right", "?foot=both", "?technique=thumb-walking", "?zone=ingham-liver&foot=left&technique=thumb-walking"]) {
    assert.equal(writeAddress(readAddress(query)), query)
  }
})

test("the keys have one order, whatever order they came in", () => {
  assert.equal(writeAddress(readAddress("?foot=right&zone=ingham-liver")), "?zone=ingham-liver&foot=right")
})

test("what is malformed or unknown is left out", () => {
  assert.deepEqual(readAddress("?zone=<script>&foot=middle&technique=A B&utm_source=x"), NOWHERE)
  assert.deepEqual(readAddress(`?zone=${"a".repeat(65)}`), NOWHERE)
})
