import { expect, it } from 'vitest'
import { testMember } from '../test-view.ts'
import { bySector } from './by-sector.ts'

it('puts people from the same sector together, and counts who is here', () => {
  const people = [
    testMember('a', { sector: 'municipality' }),
    testMember('b', { sector: 'hospital' }),
    testMember('c', { sector: 'municipality', here: false }),
    testMember('d'),
  ]
  expect(bySector(people).map(({ sector, people: group, here }) => [sector, group.length, here])).toEqual([
    ['hospital', 1, 1],
    ['municipality', 2, 1],
    [null, 1, 1],
  ])
})

it('leaves out who waits and who was removed', () => {
  const people = [testMember('a', { standing: 'waiting' }), testMember('b', { standing: 'out' })]
  expect(bySector(people)).toEqual([])
})
