import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { TableProps, cellsOf } from './table-layout.ts'
import { table } from './table.ts'

const look = lookOf('light', 'da')
const growth = (texts: Record<string, string>) => table.growth?.grow(shapeFor('table', { texts }))

describe('a table', () => {
  it('has a text of its own for each cell, named by row and column', () => {
    const parts = table.texts(shapeFor('table'), look).map(({ part }) => part)
    expect(parts).toHaveLength(12)
    expect(parts.slice(0, 4)).toEqual(['1-a', '1-b', '1-c', '2-a'])
  })
  it('shares its width out as its columns want it', () => {
    const columns = [
      { id: 'a', w: 100 },
      { id: 'b', w: 300 },
    ]
    const shape = shapeFor('table', { w: 800, props: { columns } })
    expect(cellsOf(shape).slice(0, 2)).toMatchObject([{ box: { x: 0, w: 200 } }, { box: { x: 200, w: 600 } }])
  })
  it('tells where a cell is, and under which heading', () => {
    const shape = shapeFor('table', { texts: { '1-b': 'Ansvarlig' } })
    const labels = table.texts(shape, look).map(({ label }) => label)
    expect(labels[4]).toBe('Række 2, kolonne 2: Ansvarlig')
    expect(labels[3]).toBe('Række 2, kolonne 1')
  })
  it('tells its size, and the rows that have words', () => {
    const shape = shapeFor('table', { texts: { '1-a': 'Hvad', '1-b': 'Hvem', '3-a': 'Ring' } })
    expect(table.describe(shape, 'da')).toBe(
      'Tabel med 4 rækker og 3 kolonner. Række 1: Hvad, Hvem, tom. Række 3: Ring, tom, tom',
    )
  })
  it('takes no names that a text part could not be made of', () => {
    const { defaults } = table
    expect(Check(TableProps, { ...defaults, rows: [{ id: 'a-b', h: 1 }] })).toBe(false)
    expect(Check(TableProps, { ...defaults, rows: [{ id: 'x'.repeat(13), h: 1 }] })).toBe(false)
  })
  it('grows with its words, and no further once it holds more than anybody reads', () => {
    const long = 'ord og atter ord '.repeat(100)
    expect(growth({ '1-a': long })?.rows[0]).toBeGreaterThan(500)
    expect(growth({ '1-a': long, '2-a': 'x'.repeat(40_000) })).toBeUndefined()
    expect(growth({ '1-a': long, '2-a': '\n'.repeat(4_000) })).toBeUndefined()
    const formats = { '1-a': [{ from: 0, to: 9, bold: true as const }] }
    const overfull = shapeFor('table', { texts: { '1-a': 'x'.repeat(50_000) }, formats })
    expect(table.growth?.grow(overfull)).toBeUndefined()
    expect(table.growth?.givenFor(overfull, 300)).toBe(300)
  })
  it('grows alike whether it has been measured before or not, and keeps no words that are gone', () => {
    const known = new Map<string, number>()
    const wide = {
      columns: [
        { id: 'a', w: 160 },
        { id: 'b', w: 600 },
      ],
    }
    const long = 'ord og atter ord '.repeat(20)
    const shapes = [
      shapeFor('table', { texts: { '1-a': long, '2-b': long } }),
      shapeFor('table', { texts: { '1-a': long, '2-b': 'kort' } }),
      shapeFor('table', { texts: { '1-a': long, '2-b': long }, props: wide }),
      shapeFor('table', {
        texts: { '2-a': long },
        formats: { '2-a': [{ from: 0, to: 300, bold: true as const }] },
      }),
    ]
    for (const shape of shapes) expect(table.growth?.grow(shape, known)).toEqual(table.growth?.grow(shape))
    expect([...known.keys()].some((key) => key.includes('ord'))).toBe(false)
  })
})
