import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { contains, grow } from '../../geometry/box.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'
import { cellText } from './cell-text.ts'
import { givenFor, growthOf } from './table-growth.ts'
import { knobsOf } from './table-knobs.ts'
import { cellsOf, linesOf, TableProps } from './table-layout.ts'

type Table = ShapeOf<'table', TableProps>

const words = {
  da: {
    table: (rows: number, columns: number) => `Tabel med ${rows} rækker og ${columns} kolonner`,
    row: 'Række',
    cell: (row: number, column: number) => `Række ${row}, kolonne ${column}`,
    empty: 'tom',
  },
  en: {
    table: (rows: number, columns: number) => `Table of ${rows} rows and ${columns} columns`,
    row: 'Row',
    cell: (row: number, column: number) => `Row ${row}, column ${column}`,
    empty: 'empty',
  },
} as const satisfies Record<Locale, object>

function textsOf(shape: Table, look: Look): readonly TextPart[] {
  const { header } = shape.props
  return cellsOf(shape).map(({ part, row, column, box }) => ({
    part,
    ...cellText(box, header && row === 0),
    color: look.ink,
    label: labelOf(shape, row, column, look.locale),
    rich: true,
  }))
}

/** «Række 2, kolonne 1: Ansvarlig», by the heading when there is one. */
function labelOf({ props, texts }: Table, row: number, column: number, locale: Locale): string {
  const place = words[locale].cell(row + 1, column + 1)
  const [first, of] = [props.rows[0], props.columns[column]]
  const heading = props.header && row > 0 && first && of ? (texts[`${first.id}-${of.id}`] ?? '').trim() : ''
  return heading === '' ? place : `${place}: ${heading}`
}

function drawGrid(shape: Table, look: Look): Drawing[] {
  const { w, h, props } = shape
  const { across, down } = linesOf(shape)
  const [columns, rows] = [across.slice(1, -1), down.slice(1, -1)]
  const d = [
    ...columns.map((x) => `M${digits(x)} 0V${digits(h)}`),
    ...rows.map((y) => `M0 ${digits(y)}H${digits(w)}`),
  ]
  const box = ownBox(shape)
  const head = { ...box, h: props.header ? (down[1] ?? 0) : 0 }
  return [
    { kind: 'rect', box, radius: 4, style: { fill: look.surface } },
    ...(head.h > 0
      ? [{ kind: 'rect' as const, box: head, radius: 4, style: { fill: look.accent, opacity: 0.12 } }]
      : []),
    { kind: 'path', d: d.join(''), style: { stroke: look.line, width: 1, opacity: 0.55 } },
    { kind: 'rect', box, radius: 4, style: { stroke: look.line, width: 1.5 } },
  ]
}

function digits(value: number): number {
  return Math.round(value * 100) / 100
}

/** Rows and columns of words, each cell a text of its own, so that two can write in it at once. */
export const table = defineShape({
  type: 'table',
  props: TableProps,
  defaults: {
    columns: ['a', 'b', 'c'].map((id) => ({ id, w: 160 })),
    rows: ['1', '2', '3', '4'].map((id) => ({ id, h: 44 })),
    header: true,
  },
  size: { w: 480, h: 176 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => [...drawGrid(shape, look), ...writing(shape, textsOf(shape, look), look)],
  texts: textsOf,
  growth: { grow: growthOf, givenFor },
  knobs: knobsOf,
  describe(shape, locale) {
    const { columns, rows } = shape.props
    const said = words[locale]
    const inRows = rows.flatMap((row, r) => {
      const cells = columns.map((column) => writtenIn(shape, `${row.id}-${column.id}`))
      if (cells.every((cell) => cell === '')) return []
      return `${said.row} ${r + 1}: ${cells.map((cell) => cell || said.empty).join(', ')}`
    })
    return [said.table(rows.length, columns.length), ...inRows].join('. ')
  },
})
