import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { contains } from '../../geometry/box.ts'
import { shapeFor } from '../test-shape.ts'
import { bubble, tipOf } from './bubble.ts'

const look = lookOf('light', 'da')
const pathOf = (shape: Parameters<typeof bubble.draw>[0]) => {
  const [outline] = bubble.draw(shape, look)
  return outline?.kind === 'path' ? outline.d : ''
}

describe('a speech bubble', () => {
  it('has the tip of its tail within its bounds, also when turned', () => {
    for (const rotation of [0, 45, 180]) {
      const shape = shapeFor('bubble', { rotation, props: { tail: { x: -1, y: 3 } } })
      const { w, h } = bubble.bounds(shape)
      expect(Math.max(w, h)).toBeGreaterThan(300)
    }
    const upright = shapeFor('bubble')
    const tip = tipOf(upright)
    expect(contains(bubble.bounds(upright), { x: 100 + tip.x, y: 200 + tip.y })).toBe(true)
  })
  it('lets its tail out on the side where it points', () => {
    for (const tail of [
      { x: 0.5, y: -0.5 },
      { x: 1.5, y: 0.5 },
      { x: 0.5, y: 1.5 },
      { x: -0.5, y: 0.5 },
    ]) {
      const shape = shapeFor('bubble', { props: { tail } })
      const { x, y } = tipOf(shape)
      expect(pathOf(shape)).toContain(`L${x} ${y}L`)
    }
  })
  it('has none when its tip lies within', () => {
    const d = pathOf(shapeFor('bubble', { props: { tail: { x: 0.5, y: 0.5 } } }))
    expect(d.match(/L/g)).toHaveLength(4)
  })
  it('keeps its words in the bubble, not in the tail', () => {
    const shape = shapeFor('bubble')
    const [part] = bubble.texts(shape, look)
    expect(part!.box.y + part!.box.h).toBeLessThan(shape.h)
  })
})
