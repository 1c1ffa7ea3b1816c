import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { agreements } from '../frames/agreements.ts'
import { minutesOf, program } from '../frames/program.ts'
import { welcome } from '../frames/welcome.ts'
import { pageAt } from '../layout/page.ts'
import type { Template } from '../template.ts'
import { listPage } from './list-page.ts'
import { examplesPage, practicePage } from './practice-pages.ts'
import { leaderWords, source } from './words.ts'

/** Three columns: the list is large beside the welcome, and what comes of it stands below. */
function objects(locale: Locale): NewShape[] {
  const { framework, summary, program: steps } = leaderWords[locale]
  return [
    ...welcome(pageAt('frame-welcome', 0, 0), framework.title, summary, locale),
    ...program(pageAt('frame-program', 0, 1), steps, locale),
    ...listPage(pageAt('frame-list', 1, 0, 2), locale),
    ...examplesPage(pageAt('frame-examples', 0, 2), locale),
    ...practicePage(pageAt('frame-practice', 1, 2), locale),
    ...agreements(pageAt('frame-agreements', 2, 2), 8, locale),
  ]
}

export const leadersAcrossSectors: Template = {
  id: 'leaders-across-sectors',
  minutes: minutesOf(leaderWords.da.program),
  people: { from: 12, to: 25 },
  title: (locale) => leaderWords[locale].framework.title,
  summary: (locale) => leaderWords[locale].summary,
  source,
  objects,
}
