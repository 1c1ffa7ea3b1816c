import { describe, expect, it } from 'vitest'
import { edgeSpeed } from './edge-pan.ts'

describe('a hand that holds something', () => {
  const size = { w: 1000, h: 500 }

  it('leaves the board where it is while it is away from the edges', () => {
    expect(edgeSpeed({ x: 500, y: 250 }, size)).toEqual({ x: 0, y: 0 })
    expect(edgeSpeed({ x: 30, y: 470 }, size)).toEqual({ x: 0, y: 0 })
  })

  it('moves it faster the nearer it comes, towards where it reaches', () => {
    const [near, nearer] = [edgeSpeed({ x: 980, y: 250 }, size), edgeSpeed({ x: 995, y: 250 }, size)]
    expect(near.x).toBeGreaterThan(0)
    expect(nearer.x).toBeGreaterThan(near.x)
    expect(edgeSpeed({ x: 5, y: 3 }, size).x).toBeLessThan(0)
  })

  it('goes no faster however far beyond the edge it is', () => {
    expect(edgeSpeed({ x: 4000, y: 250 }, size)).toEqual(edgeSpeed({ x: 1000, y: 250 }, size))
  })
})
