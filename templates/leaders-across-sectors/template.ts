import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { agreements } from '../frames/agreements.ts'
import { program } from '../frames/program.ts'
import { welcome } from '../frames/welcome.ts'
import { minutesOf } from '../steps/step.ts'
import type { Template } from '../template.ts'
import { heatMapPage } from './heat-map-page.ts'
import { listPage } from './list-page.ts'
import { pages } from './pages.ts'
import { examplesPage, practicePage } from './practice-pages.ts'
import { script } from './script.ts'
import { leaderWords, source } from './words.ts'

function objects(locale: Locale): NewShape[] {
  const { framework, summary } = leaderWords[locale]
  return [
    ...welcome(pages.welcome, framework.title, summary, locale),
    ...program(pages.program, script(locale), locale),
    ...listPage(pages.list, locale),
    ...heatMapPage(pages.heatMap, locale),
    ...examplesPage(pages.examples, locale),
    ...practicePage(pages.practice, locale),
    ...agreements(pages.agreements, 9, locale),
  ]
}

export const leadersAcrossSectors: Template = {
  id: 'leaders-across-sectors',
  minutes: minutesOf(script('da')),
  people: { from: 12, to: 25 },
  title: (locale) => leaderWords[locale].framework.title,
  summary: (locale) => leaderWords[locale].summary,
  source,
  objects,
  script,
}
