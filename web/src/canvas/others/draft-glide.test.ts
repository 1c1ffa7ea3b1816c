import { describe, expect, it } from 'vitest'
import { DraftGlide } from './draft-glide.ts'

const rest = [0, 0, 160, 160, 0] as const

describe('what somebody else drags', () => {
  it('leaves from where it lay', () => {
    const glide = new DraftGlide(() => rest)
    expect(glide.follow({ a: [100, 0, 160, 160, 0] }, 1000)['a']).toEqual(rest)
    expect(glide.follow({ a: [100, 0, 160, 160, 0] }, 1033)['a']).toEqual([100, 0, 160, 160, 0])
  })

  it('moves evenly for as long as the last step took', () => {
    const glide = new DraftGlide(() => rest)
    glide.follow({ a: [0, 0, 160, 160, 0] }, 1000)
    glide.follow({ a: [100, 0, 160, 160, 0] }, 1100)
    expect(glide.isMoving(1150)).toBe(true)
    expect(glide.follow({ a: [100, 0, 160, 160, 0] }, 1150)['a']?.[0]).toBeCloseTo(50)
    expect(glide.follow({ a: [100, 0, 160, 160, 0] }, 1200)['a']?.[0]).toBe(100)
    expect(glide.isMoving(1201)).toBe(false)
  })

  it('turns the short way round', () => {
    const glide = new DraftGlide(() => [0, 0, 160, 160, 350])
    glide.follow({ a: [0, 0, 160, 160, 350] }, 1000)
    glide.follow({ a: [0, 0, 160, 160, 10] }, 1100)
    expect(glide.follow({ a: [0, 0, 160, 160, 10] }, 1150)['a']?.[4]).toBeCloseTo(360)
  })

  it('is gone from the air at once when it is dropped', () => {
    const glide = new DraftGlide(() => rest)
    glide.follow({ a: [100, 0, 160, 160, 0] }, 1000)
    expect(glide.follow({}, 1010)).toEqual({})
    expect(glide.isMoving(1010)).toBe(false)
  })
})
