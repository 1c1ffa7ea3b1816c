import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { expect, it } from 'vitest'
import { detailAt, simplify } from './level-of-detail.ts'

const line = (text: string, baseline: number) => ({ baseline, runs: [{ text, x: 10, emoji: false }] })
const words = (size: number): Drawing => ({
  kind: 'text',
  lines: [line('Fælles', 20), line('overblik', 45)],
  size,
  weight: 400,
  color: '#1D2730',
})
const kindsOf = (drawings: readonly Drawing[]) => drawings.map(({ kind }) => kind)

function countBars(detail: 'lines' | 'blocks'): number {
  const [drawn] = simplify([words(16)], detail)
  return drawn?.kind === 'path' ? drawn.d.split('M').length - 1 : 0
}

it('shows less the further away one is', () => {
  expect([1, 0.2, 0.06].map(detailAt)).toEqual(['full', 'lines', 'blocks'])
})

it('greys small print first, and headlines last', () => {
  expect(kindsOf(simplify([words(16), words(40)], 'lines'))).toEqual(['path', 'text'])
  expect(kindsOf(simplify([words(16), words(96)], 'blocks'))).toEqual(['path', 'text'])
})

it('draws a bar for each line, and from further away one block', () => {
  expect([countBars('lines'), countBars('blocks')]).toEqual([2, 1])
})
