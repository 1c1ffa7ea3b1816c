import { decimal } from '../../drawing/decimal.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { mix } from '../../drawing/mix.ts'
import { setWords } from '../../drawing/set-words.ts'
import { layOut, measure, type TextBox } from '../../drawing/text-layout.ts'
import type { Box } from '../../geometry/box.ts'
import { disagreementSign, type Spread } from '../spread.ts'
import type { HeatResults, HeatRow } from './heat-map-props.ts'
import { layOutHeatMap, type HeatMapLayout } from './heat-map-layout.ts'
import { sectorWords } from './sector-words.ts'

/** What stands in place of a number that would tell who gave it. */
export const hiddenWords = '– (n<5)'

const words = {
  da: {
    all: 'Alle',
    legend: 'Tallene er medianer, fra 1 til 5. n: antal svar.',
    disagreement: 'uenighed: mindst en fjerdedel svarede 1–2, og mindst en fjerdedel 4–5',
  },
  en: {
    all: 'All',
    legend: 'Numbers are medians, from 1 to 5. n: number of answers.',
    disagreement: 'disagreement: at least a quarter answered 1–2, and at least a quarter 4–5',
  },
} as const satisfies Record<Locale, object>

/** No darker than that words in ink stand on it at 4.5:1, in both themes. */
export function tintOf(median: number, look: Look): string {
  return mix(look.accent, look.surface, 0.06 + 0.1 * (median - 1))
}

export function drawHeatMap(
  size: { readonly w: number; readonly h: number },
  title: string,
  results: HeatResults,
  look: Look,
): Drawing[] {
  const layout = layOutHeatMap(size, { rows: results.rows.length, sectors: results.sectors.length })
  const titles = titleSize(results.rows, layout)
  const letters = Math.min(layout.rowHeight * 0.4, (layout.heads[0]?.w ?? 0) * 0.26)
  const { all } = words[look.locale]
  const heads = [...results.sectors.map((sector) => sectorWords[look.locale][sector]), all]
  const heading = { max: layout.title.h * 0.55, min: layout.title.h * 0.3 }
  return [
    setWords(title, left(layout.title, heading, 700), look.ink),
    ...layout.heads.map((box, index) =>
      setWords(heads[index] ?? '', centred(box, { max: box.h * 0.32, min: box.h * 0.16 }, 700), look.muted),
    ),
    ...results.rows.flatMap((row, index) => drawRow(row, layout, index, { titles, letters }, look)),
    ...drawLegend(layout.legend, results, look),
  ]
}

/** The largest size at which every item fits its place, so that none seems to weigh more. */
function titleSize(rows: HeatResults['rows'], { rows: places, rowHeight }: HeatMapLayout): TextBox['size'] {
  const size = { max: rowHeight * 0.32, min: rowHeight * 0.14 }
  const sizes = rows.map(({ title }, index) => {
    const box = places[index]?.title
    return box ? layOut(title, left(box, size, 400)).size : size.max
  })
  return { max: Math.min(size.max, ...sizes), min: size.min }
}

function drawRow(
  row: HeatRow,
  layout: HeatMapLayout,
  index: number,
  { titles, letters }: { readonly titles: TextBox['size']; readonly letters: number },
  look: Look,
): Drawing[] {
  const places = layout.rows[index]
  if (!places) return []
  const last = places.cells.length - 1
  return [
    setWords(row.title, left(places.title, titles, 400), look.ink),
    ...places.cells.slice(0, last).flatMap((box, at) => drawCell(box, row.cells[at] ?? null, letters, look)),
    ...places.cells.slice(last).flatMap((box) => drawAll(box, row.all, letters, look)),
  ]
}

function drawCell(box: Box, cell: HeatRow['cells'][number], letters: number, look: Look): Drawing[] {
  if (cell === null || cell.median === null) {
    const size = { max: letters * 0.6, min: letters * 0.3 }
    const edge = { stroke: look.line, width: box.h * 0.01, opacity: 0.5 }
    return [
      { kind: 'rect', box, radius: 4, style: edge },
      setWords(hiddenWords, centred(box, size, 400), look.muted),
    ]
  }
  const [upper, lower] = [
    { ...box, y: box.y + box.h * 0.1, h: box.h * 0.5 },
    { ...box, y: box.y + box.h * 0.6, h: box.h * 0.3 },
  ]
  return [
    { kind: 'rect', box, radius: 4, style: { fill: tintOf(cell.median, look) } },
    setWords(decimal(cell.median, look.locale), centred(upper, exactly(letters), 700), look.ink),
    setWords(`n ${cell.n}`, centred(lower, exactly(letters * 0.56), 400), look.ink),
  ]
}

