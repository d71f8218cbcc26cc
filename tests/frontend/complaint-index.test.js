import assert from "node:assert/strict"
import { test } from "node:test"
import { findComplaints, mentionedComplaint } from "../../frontend/lib/complaint-index.js"
import { findChoices } from "../../frontend/lib/search-choices.js"

const HEADACHE = { id: "headache", label: "Headache", words: ["my head hurts", "sore head"], card: {} }
const LIVER_DISEASE = { id: "liver-disease", label: "Liver disease", words: ["hepatitis"], card: {} }
const NAMES = {
  areas: [
    { id: "liver", label: "Liver", synonyms: [], zones: ["ingham-liver"] },
    { id: "head", label: "Head", synonyms: [], zones: ["ingham-head"] },
  ],
  complaints: [HEADACHE, LIVER_DISEASE],
}

/** @param {string} query */
const labels = (query) => findChoices(NAMES, query).map(({ label }) => label)

test("a complaint is found by its name and its other words", () => {
  assert.equal(findComplaints(NAMES.complaints, "sore h")[0]?.complaint.id, "headache")
  assert.deepEqual(findComplaints(NAMES.complaints, "eadach"), [])
})

test("a sentence is answered with the complaint that it names", () => {
  assert.equal(mentionedComplaint(NAMES.complaints, "since monday my head hurts a lot")?.complaint.id, "headache")
  assert.equal(mentionedComplaint(NAMES.complaints, "my heart sings"), null)
})

test("whoever asks for a complaint is shown no part of the body", () => {
  assert.deepEqual(labels("headache"), ["Headache"])
  assert.deepEqual(labels("hepatitis"), ["Liver disease"])
  assert.deepEqual(labels("my head hurts"), ["Headache"])
})

test("a part of the body comes before a complaint that is called after it", () => {
  assert.deepEqual(labels("liver"), ["Liver", "Liver disease"])
  assert.deepEqual(labels("head"), ["Head", "Headache"])
})
