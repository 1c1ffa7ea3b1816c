import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { agreements } from '../frames/agreements.ts'
import { minutesOf, program } from '../frames/program.ts'
import { welcome } from '../frames/welcome.ts'
import { pageAt } from '../layout/page.ts'
import type { Template } from '../template.ts'
import { bridgePage } from './bridge-page.ts'
import { pairsPage } from './pairs-page.ts'
import { shiftWords } from './words.ts'
import { worldsPage } from './worlds-page.ts'

/** Three columns: the two worlds on top, the pairs large below them, and the way across at their side. */
function objects(locale: Locale): NewShape[] {
  const { framework, summary, program: steps } = shiftWords[locale]
  return [
    ...welcome(pageAt('frame-welcome', 0, 0), framework.title, summary, locale),
    ...program(pageAt('frame-program', 1, 0), steps, locale),
    ...worldsPage(pageAt('frame-worlds', 2, 0), locale),
    ...pairsPage(pageAt('frame-pairs', 0, 1, 2), locale),
    ...bridgePage(pageAt('frame-bridge', 2, 1), locale),
    ...agreements(pageAt('frame-agreements', 2, 2), 8, locale),
  ]
}

export const mindsetShift: Template = {
  id: 'mindset-shift',
  minutes: minutesOf(shiftWords.da.program),
  people: { from: 12, to: 25 },
  title: (locale) => shiftWords[locale].framework.title,
  summary: (locale) => shiftWords[locale].summary,
  source: (locale) => shiftWords[locale].framework.source,
  objects,
}
