import { describe, expect, it } from 'vitest'
import { shapeFor } from '../test-shape.ts'
import { rectangle } from './rectangle.ts'

const middle = { x: 100, y: 60 }
const edge = { x: 1, y: 60 }

describe('a rectangle', () => {
  it('is reached through while it is an empty outline', () => {
    const outline = shapeFor('rectangle')
    expect(rectangle.hit(outline, middle, 4)).toBe(false)
    expect(rectangle.hit(outline, edge, 4)).toBe(true)
  })
  it('is hit all over when it is filled or has words', () => {
    expect(rectangle.hit(shapeFor('rectangle', { props: { fill: 'sky' } }), middle, 4)).toBe(true)
    expect(rectangle.hit(shapeFor('rectangle', { texts: { '': 'Region' } }), middle, 4)).toBe(true)
  })
  it('tells its words', () => {
    expect(rectangle.describe(shapeFor('rectangle', { texts: { '': 'Region' } }), 'da')).toBe(
      'Rektangel: Region',
    )
  })
})
