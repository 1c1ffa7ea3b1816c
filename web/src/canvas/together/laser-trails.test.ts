import { beforeEach, describe, expect, it } from 'vitest'
import { LaserTrails } from './laser-trails.ts'

describe('laser trails', () => {
  let trails: LaserTrails
  beforeEach(() => {
    trails = new LaserTrails()
    trails.point(1, { x: 0, y: 0 }, 0)
    trails.point(1, { x: 10, y: 0 }, 350)
  })

  it('fade behind the light', () => {
    expect(trails.at(350)).toEqual([
      [
        { x: 0, y: 0, glow: 0.5 },
        { x: 10, y: 0, glow: 1 },
      ],
    ])
    expect(trails.isFading(350)).toBe(true)
  })

  it('leave the light alone while it rests', () => {
    expect(trails.at(5000)).toEqual([[{ x: 10, y: 0, glow: 1 }]])
    expect(trails.isFading(5000)).toBe(false)
  })

  it('go out when the light does', () => {
    trails.point(1, null, 400)
    expect(trails.at(400)[0]?.at(-1)?.glow).toBeLessThan(1)
    expect(trails.at(1100)).toEqual([])
    expect(trails.dots()).toEqual([])
  })

  it('are gone with whoever held the laser', () => {
    trails.keep(new Set([2]))
    expect(trails.at(350)).toEqual([])
  })

  it('are but a dot for who prefers stillness', () => {
    expect(trails.dots()).toEqual([[{ x: 10, y: 0, glow: 1 }]])
  })
})
