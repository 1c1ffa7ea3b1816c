import { expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import source from './framework.fixture.json' with { type: 'json' }
import { mindsetShift } from './template.ts'

const words = { da, en }
const locales: readonly Locale[] = ['da', 'en']

it.each(locales)('says the two poles word for word in %s', (locale) => {
  expect(words[locale].framework).toEqual({
    title: source.title[locale],
    source: source.source,
    from: source.from[locale],
    to: source.to[locale],
  })
  const shown = mindsetShift.objects(locale).map(({ texts }) => texts?.[''])
  for (const pole of [source.from[locale], source.to[locale]])
    expect(shown.filter((text) => text === pole)).toHaveLength(2)
})

it('leaves all eight pairs empty, for they are the group’s own', () => {
  const pairs = mindsetShift.objects('da').filter(({ type }) => type === 'shift-row')
  expect(pairs).toHaveLength(8)
  for (const { texts = {} } of pairs) expect(texts).toEqual({})
})