/** «3,0 → 4,0», with how many there were and whether they disagree. */
function drawAll(box: Box, all: Spread, letters: number, look: Look): Drawing[] {
  if (all.median === null) return drawCell(box, null, letters, look)
  const [upper, lower] = [
    { ...box, y: box.y + box.h * 0.1, h: box.h * 0.5 },
    { ...box, y: box.y + box.h * 0.6, h: box.h * 0.3 },
  ]
  const count = `n ${all.n}`
  const small = letters * 0.56
  const sign = letters * 0.62
  const width = measure(count, small, 400) + (all.disagreement ? sign * 1.3 : 0)
  const start = box.x + (box.w - width) / 2
  return [
    {
      kind: 'rect',
      box,
      radius: 4,
      style: { fill: tintOf(all.median, look), stroke: look.accent, width: box.h * 0.02 },
    },
    ...drawMedian(upper, all, letters, look),
    setWords(count, { ...left(lower, exactly(small), 400), box: { ...lower, x: start, w: box.w } }, look.ink),
    ...(all.disagreement
      ? disagreementSign({ x: start + width - sign, y: lower.y + (lower.h - sign) / 2, w: sign }, look)
      : []),
  ]
}

function drawMedian(box: Box, { median, before }: Spread, letters: number, look: Look): Drawing[] {
  const now = decimal(median ?? 0, look.locale)
  if (typeof before !== 'number') return [setWords(now, centred(box, exactly(letters), 700), look.ink)]
  const size = Math.min(letters * 0.9, box.w / 5)
  const [was, is] = [decimal(before, look.locale), now]
  const arrow = size * 1.1
  const start = box.x + (box.w - measure(was, size, 400) - arrow - measure(is, size, 700)) / 2
  const end = start + measure(was, size, 400) + arrow
  const at = (x: number, weight: TextBox['weight']) => ({
    ...left(box, exactly(size), weight),
    box: { ...box, x, w: box.w },
  })
  return [
    setWords(was, at(start, 400), look.ink),
    arrowTo(end - arrow * 0.22, box.y + box.h / 2, arrow * 0.56, look),
    setWords(is, at(end, 700), look.ink),
  ]
}

/** The bundled typeface has no arrow, so it is drawn. */
function arrowTo(x: number, y: number, w: number, look: Look): Drawing {
  const head = w * 0.36
  const d = `M${x - w} ${y}H${x}M${x - head} ${y - head}L${x} ${y}L${x - head} ${y + head}`
  return { kind: 'path', d, style: { stroke: look.ink, width: w * 0.13 } }
}

function drawLegend(box: Box, { rows }: HeatResults, look: Look): Drawing[] {
  const size = box.h * 0.42
  const { legend, disagreement } = words[look.locale]
  const isSplit = rows.some(({ all }) => all.disagreement)
  const x = measure(legend, size, 400) + size * 1.6
  const fitting = { max: size, min: size * 0.5 }
  return [
    setWords(legend, left(box, fitting, 400), look.muted),
    ...(isSplit
      ? [
          ...disagreementSign({ x, y: box.y + (box.h - size) / 2, w: size }, look),
          setWords(
            disagreement,
            left({ ...box, x: x + size * 1.5, w: Math.max(0, box.w - x - size * 1.5) }, fitting, 400),
            look.muted,
          ),
        ]
      : []),
  ]
}

function left(box: Box, size: TextBox['size'], weight: TextBox['weight']): TextBox {
  return { box, size, weight, align: 'left', valign: 'middle' }
}

function centred(box: Box, size: TextBox['size'], weight: TextBox['weight']): TextBox {
  return { box, size, weight, align: 'center', valign: 'middle' }
}

function exactly(size: number): TextBox['size'] {
  return { max: size, min: size }
}
