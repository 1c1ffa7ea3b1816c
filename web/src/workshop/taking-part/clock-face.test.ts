import { expect, it } from 'vitest'
import { clockFace, milestoneBetween } from './clock-face.ts'

it('begins at what the clock was set to', () => {
  expect(clockFace(300_000).digits).toBe('5:00')
  expect(clockFace(299_001).digits).toBe('5:00')
  expect(clockFace(299_000).digits).toBe('4:59')
})

it('goes on counting when the time is over', () => {
  expect(clockFace(0)).toMatchObject({ digits: '0:00', isOver: false })
  expect(clockFace(-999)).toMatchObject({ digits: '0:00', isOver: false })
  expect(clockFace(-65_000)).toMatchObject({ digits: '1:05', isOver: true })
})

it('changes at whole seconds of the server’s clock', () => {
  for (const left of [300_000, 299_700, 1, 0, -300, -1000, -65_400]) {
    const { digits, nextIn } = clockFace(left)
    expect(clockFace(left - nextIn).digits).not.toBe(digits)
    expect(clockFace(left - nextIn + 1).digits).toBe(digits)
  }
})

it('says half, one minute and the end once each', () => {
  const total = 8 * 60_000
  expect(milestoneBetween(total, 240_100, 239_900)).toBe('half')
  expect(milestoneBetween(total, 239_900, 239_000)).toBeUndefined()
  expect(milestoneBetween(total, 60_500, 59_500)).toBe('minute')
  expect(milestoneBetween(total, 200, -800)).toBe('end')
  expect(milestoneBetween(total, -800, -1800)).toBeUndefined()
})

it('says only the latest after a sleep, and nothing twice in a short step', () => {
  expect(milestoneBetween(8 * 60_000, 300_000, -5000)).toBe('end')
  expect(milestoneBetween(2 * 60_000, 60_500, 59_900)).toBe('minute')
  expect(milestoneBetween(60_000, 31_000, 29_000)).toBeUndefined()
})
