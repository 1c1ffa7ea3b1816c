import { expect, it } from 'vitest'
import { testMember } from '../test-view.ts'
import { missingIn } from './missing.ts'

it('waits for those who take part, are here and have not answered', () => {
  const people = [
    testMember('answered'),
    testMember('missing'),
    testMember('away', { here: false }),
    testMember('observer', { role: 'observer' }),
    testMember('facilitator', { role: 'facilitator' }),
    testMember('waiting', { standing: 'waiting' }),
  ]
  expect(missingIn({ people, answered: ['answered'] }).map(({ id }) => id)).toEqual(['missing'])
})
