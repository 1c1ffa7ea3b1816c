import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import { agreements } from '../frames/agreements.ts'
import { program } from '../frames/program.ts'
import { welcome } from '../frames/welcome.ts'
import { minutesOf } from '../steps/step.ts'
import type { Template } from '../template.ts'
import { choosePage, seePage, tryPage } from './group-pages.ts'
import { pages } from './pages.ts'
import { script } from './script.ts'
import { themePage } from './theme-page.ts'
import { themesOf } from './themes.ts'
import { wheelPage } from './wheel-page.ts'
import { wheelWords } from './words.ts'

function objects(locale: Locale): NewShape[] {
  const { framework, summary } = wheelWords[locale]
  return [
    ...welcome(pages.welcome, framework.title, summary, locale),
    ...program(pages.program, script(locale), locale),
    ...wheelPage(pages.wheel, locale),
    ...seePage(pages.see, locale),
    ...choosePage(pages.choose, locale),
    ...themesOf(locale).flatMap((theme) => themePage(theme, locale)),
    ...tryPage(pages.try, locale),
    ...agreements(pages.agreements, 10, locale),
  ]
}

export const leadershipWheel: Template = {
  id: 'leadership-wheel',
  minutes: minutesOf(script('da')),
  people: { from: 12, to: 25 },
  title: (locale) => wheelWords[locale].framework.title,
  summary: (locale) => wheelWords[locale].summary,
  source: (locale) => wheelWords[locale].framework.source,
  objects,
  script,
}
