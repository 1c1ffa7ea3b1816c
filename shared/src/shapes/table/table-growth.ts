import { layOut } from '../../drawing/text-layout.ts'
import type { Grown, Heights } from '../grown.ts'
import type { Placed, TextFormat } from '../shape.ts'
import { cellHeight, cellText } from './cell-text.ts'
import { cellPart, linesOf, type Ruled } from './table-layout.ts'

type Written = Ruled & Pick<Placed, 'texts' | 'formats'>

/** Each row gets its share of the height that the table was given, or more when its words need it. */
export function growthOf(table: Written, known?: Heights): Grown | undefined {
  const least = leastHeights(table, known)
  const rows = sharesOf(table).map((share, row) => Math.max(least[row] ?? 0, share * table.h))
  return total(rows) - table.h < 0.01 ? undefined : { from: table.h, rows }
}

/** Rows that are as small as their words let them leave the rest to the others. */
export function givenFor(table: Written, height: number): number {
  const shares = sharesOf(table)
  const rows = leastHeights(table).map((least, row) => ({ least, share: shares[row] ?? 0 }))
  let free = rows
  while (free.length > 0) {
    const taken = total(rows.filter((row) => !free.includes(row)).map(({ least }) => least))
    const given = (height - taken) / total(free.map(({ share }) => share))
    const left = free.filter(({ least, share }) => share * given >= least)
    if (left.length === free.length) return given
    free = left
  }
  return Math.min(...rows.map(({ least, share }) => least / share))
}

function sharesOf({ props }: Ruled): readonly number[] {
  const whole = total(props.rows.map(({ h }) => h))
  return props.rows.map(({ h }) => h / whole)
}

/**
 * Far more than is read in a table. All of it is measured whenever one of its words changes, by every page and by the
 * server; whoever fills it further must not stop them. A new line costs as much as so many letters.
 */
const most = { letters: 40_000, perLine: 10 } as const

const noWords: Pick<Written, 'texts' | 'formats'> = { texts: {} }

function isOverfull({ texts }: Written): boolean {
  let letters = 0
  for (const words of Object.values(texts)) {
    letters += words.length
    for (let at = words.indexOf('\n'); at >= 0; at = words.indexOf('\n', at + 1)) letters += most.perLine
    if (letters > most.letters) return true
  }
  return false
}

/** How high each row must be at least: as high as a line, or as the longest of its texts. */
function leastHeights(table: Written, known: Heights = new Map()): readonly number[] {
  const { props } = table
  const { texts, formats } = isOverfull(table) ? noWords : table
  const { across } = linesOf(table)
  const before = new Map(known)
  known.clear()
  const heightOf = (words: string, w: number, isHeading: boolean) => {
    const key = `${w} ${isHeading} ${words}`
    const height = known.get(key) ?? before.get(key) ?? measured(words, w, isHeading)
    known.set(key, height)
    return height
  }
  return props.rows.map((row, r) => {
    const heights = props.columns.map((column, c) => {
      const part = cellPart(row, column)
      const w = (across[c + 1] ?? 0) - (across[c] ?? 0)
      const [words, format, isHeading] = [texts[part] ?? '', formats?.[part], props.header && r === 0]
      return format ? measured(words, w, isHeading, format) : heightOf(words, w, isHeading)
    })
    return Math.max(...heights)
  })
}

function measured(words: string, w: number, isHeading: boolean, format?: readonly TextFormat[]): number {
  const set = cellText({ x: 0, y: 0, w, h: Number.MAX_SAFE_INTEGER }, isHeading)
  return cellHeight(layOut(words, { ...set, valign: 'top' }, format).height)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
