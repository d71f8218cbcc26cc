import assert from "node:assert/strict"
import { test } from "node:test"

import { MassageSession } from "../../frontend/lib/massage-session.js"

/** @param {Partial<import("../../frontend/lib/massage-session.js").Place>} place @param {(step: number, foot: string) => number} secondsOf */
function begin(place = {}, secondsOf = () => 10) {
  const clock = { now: 0 }
  const session = new MassageSession({ steps: 3, secondsOf, now: () => clock.now }, { first: "right", foot: "right", step: 1, ...place })
  return { clock, session, where: () => `${session.place.foot} ${session.place.step}` }
}

test("it goes through both feet by itself, and ends", () => {
  const { clock, session, where } = begin()
  const went = []
  session.play()
  for (let second = 0; second <= 70; second += 1) {
    clock.now = second
    session.tick()
    if (went.at(-1) !== where()) went.push(where())
  }
  assert.deepEqual(went, ["right 1", "right 2", "right 3", "left 1", "left 2", "left 3"])
  assert.equal(session.isOver, true)
  assert.equal(session.isPlaying, false)
  assert.equal(session.progress, 1)
})

test("a pause keeps the place, and it goes on from there", () => {
  const { clock, session } = begin()
  session.play()
  clock.now = 4
  session.pause()
  clock.now = 400
  session.tick()
  assert.equal(session.elapsed, 4)
  session.play()
  clock.now = 402
  assert.equal(session.elapsed, 6)
  assert.equal(session.progress, 0.1)
})

test("back begins a step again, or goes to the one before, over the feet too", () => {
  const { clock, session, where } = begin({ foot: "left", step: 1 })
  session.back()
  assert.equal(where(), "right 3")
  session.play()
  clock.now = 5
  session.back()
  assert.equal(where(), "right 3")
  assert.equal(session.elapsed, 0)
  session.back()
  assert.equal(where(), "right 2")
})

test("before anything is played the other foot is the one to begin with; later it is only gone to", () => {
  const first = begin()
  first.session.switchFoot()
  assert.deepEqual(first.session.place, { first: "left", foot: "left", step: 1 })
  const later = begin({ step: 2 })
  later.session.switchFoot()
  assert.deepEqual(later.session.place, { first: "right", foot: "left", step: 2 })
})

test("a step that a foot has no place for is passed by", () => {
  const { session, where } = begin({}, (step, foot) => (foot === "right" && step === 2 ? 0 : 10))
  session.next()
  assert.equal(where(), "right 3")
  session.back()
  assert.equal(where(), "right 1")
})

test("from its end it begins anew", () => {
  const { session, where } = begin({ foot: "left", step: 3 })
  session.next()
  assert.equal(session.isOver, true)
  session.play()
  assert.equal(where(), "right 1")
  assert.equal(session.isOver, false)
})

test("a step that is not there is the nearest that is", () => {
  assert.equal(begin({ step: 99 }).session.place.step, 3)
  assert.equal(begin({ step: 0 }).session.place.step, 1)
})
