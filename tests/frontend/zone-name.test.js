import assert from "node:assert/strict"
import test from "node:test"
import { partsOfName } from "../../frontend/lib/zone-name.js"

/** @param {Record<string, string>} attributes */
const zone = (attributes) => /** @type {Element} */ (/** @type {unknown} */ ({ getAttribute: (/** @type {string} */ name) => attributes[name] ?? null }))

const SPOKEN = [
  ["Liver", ", ", "right sole, zones 3 to 5"],
  ["Knie, außen", ", ", "Außenseite des rechten Fußes"],
  ["肝臓", "、", "右足の裏、ゾーン3から5"],
  ["الكبد", "، ", "باطن القدم اليمنى"],
]

test("a zone's name and its place are told apart in any language", () => {
  for (const [name = "", comma = "", words = ""] of SPOKEN) {
    const parts = partsOfName(zone({ "aria-label": name + comma + words, "data-name-length": `${name.length}` }))
    assert.deepEqual(parts, { name, words })
  }
})

test("what names itself alone has no place, and nothing has no name", () => {
  assert.deepEqual(partsOfName(zone({ "aria-label": "Liver" })), { name: "Liver", words: "" })
  assert.equal(partsOfName(zone({})), null)
  assert.equal(partsOfName(null), null)
})
