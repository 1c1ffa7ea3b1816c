import type { Cluster } from './clusters.ts'

/** Which way a paragraph or a stretch of it is read. */
export type Direction = 'ltr' | 'rtl'

/** Hebrew, Arabic and their neighbours. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const letter = /\p{L}/u
const digit = /\p{Nd}/u
/** Between two digits they belong to the number. */
const separator = /^[.,:/+-]$/

/** The direction of the first letter that has one, as `dir="auto"` has it. */
export function directionOf(text: string): Direction {
  if (!rightToLeft.test(text)) return 'ltr'
  const first = Array.from(text).find((character) => letter.test(character)) ?? ''
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** Whether any of it is read from the right. */
export function turnsAround(text: string): boolean {
  return rightToLeft.test(text)
}

type Kind = 'left' | 'right' | 'number' | 'neutral'

/**
 * How deep each character of a line is nested: even ones are read from the left. After the bidirectional algorithm
 * (Unicode Standard Annex 9), without the marks that `plainText` takes out.
 */
export function levelsOf(clusters: readonly Pick<Cluster, 'text'>[], base: Direction): number[] {
  const kinds = clusters.map(({ text }) => kindOf(text))
  const joined = kinds.map((kind, at) => {
    const inNumber = kinds[at - 1] === 'number' && kinds[at + 1] === 'number'
    return inNumber && separator.test(clusters[at]?.text ?? '') ? 'number' : kind
  })
  const own: Kind = base === 'rtl' ? 'right' : 'left'
  let strong = own
  const settled = joined.map((kind) => {
    if (kind === 'left' || kind === 'right') strong = kind
    // After words from the left a number goes with them.
    return kind === 'number' && strong === 'left' ? 'left' : kind
  })
  return settled.map((kind, at) => levelOf(kind === 'neutral' ? around(settled, at, own) : kind, base))
}

function kindOf(text: string): Kind {
  if (rightToLeft.test(text)) return 'right'
  if (letter.test(text)) return 'left'
  return digit.test(text) ? 'number' : 'neutral'
}

/** What has no direction goes with its neighbours when they agree, and else with the paragraph. */
function around(kinds: readonly Kind[], at: number, own: Kind): Kind {
  const sideOf = (kind: Kind | undefined) => (kind === 'number' ? 'right' : (kind ?? own))
  const before = sideOf(kinds.findLast((kind, index) => index < at && kind !== 'neutral'))
  const after = sideOf(kinds.find((kind, index) => index > at && kind !== 'neutral'))
  return before === after ? before : own
}

function levelOf(kind: Kind, base: Direction): number {
  if (kind === 'right') return 1
  if (kind === 'number') return 2
  return base === 'rtl' ? 2 : 0
}

/** From left to right as they are seen: from the deepest level on, what lies at it or deeper is turned round. */
export function inVisualOrder<T extends { readonly level: number }>(runs: readonly T[]): T[] {
  const deepest = Math.max(0, ...runs.map(({ level }) => level))
  let seen = [...runs]
  for (let level = deepest; level > 0; level--) seen = turned(seen, level)
  return seen
}

function turned<T extends { readonly level: number }>(runs: readonly T[], level: number): T[] {
  const result: T[] = []
  let deep: T[] = []
  for (const run of runs) {
    if (run.level >= level) {
      deep.push(run)
      continue
    }
    result.push(...deep.toReversed(), run)
    deep = []
  }
  return [...result, ...deep.toReversed()]
}
