import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { agreements } from '../frames/agreements.ts'
import { program } from '../frames/program.ts'
import { welcome } from '../frames/welcome.ts'
import { minutesOf } from '../steps/step.ts'
import type { Template } from '../template.ts'
import { bridgePage } from './bridge-page.ts'
import { pages } from './pages.ts'
import { pairsPage } from './pairs-page.ts'
import { script } from './script.ts'
import { shiftWords } from './words.ts'
import { worldsPage } from './worlds-page.ts'

function objects(locale: Locale): NewShape[] {
  const { framework, summary } = shiftWords[locale]
  return [
    ...welcome(pages.welcome, framework.title, summary, locale),
    ...program(pages.program, script(locale), locale),
    ...worldsPage(pages.worlds, locale),
    ...pairsPage(pages.pairs, locale),
    ...bridgePage(pages.bridge, locale),
    ...agreements(pages.agreements, 9, locale),
  ]
}

export const mindsetShift: Template = {
  id: 'mindset-shift',
  minutes: minutesOf(script('da')),
  people: { from: 12, to: 25 },
  title: (locale) => shiftWords[locale].framework.title,
  summary: (locale) => shiftWords[locale].summary,
  source: (locale) => shiftWords[locale].framework.source,
  objects,
  script,
}
