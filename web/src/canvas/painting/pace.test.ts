import { expect, it } from 'vitest'
import { Pace } from './pace.ts'

function framesEvery(gap: number, count = 30): boolean[] {
  const pace = new Pace()
  return Array.from({ length: count }, (_, i) => pace.frame(i * gap, true))
}

it('is content with sixty frames a second', () => {
  expect(framesEvery(16.7)).not.toContain(true)
})

it('notices when every other frame is missed', () => {
  expect(framesEvery(33.3).at(-1)).toBe(true)
})

it('forgets when the movement is over', () => {
  const pace = new Pace()
  for (let i = 0; i < 30; i++) pace.frame(i * 50, true)
  pace.frame(1600, false)
  expect(pace.frame(5000, true)).toBe(false)
})
