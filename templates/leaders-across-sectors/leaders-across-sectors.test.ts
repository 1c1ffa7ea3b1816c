import { expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import source from './framework.fixture.json' with { type: 'json' }
import { leadersAcrossSectors } from './template.ts'

const words = { da, en }
const locales: readonly Locale[] = ['da', 'en']

it.each(locales)('says the list word for word in %s, its slips included', (locale) => {
  expect(words[locale].framework).toEqual({
    title: source.title[locale],
    source: source.source,
    items: source.items.map((item) => item[locale]),
  })
})

it.each(locales)('has one row for each of the twelve items in %s, in their order', (locale) => {
  const rows = leadersAcrossSectors.objects(locale).filter(({ type }) => type === 'checklist-row')
  expect(rows.map(({ props }) => props)).toEqual(
    source.items.map((item, index) => ({ number: index + 1, item: item[locale] })),
  )
})

it('has no place on the board for what people think of themselves', () => {
  const frames = leadersAcrossSectors.objects('da').filter(({ type }) => type === 'frame')
  expect(frames.map(({ texts }) => texts?.['title'])).not.toContain('Mig selv')
})
