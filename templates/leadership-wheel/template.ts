import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { agreements } from '../frames/agreements.ts'
import { minutesOf, program } from '../frames/program.ts'
import { welcome } from '../frames/welcome.ts'
import { pageAt } from '../layout/page.ts'
import type { Template } from '../template.ts'
import { choosePage, seePage, tryPage } from './group-pages.ts'
import { themePage, unnamedPage } from './theme-page.ts'
import { wheelPage } from './wheel-page.ts'
import { unnamedThemes, wheelWords } from './words.ts'

/**
 * Four columns: the wheel on top with what is done with it around it, then a column of themes for each area and one
 * for the themes that the group names. Whoever reads on to the end comes to the experiments and the agreements.
 */
function objects(locale: Locale): NewShape[] {
  const { framework, summary, program: steps } = wheelWords[locale]
  return [
    ...welcome(pageAt('frame-welcome', 0, 0), framework.title, summary, locale),
    ...program(pageAt('frame-program', 0, 1), steps, locale),
    ...wheelPage(pageAt('frame-wheel', 1, 0, 2), locale),
    ...seePage(pageAt('frame-see', 3, 0), locale),
    ...choosePage(pageAt('frame-choose', 3, 1), locale),
    ...themePages(locale),
    ...unnamedThemes.flatMap((number, row) =>
      unnamedPage(pageAt(`frame-theme-${number}`, 3, 2 + row), number, locale),
    ),
    ...tryPage(pageAt('frame-try', 2, 4), locale),
    ...agreements(pageAt('frame-agreements', 3, 4), 9, locale),
  ]
}

/** Themes are numbered as they go round the wheel. */
function themePages(locale: Locale): NewShape[] {
  let number = 0
  return wheelWords[locale].framework.areas.flatMap(({ themes }, area) =>
    themes.flatMap((theme, row) =>
      themePage(pageAt(`frame-theme-${(number += 1)}`, area, 2 + row), area, theme, locale),
    ),
  )
}

export const leadershipWheel: Template = {
  id: 'leadership-wheel',
  minutes: minutesOf(wheelWords.da.program),
  people: { from: 12, to: 25 },
  title: (locale) => wheelWords[locale].framework.title,
  summary: (locale) => wheelWords[locale].summary,
  source: (locale) => wheelWords[locale].framework.source,
  objects,
}
