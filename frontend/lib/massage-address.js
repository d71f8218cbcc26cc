/**
 * Where a massage is, as its address says it: `?step=3&foot=left&mode=self`. Pure. That somebody was
 * asked before is no part of it: a link that is passed on asks again.
 */

/** @typedef {import("./massage-session.js").Foot} Foot */
/** @typedef {{ step: number, foot: Foot | null, first: Foot | null, mode: "partner" | "self" }} MassageAddress `step` is 0 outside the player */

/** @param {string} query @returns {MassageAddress} what is malformed is left out */
export function readMassage(query) {
  const given = new URLSearchParams(query)
  const step = given.get("step") ?? ""
  return {
    step: /^[1-9]\d?$/.test(step) ? Number(step) : 0,
    foot: readFoot(given.get("foot")),
    first: readFoot(given.get("first")),
    mode: given.get("mode") === "self" ? "self" : "partner",
  }
}

/**
 * The query with these in it; what else is there stays, for a built massage is its query.
 * @param {string} query @param {MassageAddress} address @param {Foot} usual the foot that the massage begins with
 */
export function writeMassage(query, { step, foot, first, mode }, usual) {
  const kept = new URLSearchParams(query)
  for (const name of ["step", "foot", "first"]) kept.delete(name)
  if (step > 0) kept.set("step", String(step))
  if (step > 0 && foot) kept.set("foot", foot)
  if (step > 0 && first && first !== usual) kept.set("first", first)
  if (mode === "self") kept.set("mode", "self")
  else kept.delete("mode")
  const text = kept.toString()
  return text ? `?${text}` : ""
}

/** Whether two addresses ask for the same massage to be put together. @param {string} asked @param {string} made both queries */
export const asksForSame = (asked, made) => wishOf(asked).every((part, place) => part === "" || part === wishOf(made)[place])

/** @param {string} query */
function wishOf(query) {
  const given = new URLSearchParams(query)
  const areas = given.getAll("areas").flatMap((part) => part.split(",")).filter(Boolean)
  return [given.get("minutes") ?? "", given.get("tradition") ?? "", areas.sort().join()]
}

/** @param {string | null} given @returns {Foot | null} */
const readFoot = (given) => (given === "left" || given === "right" ? given : null)
