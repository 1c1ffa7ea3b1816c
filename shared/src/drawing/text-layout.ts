import type { Box } from '../geometry/box.ts'
import { advanceOf, clustersOf } from './clusters.ts'
import type { TextLine, TextRun, Weight } from './drawing.ts'
import { unitsPerEm } from './font-metrics.ts'
import { baselineOffset, lineHeight } from './fonts.ts'
import {
  breakLines,
  fewestLines,
  paragraphOf,
  paragraphsOf,
  widestPiece,
  type BrokenLine,
  type Paragraph,
} from './line-breaking.ts'
import { listParagraphs, type ListItem } from './list-items.ts'
import { plainText } from './plain-text.ts'
import { advanceIn, styledParts, styledText, type Format, type StyledText } from './styled-text.ts'
import { plainRuns, runsOf } from './text-runs.ts'
import { directionOf, turnsAround } from './visual-order.ts'

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

/** A paragraph with what it is besides its words; all left out in plain texts. */
interface Setter extends Paragraph {
  readonly offset?: number
  readonly item?: ListItem
}

interface SetLine extends BrokenLine {
  readonly of: Setter
}

interface Setting {
  readonly size: number
  readonly lines: readonly SetLine[]
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
 * Of letters smaller than `readable` it says only how far each line reaches.
 */
export function layOut(
  text: string,
  setting: TextBox,
  formats?: readonly Format[],
  readable = 0,
): TextLayout {
  const { box, size, weight, valign } = setting
  const styled = formats && formats.length > 0 ? styledText(text, formats) : undefined
  const found = settingOf(
    styled ? styledParagraphs(styled, weight) : plainParagraphs(text, weight),
    box,
    size,
  )
  const lines = found.fits ? found.lines : clipped(found, box)
  const height = lines.length * found.size * lineHeight
  const top = box.y + (valign === 'middle' ? Math.max(0, (box.h - height) / 2) : 0)
  const isPlain = !styled && !turnsAround(text)
  const isOutlined = isPlain && found.size < readable
  const runsFor = (line: SetLine) =>
    (isPlain && plainLine(line, setting, found.size)) || placedRuns(line, setting, found.size, styled)
  return {
    size: found.size,
    height,
    fits: found.fits,
    lines: lines.map((line, index) => ({
      baseline: top + (index * lineHeight + baselineOffset) * found.size,
      ...(isOutlined ? outlined(line, setting, found.size) : { runs: runsFor(line) }),
    })),
  }
}

function plainParagraphs(text: string, weight: Weight): readonly Setter[] {
  return paragraphsOf(plainText(text), weight)
}

function styledParagraphs(styled: StyledText, weight: Weight): readonly Setter[] {
  return listParagraphs(styled.text, styled.stretches).map(({ text, offset, item }) => ({
    ...paragraphOf(text, advanceIn(styled, offset, weight)),
    offset,
    ...(item && { item }),
  }))
}

/** The largest size that fits and cuts no more words than the smallest one must. */
function settingOf(paragraphs: readonly Setter[], box: Box, size: TextBox['size']): Setting {
  const smallest = Math.min(size.min, size.max)
  const widest = widestOf(paragraphs)
  const isNarrow = widest > limitAt(smallest, box)
  const least = isNarrow || isTooHigh(paragraphs, box, smallest) ? set(paragraphs, box, smallest) : undefined
  if (least && !least.fits) return least
  const cuts = least?.cuts ?? 0
  for (const larger of [size.max, ...ladder.filter((step) => step < size.max && step > size.min)]) {
    if (larger > hyphenateFrom && cuts === 0 && widest > limitAt(larger, box)) continue
    if (isTooHigh(paragraphs, box, larger)) continue
    const setting = set(paragraphs, box, larger)
    if (setting.fits && setting.cuts <= cuts && mayDivide(setting)) return setting
  }
  return least ?? set(paragraphs, box, smallest)
}

/** Whether even the fewest lines that it may come to are too many. */
function isTooHigh(paragraphs: readonly Setter[], box: Box, size: number): boolean {
  const limit = limitAt(size, box)
  const lines = paragraphs.reduce((sum, one) => sum + fewestLines(one, limit - indentOf(one)), 0)
  return lines * size * lineHeight > box.h
}

function widestOf(paragraphs: readonly Setter[]): number {
  return Math.max(0, ...paragraphs.map((one) => widestPiece([one]) + indentOf(one)))
}

function indentOf({ item }: Setter): number {
  return item?.indent ?? 0
}

function mayDivide({ size, hyphens }: Setting): boolean {
  return hyphens === 0 || size <= hyphenateFrom
}

/** How wide a line may be, in 1/1000 em. */
function limitAt(size: number, box: Box): number {
  return (box.w / size) * unitsPerEm
}

function set(paragraphs: readonly Setter[], box: Box, size: number): Setting {
  const limit = limitAt(size, box)
  const broken = paragraphs.map((of) => ({ of, ...breakLines(of, limit - indentOf(of)) }))
  const lines = broken.flatMap(({ of, lines }) => lines.map((line) => ({ ...line, of })))
  const hyphens = broken.reduce((sum, { hyphens }) => sum + hyphens, 0)
  const cuts = broken.reduce((sum, { cuts }) => sum + cuts, 0)
  return { size, lines, hyphens, cuts, fits: lines.length * size * lineHeight <= box.h }
}

/** As many lines as there is room for, always one, the last with an ellipsis if more would follow. */
function clipped({ lines, size }: Setting, box: Box): readonly SetLine[] {
  const count = Math.max(1, Math.floor(box.h / (size * lineHeight)))
  const last = lines[count - 1]
  if (lines.length <= count || !last) return lines
  return [...lines.slice(0, count - 1), shortened(last, limitAt(size, box) - indentOf(last.of))]
}

function shortened(line: SetLine, limit: number): SetLine {
  const { advance } = line.of
  const clusters = clustersOf(line.text, 400).map(({ text }) => text)
  const shown = () => clusters.join('') + ellipsis
  while (clusters.length > 0 && advance(shown(), line.start) > limit) clusters.pop()
  return { ...line, text: shown(), width: advance(shown(), line.start) }
}

function plainLine(line: SetLine, setting: TextBox, size: number): TextRun[] | undefined {
  return plainRuns(line.text, leftOf(line, setting, size), setting.weight)
}

function outlined(line: SetLine, setting: TextBox, size: number): Pick<TextLine, 'runs' | 'reach'> {
  const left = leftOf(line, setting, size)
  return { runs: [], reach: [left, left + (line.width * size) / unitsPerEm] }
}

function leftOf({ width }: SetLine, { box, align }: TextBox, size: number): number {
  return box.x + (align === 'left' ? 0 : (box.w - (width * size) / unitsPerEm) / 2)
}

/** The line where it goes, and before the first of an item its bullet or number. Items are never centred. */
function placedRuns(
  line: SetLine,
  setting: TextBox,
  size: number,
  styled: StyledText | undefined,
): TextRun[] {
  const { text, of } = line
  const { box, weight, align } = setting
  const fromRight = directionOf(of.text) === 'rtl'
  const indent = (indentOf(of) * size) / unitsPerEm
  const room = box.w - indent - (line.width * size) / unitsPerEm
  const left = !of.item && align === 'center' ? room / 2 : fromRight ? room : indent
  const parts = styled ? styledParts(styled, text, (of.offset ?? 0) + line.start) : [{ text, style: {} }]
  const runs = runsOf({ parts, paragraph: of.text, start: box.x + left, size, weight })
  return of.item && line.start === 0 ? [markerOf(of.item, box, fromRight), ...runs] : runs
}

function markerOf({ marker }: ListItem, box: Box, fromRight: boolean): TextRun {
  const run = { text: marker, emoji: false, marker: true } as const
  return fromRight ? { ...run, x: box.x + box.w, rightToLeft: true } : { ...run, x: box.x }
}
