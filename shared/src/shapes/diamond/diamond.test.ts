import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { cornersOf } from '../../geometry/box.ts'
import { shapeFor } from '../test-shape.ts'
import { diamond } from './diamond.ts'

const filled = shapeFor('diamond', { props: { fill: 'mint' } })

describe('a diamond', () => {
  it('is not hit in the corners of its box', () => {
    expect(diamond.hit(filled, { x: 20, y: 20 }, 2)).toBe(false)
    expect(diamond.hit(filled, { x: 100, y: 80 }, 2)).toBe(true)
  })
  it('is reached through while it is an empty outline', () => {
    expect(diamond.hit(shapeFor('diamond'), { x: 100, y: 80 }, 2)).toBe(false)
    expect(diamond.hit(shapeFor('diamond'), { x: 50, y: 40 }, 4)).toBe(true)
  })
  it('keeps its words inside, to a hair', () => {
    const [part] = diamond.texts(filled, lookOf('light', 'da'))
    for (const corner of cornersOf(part!.box)) expect(diamond.hit(filled, corner, 8)).toBe(true)
  })
})
