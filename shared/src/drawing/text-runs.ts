import { clustersOf, plainAdvance, type Cluster, type ClusterKind } from './clusters.ts'
import type { TextRun, Weight } from './drawing.ts'
import { unitsPerEm } from './font-metrics.ts'
import { faceIn, type TextStyle } from './styled-text.ts'
import { directionOf, inVisualOrder, levelsOf, turnsAround } from './visual-order.ts'

/** A part of a line in one style. */
export interface StyledPart {
  readonly text: string
  readonly style: TextStyle
}

/** Where a line of text goes: `start` is its left edge, in board units. */
interface Line {
  readonly parts: readonly StyledPart[]
  /** The paragraph that it belongs to, whose first letter says which way it is read. */
  readonly paragraph: string
  readonly start: number
  readonly size: number
  readonly weight: Weight
}

/** Runs of one part of a line, before they have a place; `advance` in 1/1000 em. */
interface Loose {
  readonly text: string
  readonly style: TextStyle
  readonly kind: ClusterKind
  readonly advance: number
  readonly level: number
}

type Placed = Cluster & { readonly style: TextStyle }

/**
 * Letters of our font in one run; each emoji and each stretch of a foreign script in its own, since their true widths
 * differ from device to device and must not push what follows. Another style begins another run.
 */
export function runsOf({ parts, paragraph, start, size, weight }: Line): TextRun[] {
  const loose = turnsAround(paragraph)
    ? turnedRuns(parts, paragraph, weight)
    : parts.flatMap((part) => straightRuns(part, weight))
  const widthOf = ({ advance }: Loose) => (advance * size) / unitsPerEm
  const lefts = new Map<Loose, number>()
  let x = start
  for (const run of inVisualOrder(loose)) {
    lefts.set(run, x)
    x += widthOf(run)
  }
  // In the order in which they are read, so that whoever copies them gets sentences.
  return loose.map((run) => placed(run, lefts.get(run) ?? start, widthOf(run), weight))
}

/** Where nothing is read from the right, nearly every part is letters of our font and so one run. */
function straightRuns(part: StyledPart, weight: Weight): Loose[] {
  const { text, style } = part
  if (text === '') return []
  const advance = plainAdvance(text, faceIn(style, weight))
  return advance === undefined
    ? joined(clustersIn(part, weight), undefined)
    : [{ text, style, kind: 'letters', advance, level: 0 }]
}

function turnedRuns(parts: readonly StyledPart[], paragraph: string, weight: Weight): Loose[] {
  const clusters = parts.flatMap((part) => clustersIn(part, weight))
  return joined(clusters, levelsOf(clusters, directionOf(paragraph)))
}

function clustersIn({ text, style }: StyledPart, weight: Weight): Placed[] {
  return clustersOf(text, faceIn(style, weight)).map((cluster) => ({ ...cluster, style }))
}

/** A line that is all in our font's letters, and plain. */
export function plainRuns(text: string, x: number, weight: Weight): TextRun[] | undefined {
  if (text === '') return []
  return plainAdvance(text, weight) === undefined ? undefined : [{ text, x, emoji: false }]
}

function placed({ text, style, kind, level }: Loose, left: number, width: number, weight: Weight): TextRun {
  const { bold, italic, strike, link } = style
  const fromRight = level % 2 === 1
  return {
    text,
    x: fromRight ? left + width : left,
    emoji: kind === 'emoji',
    ...(fromRight ? { rightToLeft: true } : {}),
    ...(bold && weight !== 700 ? { weight: 700 } : {}),
    ...(italic ? { italic } : {}),
    ...(strike ? { strike } : {}),
    ...(link === undefined ? {} : { link }),
    ...(strike || link !== undefined ? { width } : {}),
  }
}

function joined(clusters: readonly Placed[], levels: readonly number[] | undefined): Loose[] {
  const runs: Loose[] = []
  for (const [index, { text, kind, advance, style }] of clusters.entries()) {
    const level = levels?.[index] ?? 0
    const last = runs.at(-1)
    const together = last && last.style === style && last.level === level && joins(last, kind, text)
    if (together) runs[runs.length - 1] = { ...last, text: last.text + text, advance: last.advance + advance }
    else runs.push({ text, style, kind, advance, level })
  }
  return runs
}

/** The spaces of a foreign sentence stay in its run; from right to left all does, which the platform then sets. */
function joins({ kind, level }: Loose, next: ClusterKind, letters: string): boolean {
  if (next === 'emoji' || kind === 'emoji') return false
  return kind === next || level % 2 === 1 || (kind === 'foreign' && letters === ' ')
}
