/**
 * Finds parts of the body by name: label or synonym, any case, with or without accents, and the
 * nearest name when nothing fits. Pure: no network, no page.
 */

/** @typedef {{ id: string, label: string, synonyms?: string[], zones: string[] }} AreaAnswer */
/** @typedef {{ area: AreaAnswer, matched: string, rank: number }} Match `matched` is the name that fitted; lower ranks fit better */

const LONGEST_LIST = 8

// An article or a preposition written onto the name: l'estomac, dell'orecchio.
const ELIDED = /(?<![\p{L}\p{N}])(?:[ld]|un|(?:d?a|[dn]e|su)ll)['’](?=[\p{L}\p{N}]{2})/giu
// Letters that come apart in no normal form, and the normal ones of Arabic.
/** @type {Record<string, string>} */
const LETTERS = { "œ": "oe", "æ": "ae", "ß": "ss", "ı": "i", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": "", "ँ": "ं" }

/**
 * As the server's search folds it: case, width, accents and signs, katakana as hiragana.
 * @param {string} text
 */
export function foldName(text) {
  return text.replace(ELIDED, "").normalize("NFKD").toLowerCase()
    // Signs that are letters to their readers stay: Hindi vowels, the voicing of kana.
    .replace(/[\p{Diacritic}'’]/gu, (sign) => (/[\u093e-\u094d\u3099\u309a]/.test(sign) ? sign : ""))
    .replace(/[œæßıىیکةٱـँ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim()
}

/**
 * @param {readonly AreaAnswer[]} areas
 * @param {string} query
 * @returns {Match[]} best first: the start of a name, the start of a word in it, anywhere in it
 */
export function findNames(areas, query) {
  const asked = foldName(query)
  if (!asked) return []
  /** @type {Match[]} */
  const found = []
  for (const area of areas) {
    const ranked = namesOf(area)
      .map((name, place) => ({ name, rank: rankOf(foldName(name), asked) * 2 + (place > 0 ? 1 : 0) }))
      .sort((a, b) => a.rank - b.rank)
    const best = ranked[0]
    if (best && best.rank < 8) found.push({ area, matched: best.name, rank: best.rank })
  }
  found.sort((a, b) => a.rank - b.rank || a.area.label.localeCompare(b.area.label))
  return found.slice(0, LONGEST_LIST)
}

/**
 * The area whose name is nearest to what was typed, when it is near enough to be a slip.
 * @param {readonly AreaAnswer[]} areas
 * @param {string} query
 * @returns {Omit<Match, "rank"> | null}
 */
export function suggestName(areas, query) {
  const asked = foldName(query)
  let best = null
  let fewest = Math.max(1, Math.floor(asked.length / 3)) + 1
  for (const area of areas) {
    for (const matched of namesOf(area)) {
      const slips = countSlips(asked, foldName(matched))
      if (slips < fewest) [fewest, best] = [slips, { area, matched }]
    }
  }
  return best
}

/**
 * Letters put in, left out, replaced or swapped with their neighbour.
 * @param {string} a
 * @param {string} b
 */
export function countSlips(a, b) {
  /** @type {number[]} */
  let beforeLast = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + same)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, at(beforeLast, column - 2) + 1)
      }
      current.push(slips)
    }
    ;[beforeLast, last] = [last, current]
  }
  return at(last, b.length)
}

/** @param {AreaAnswer} area */
const namesOf = (area) => [area.label, ...(area.synonyms ?? [])]

/** @param {number[]} numbers @param {number} place */
const at = (numbers, place) => numbers[place] ?? Infinity

/**
 * How well a name fits: 0 it is the name, 1 its start, 2 the start of a word in it, 3 anywhere, 4 not.
 * @param {string} name @param {string} asked both folded
 */
export function rankOf(name, asked) {
  if (name === asked) return 0
  if (name.startsWith(asked)) return 1
  if (` ${name}`.includes(` ${asked}`)) return 2
  return asked.length > 2 && name.includes(asked) ? 3 : 4
}
