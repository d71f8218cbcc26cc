import assert from "node:assert/strict"
import test from "node:test"
import { isByKey } from "../../frontend/lib/key-click.js"

/** @param {number} detail @param {string} [pointerType] */
const click = (detail, pointerType) => /** @type {MouseEvent} */ (/** @type {unknown} */ ({ detail, pointerType }))

test("Enter on a link is a key's click in every engine", () => {
  assert.equal(isByKey(click(0, "")), true)
  assert.equal(isByKey(click(1, "")), true)
  assert.equal(isByKey(click(0)), true)
})

test("a mouse, a finger and an engine without kinds of pointers are none", () => {
  assert.equal(isByKey(click(1, "mouse")), false)
  assert.equal(isByKey(click(1, "touch")), false)
  assert.equal(isByKey(click(1)), false)
})
