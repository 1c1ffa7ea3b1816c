import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { text } from './text.ts'

const look = lookOf('light', 'da')
const sizeOf = (shape: Parameters<typeof text.draw>[0]) => {
  const [drawing] = text.draw(shape, look)
  return drawing?.kind === 'text' ? drawing.size : undefined
}

describe('a text', () => {
  it('stands at the size that was chosen, by name or by number', () => {
    const box = { w: 600, h: 100, texts: { '': 'Hvad er problemet?' } }
    expect(sizeOf(shapeFor('text', { ...box, props: { size: 'xl' } }))).toBe(40)
    expect(sizeOf(shapeFor('text', { ...box, props: { size: 18 } }))).toBe(18)
  })
  it('gets smaller rather than leave its box, to half the size at most', () => {
    const long = 'Hvad er problemet, og hvem har det? '.repeat(20)
    expect(sizeOf(shapeFor('text', { w: 200, h: 60, texts: { '': long }, props: { size: 'xl' } }))).toBe(20)
  })
  it('asks for words on the screen while it has none', () => {
    expect(JSON.stringify(text.draw(shapeFor('text'), look))).toContain('Skriv her')
    expect(text.draw(shapeFor('text'), { ...look, placeholders: false })).toEqual([])
  })
  it('is a heading when it is bold', () => {
    const written = { texts: { '': 'Aftaler' } }
    expect(text.describe(shapeFor('text', { ...written, props: { weight: 700 } }), 'da')).toBe(
      'Overskrift: Aftaler',
    )
    expect(text.describe(shapeFor('text', written), 'en')).toBe('Text: Aftaler')
  })
})
