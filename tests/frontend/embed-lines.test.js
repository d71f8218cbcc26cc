import assert from "node:assert/strict"
import { test } from "node:test"

import { embedLines, isLocal } from "../../frontend/lib/embed-lines.js"

const ANSWER = {
  title: 'Liver & "bile"',
  author_url: "https://feet.example/zones/ingham-liver",
  thumbnail_url: "https://feet.example/pictures/wide/zones/ingham-liver.png",
}
const FILE = {
  address: "https://feet.example/embed/sole-map.js",
  immutable: "https://feet.example/embed/v1.2.3/sole-map.js",
  integrity: "sha384-abc",
}
const frame = (path) => ({ src: `https://feet.example${path}`, height: "920" })

test("each form names the same state", () => {
  const lines = embedLines(ANSWER, frame("/embed/medial-left/rwo-shr?zone=rwo-shr-hip"), "Words.", FILE)
  assert.ok(lines.tag.includes('<sole-map view="medial" foot="left" tradition="rwo-shr" zone="rwo-shr-hip">'))
  assert.ok(lines.python.endsWith('chart("medial", foot="left", tradition="rwo-shr", highlight=["rwo-shr-hip"])'))
  assert.ok(lines.frame.includes('src="https://feet.example/embed/medial-left/rwo-shr?zone=rwo-shr-hip"'))
  assert.equal(lines.address, ANSWER.author_url)
  assert.ok(lines.fixed.includes('/v1.2.3/sole-map.js" integrity="sha384-abc" crossorigin="anonymous"'))
})

test("what is copied is markup, whatever a name holds, and no policy refuses it", () => {
  const lines = embedLines(ANSWER, frame("/embed/plantar-right"), 'A "word" <b>', FILE)
  assert.ok(lines.frame.includes('title="Liver &#38; &#34;bile&#34;"'))
  assert.ok(lines.image.includes('alt="A &#34;word&#34; &#60;b&#62;"'))
  for (const line of Object.values(lines)) assert.ok(!line.includes("style="))
})

test("an address that nobody else can reach is told from one that all can", () => {
  for (const host of ["localhost:8000", "127.0.0.1:8000", "192.168.1.5", "10.0.0.2", "172.20.0.1", "mac.local", "[::1]:8000", "[fd00::1]"]) {
    assert.equal(isLocal(`http://${host}/embed/plantar-both`), true, host)
  }
  for (const host of ["feet.example", "172.32.0.1", "11.0.0.1", "local.example", "[2001:db8::1]"]) {
    assert.equal(isLocal(`https://${host}/`), false, host)
  }
})
