import type { Box } from '../geometry/box.ts'
import { advanceOf, clustersOf, plainAdvance, type ClusterKind } from './clusters.ts'
import type { TextLine, TextRun, Weight } from './drawing.ts'
import { unitsPerEm } from './font-metrics.ts'
import { baselineOffset, lineHeight } from './fonts.ts'
import { breakLines, paragraphsOf, widestPiece, type BrokenLine, type Paragraph } from './line-breaking.ts'
import { plainText } from './plain-text.ts'

/** Where a text goes and how it may be set; sizes in board units. `TextPart` of a shape is one. */
export interface TextBox {
  readonly box: Box
  readonly size: { readonly max: number; readonly min: number }
  readonly weight: Weight
  readonly align: 'left' | 'center'
  readonly valign: 'top' | 'middle'
}

export interface TextLayout {
  readonly lines: TextLine[]
  /** The size it came to, in board units. */
  readonly size: number
  /** From the top of the first line to the bottom of the last. */
  readonly height: number
  /** False when even the smallest size was too large: the last line then ends with an ellipsis. */
  readonly fits: boolean
}

interface Setting {
  readonly size: number
  readonly lines: readonly BrokenLine[]
  readonly hyphens: number
  readonly cuts: number
  readonly fits: boolean
}

/** Few sizes, so that notes side by side look alike. */
const ladder = [96, 80, 72, 64, 56, 48, 40, 34, 28, 24, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8]
/** From here down a long word is rather divided than set smaller: a tiny word is read by nobody. */
const hyphenateFrom = 20
const ellipsis = '…'

/** The width of a line of text, in board units. */
export function measure(text: string, size: number, weight: Weight): number {
  return (advanceOf(plainText(text), weight) * size) / unitsPerEm
}

/**
 * Breaks a text into lines at the largest size that fits its box. A smaller size is preferred to dividing a
 * word down to a size that is read with ease, and always to cutting one where no syllable ends. The result depends on the font's advance widths alone, so every device gets the same lines.
 */
export function layOut(text: string, { box, size, weight, align, valign }: TextBox): TextLayout {
  const setting = settingOf(paragraphsOf(plainText(text), weight), box, size, weight)
  const lines = setting.fits ? setting.lines : clipped(setting, box, weight)
  const height = lines.length * setting.size * lineHeight
  const top = box.y + (valign === 'middle' ? Math.max(0, (box.h - height) / 2) : 0)
  return {
    size: setting.size,
    height,
    fits: setting.fits,
    lines: lines.map((line, index) => ({
      baseline: top + (index * lineHeight + baselineOffset) * setting.size,
      runs: runsOf(line.text, startOf(line, box, align, setting.size), setting.size, weight),
    })),
  }
}

/** The largest size that fits and cuts no more words than the smallest one must. */
function settingOf(
  paragraphs: readonly Paragraph[],
  box: Box,
  size: TextBox['size'],
  weight: Weight,
): Setting {
  const smallest = set(paragraphs, box, Math.min(size.min, size.max), weight)
  if (!smallest.fits) return smallest
  const widest = widestPiece(paragraphs)
  for (const larger of [size.max, ...ladder.filter((step) => step < size.max && step > size.min)]) {
    if (larger > hyphenateFrom && smallest.cuts === 0 && widest > limitAt(larger, box)) continue
    const setting = set(paragraphs, box, larger, weight)
    if (setting.fits && setting.cuts <= smallest.cuts && mayDivide(setting)) return setting
  }
  return smallest
}

function mayDivide({ size, hyphens }: Setting): boolean {
  return hyphens === 0 || size <= hyphenateFrom
}

/** How wide a line may be, in 1/1000 em. */
function limitAt(size: number, box: Box): number {
  return (box.w / size) * unitsPerEm
}

function set(paragraphs: readonly Paragraph[], box: Box, size: number, weight: Weight): Setting {
  const limit = limitAt(size, box)
  const broken = paragraphs.map((paragraph) => breakLines(paragraph, limit, weight))
  const lines = broken.flatMap(({ lines }) => lines)
  const hyphens = broken.reduce((sum, { hyphens }) => sum + hyphens, 0)
  const cuts = broken.reduce((sum, { cuts }) => sum + cuts, 0)
  return { size, lines, hyphens, cuts, fits: lines.length * size * lineHeight <= box.h }
}

/** As many lines as there is room for, always one, the last with an ellipsis if more would follow. */
function clipped({ lines, size }: Setting, box: Box, weight: Weight): readonly BrokenLine[] {
  const count = Math.max(1, Math.floor(box.h / (size * lineHeight)))
  const last = lines[count - 1]
  if (lines.length <= count || !last) return lines
  return [...lines.slice(0, count - 1), shortened(last, limitAt(size, box), weight)]
}

function shortened({ text, width }: BrokenLine, limit: number, weight: Weight): BrokenLine {
  const clusters = clustersOf(text, weight)
  const dots = advanceOf(ellipsis, weight)
  let rest = width
  while (clusters.length > 0 && rest + dots > limit) rest -= clusters.pop()?.advance ?? 0
  return { text: clusters.map((cluster) => cluster.text).join('') + ellipsis, width: rest + dots }
}

function startOf({ width }: BrokenLine, box: Box, align: TextBox['align'], size: number): number {
  return align === 'left' ? box.x : box.x + (box.w - (width * size) / unitsPerEm) / 2
}

/**
 * Letters of our font in one run; each emoji and each stretch of a foreign script in its own, since their true widths
 * differ from device to device and must not push what follows.
 */
function runsOf(text: string, start: number, size: number, weight: Weight): TextRun[] {
  if (text === '') return []
  if (plainAdvance(text, weight) !== undefined) return [{ text, x: start, emoji: false }]
  const runs: (TextRun & { kind: ClusterKind })[] = []
  let x = start
  for (const { text: letters, kind, advance } of clustersOf(text, weight)) {
    const last = runs.at(-1)
    if (last && joins(last.kind, kind, letters))
      runs.push({ ...last, text: (runs.pop()?.text ?? '') + letters })
    else runs.push({ text: letters, x, emoji: kind === 'emoji', kind })
    x += (advance * size) / unitsPerEm
  }
  return runs.map(({ text, x, emoji }) => ({ text, x, emoji }))
}

/** The spaces of a foreign sentence stay in its run, so that one written from right to left keeps its order. */
function joins(last: ClusterKind, next: ClusterKind, letters: string): boolean {
  return next !== 'emoji' && (last === next || (last === 'foreign' && letters === ' '))
}
