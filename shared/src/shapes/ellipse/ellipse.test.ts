import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { ellipse } from './ellipse.ts'

const filled = shapeFor('ellipse', { props: { fill: 'mint' } })

describe('an ellipse', () => {
  it('is not hit in the corners of its box', () => {
    expect(ellipse.hit(filled, { x: 5, y: 5 }, 2)).toBe(false)
    expect(ellipse.hit(filled, { x: 100, y: 70 }, 2)).toBe(true)
  })
  it('is reached through while it is an empty outline', () => {
    expect(ellipse.hit(shapeFor('ellipse'), { x: 100, y: 70 }, 2)).toBe(false)
    expect(ellipse.hit(shapeFor('ellipse'), { x: 1, y: 70 }, 2)).toBe(true)
  })
  it('keeps its words inside of the curve', () => {
    const [part] = ellipse.texts(filled, lookOf('light', 'da'))
    expect(ellipse.hit(filled, part!.box, 0)).toBe(true)
  })
})
