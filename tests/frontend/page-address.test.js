import assert from "node:assert/strict"
import { test } from "node:test"
import { NOWHERE, readAddress, writeAddress } from "../../frontend/lib/page-address.js"

test("a place is read from its address and written back the same", () => {
  for (const query of ["", "?zone=ingham-liver", "?zone=ingham-liver&foot=right", "?foot=both", "?view=medial&zone=ingham-spine", "?view=dorsal&tradition=rwo-shr&layers=bones", "?layers=agreement,grid", "?technique=thumb-walking", "?zone=ingham-liver&foot=left&technique=thumb-walking"]) {
    assert.equal(writeAddress(readAddress(query)), query)
  }
})

test("the keys have one order, whatever order they came in", () => {
  assert.equal(writeAddress(readAddress("?foot=right&zone=ingham-liver")), "?zone=ingham-liver&foot=right")
})

test("a page of another view shows it by itself, and a query outranks the page", () => {
  assert.equal(writeAddress(readAddress("?zone=ingham-hip", "/feet/views/lateral/")), "?view=lateral&zone=ingham-hip")
  assert.equal(writeAddress(readAddress("", "/views/plantar/rwo-shr")), "?tradition=rwo-shr")
  assert.equal(readAddress("?view=dorsal", "/views/lateral").view, "dorsal")
})

test("what is malformed or unknown is left out", () => {
  assert.deepEqual(readAddress("?zone=<script>&foot=middle&view=below&layers=skin&technique=A B&utm_source=x"), NOWHERE)
  assert.deepEqual(readAddress(`?zone=${"a".repeat(65)}`), NOWHERE)
})
