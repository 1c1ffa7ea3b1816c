import { describe, expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import { boardOf, itemsIn, stepIn } from '../steps/test-script.ts'
import source from './framework.fixture.json' with { type: 'json' }
import { leadersAcrossSectors } from './template.ts'

const locales: readonly Locale[] = ['da', 'en']

describe('the script of leaders across sectors', () => {
  it.each(locales)('asks three times about the twelve items, word for word in %s', (locale) => {
    const board = boardOf(leadersAcrossSectors, locale)
    for (const id of ['self', 'together', 'choose'])
      expect(itemsIn(stepIn(leadersAcrossSectors, id, locale), board).map(({ title }) => title)).toEqual(
        source.items.map((item) => item[locale]),
      )
  })

  it('keeps what people think of themselves on their own device, off the board and out of the report', () => {
    expect(stepIn(leadersAcrossSectors, 'self')).toMatchObject({
      round: { kind: 'self', chart: null },
      report: 'none',
    })
  })

  it('has the items read aloud, from the facilitator’s own script', () => {
    const { say } = stepIn(leadersAcrossSectors, 'list')
    for (const item of source.items) expect(say).toContain(item.da)
  })

  it('has a prompt of its own for the conversation about money', () => {
    expect(stepIn(leadersAcrossSectors, 'practice').places.map(({ title }) => title)).toContain(
      'Punkt 8: økonomien: Hvilken økonomisamtale udskyder vi – og til hvornår?',
    )
  })
})
