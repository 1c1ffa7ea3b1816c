import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { contrast } from '../../drawing/contrast.ts'
import { lookOf } from '../../drawing/look.ts'
import { encloses } from '../../geometry/box.ts'
import { shapeFor } from '../test-shape.ts'
import { wordsIn } from '../test-words.ts'
import { tintOf } from './heat-map-drawing.ts'
import { layOutHeatMap } from './heat-map-layout.ts'
import type { HeatResults } from './heat-map-props.ts'
import { heatMap } from './heat-map.ts'

const all = { n: 14, median: 4, q1: 3, q3: 4.5, disagreement: true, before: 3 }
const results: HeatResults = {
  sectors: ['hospital', 'municipality'],
  rows: [
    { title: 'Har fokus på borgeren', all, cells: [{ n: 9, median: 3.5 }, null] },
    {
      title: 'Taler godt om hinanden',
      all: { ...all, before: null, disagreement: false },
      cells: [null, { n: 5, median: 2 }],
    },
  ],
}
const map = shapeFor('heat-map', { props: { title: 'Så ofte ser jeg det', results } })

describe('a heat map', () => {
  it('has the numbers in its cells, with how many there are, as the language writes them', () => {
    const words = wordsIn(heatMap.draw(map, lookOf('light', 'da')))
    for (const word of ['3,5', 'n 9', '2,0', 'n 5', 'n 14', 'Hospital (somatik)', 'Alle'])
      expect(words).toContain(word)
    expect(wordsIn(heatMap.draw(map, lookOf('light', 'en')))).toContain('3.5')
  })

  it('says of a cell that is hidden only that, never 0', () => {
    const words = wordsIn(heatMap.draw(map, lookOf('light', 'da')))
    expect(words.filter((word) => word === '– (n<5)')).toHaveLength(2)
    expect(words).not.toContain('0,0')
    expect(
      Check(heatMap.props, {
        title: '',
        results: { ...results, rows: [{ ...results.rows[0], cells: [{ n: 4, median: 3 }] }] },
      }),
    ).toBe(false)
  })

  it('shows before and after beside each other where there was a before', () => {
    const words = wordsIn(heatMap.draw(map, lookOf('light', 'da')))
    expect(words.filter((word) => word === '3,0')).toHaveLength(1)
    expect(words.filter((word) => word === '4,0')).toHaveLength(2)
  })

  it('keeps the items’ words whole', () => {
    const words = wordsIn(heatMap.draw(map, lookOf('light', 'da')))
    for (const { title } of results.rows) expect(words).toContain(title)
  })

  it('has tints on which numbers are read', () => {
    for (const theme of ['light', 'dark'] as const) {
      const look = lookOf(theme, 'da')
      for (const median of [1, 2.5, 4, 5])
        expect(contrast(look.ink, tintOf(median, look))).toBeGreaterThan(4.5)
    }
  })

  it('waits for its results, on the screen only', () => {
    const empty = shapeFor('heat-map')
    const look = lookOf('light', 'da')
    expect(wordsIn(heatMap.draw(empty, look))).toEqual(['Resultaterne kommer her, når runden er lukket'])
    expect(wordsIn(heatMap.draw(empty, { ...look, placeholders: false }))).toEqual([])
    expect(heatMap.describe(empty, 'da')).toBe('Varmekort, endnu uden resultater')
  })

  it('keeps every cell inside, from one item to sixty and without sectors', () => {
    const size = { w: 1200, h: 800 }
    for (const rows of [1, 12, 60])
      for (const sectors of [0, 7]) {
        const layout = layOutHeatMap(size, { rows, sectors })
        const boxes = layout.rows.flatMap(({ title, cells }) => [title, ...cells])
        expect(boxes.every((box) => encloses({ x: 0, y: 0, ...size }, box))).toBe(true)
      }
  })
})
