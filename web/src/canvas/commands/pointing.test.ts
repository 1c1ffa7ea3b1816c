import { expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

it('points with light only where one leads', () => {
  const desk = new TestDesk()
  expect(desk.do('laser')).toBe(false)
  const { actor, chosen } = desk.bench
  actor.set({ ...actor.get(), person: { id: 'fie', role: 'facilitator' } })
  desk.do('laser')
  expect(chosen.laser.get()).toBe(true)
})
