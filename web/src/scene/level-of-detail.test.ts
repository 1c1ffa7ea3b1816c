import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { lookOf, type Look } from '@samtavle/shared/drawing/look'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { shapeFor } from '@samtavle/shared/shapes/test-shape'
import { expect, it } from 'vitest'
import { detailAt, lookFor, simplify } from './level-of-detail.ts'

const line = (text: string, baseline: number) => ({ baseline, runs: [{ text, x: 10, emoji: false }] })
const words = (size: number): Drawing => ({
  kind: 'text',
  lines: [line('Fælles', 20), line('overblik', 45)],
  size,
  weight: 400,
  color: '#1D2730',
})
const kindsOf = (drawings: readonly Drawing[]) => drawings.map(({ kind }) => kind)

const rounded = (drawing: Drawing): unknown =>
  JSON.parse(
    JSON.stringify(drawing, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e6) : value,
    ),
  )

function countBars(detail: 'lines' | 'blocks'): number {
  return kindsOf(simplify([words(16)], detail)).filter((kind) => kind === 'rect').length
}

it('shows less the further away one is', () => {
  expect([1, 0.2, 0.06].map(detailAt)).toEqual(['full', 'lines', 'blocks'])
})

it('greys small print first, and headlines last', () => {
  expect(kindsOf(simplify([words(16), words(40)], 'lines'))).toEqual(['rect', 'rect', 'text'])
  expect(kindsOf(simplify([words(16), words(96)], 'blocks'))).toEqual(['rect', 'text'])
})

it('draws a bar for each line, and from further away one block', () => {
  expect([countBars('lines'), countBars('blocks')]).toEqual([2, 1])
})

it('leaves out what is too small to be made out, and rounds no corner that looks square', () => {
  const box = { x: 0, y: 0, w: 160, h: 160 }
  const note: Drawing = { kind: 'rect', box, radius: 4, style: { fill: '#FFE58A' }, shadow: true }
  const [drawn, ...rest] = simplify([note, { kind: 'group', fine: true, children: [words(8)] }], 'lines')
  expect(drawn).toMatchObject({ shadow: false, radius: 0 })
  expect(rest).toEqual([])
})

it('looks the same from afar whether or not the letters were set first', () => {
  const look = lookOf('light', 'da')
  const texts = { '': 'Vi ringer til egen læge, og\nhjemmeplejen kommer samme dag' }
  for (const shape of [shapeFor('sticky', { texts }), shapeFor('text', { texts })])
    for (const detail of ['lines', 'blocks'] as const) {
      const drawn = (look: Look) => simplify(shapeOf(shape.type).draw(shape, look), detail).map(rounded)
      expect(drawn(lookFor(look, detail))).toEqual(drawn(look))
    }
})

it('begins the bar of words from the right at their right edge', () => {
  const line = { baseline: 20, runs: [{ text: 'שלום', x: 100, emoji: false, rightToLeft: true as const }] }
  const [bar] = simplify([{ ...words(16), lines: [line] } as Drawing], 'lines')
  expect(bar?.kind === 'rect' && bar.box.x + bar.box.w).toBeCloseTo(100)
})
