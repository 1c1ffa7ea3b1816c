import { describe, expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import { boardOf, itemsIn, stepIn } from '../steps/test-script.ts'
import source from './framework.fixture.json' with { type: 'json' }
import { mindsetShift } from './template.ts'

const locales: readonly Locale[] = ['da', 'en']

describe('the script of the shift in mindset', () => {
  it('writes «from» unseen, and «to» where all can see', () => {
    expect(stepIn(mindsetShift, 'from')).toMatchObject({ see: 'own', can: { add: true } })
    expect(stepIn(mindsetShift, 'to')).toMatchObject({ see: 'all', can: { add: true } })
  })

  it('asks about the pairs that the group has filled in, and about none before that', () => {
    const board = boardOf(mindsetShift, 'da')
    for (const id of ['where', 'vote']) expect(itemsIn(stepIn(mindsetShift, id), board)).toEqual([])
    board.doc.transact(() => {
      board.openText('pair-2', 'from').insert(0, 'Vi venter')
      board.openText('pair-2', 'to').insert(0, 'Vi opsøger')
    })
    for (const id of ['where', 'vote'])
      expect(itemsIn(stepIn(mindsetShift, id), board)).toEqual([
        { id: 'pair-2', title: 'Vi venter → Vi opsøger', shape: 'pair-2' },
      ])
  })

  it.each(locales)('places the pairs between the poles, word for word in %s', (locale) => {
    const { round } = stepIn(mindsetShift, 'where', locale)
    expect(round).toMatchObject({
      kind: 'slider',
      scales: [{ low: source.from[locale], high: source.to[locale] }],
    })
  })
})
