import type { Locale } from '@samtavle/shared/drawing/look'
import type { Step } from '@samtavle/shared/workshop/step'
import { agreementsPlace } from '../frames/agreements.ts'
import { welcomePlace } from '../frames/welcome.ts'
import { frameWords } from '../frames/words.ts'
import type { Page } from '../layout/page.ts'
import { can, stepOf } from './step.ts'

/** Step 1 of every workshop: everybody comes in, and has made a note before it matters. */
export function welcomeStep(page: Page, locale: Locale): Step {
  const { title, practice, say } = frameWords[locale].welcome
  return stepOf(
    { title, instruction: practice, say },
    { id: 'welcome', minutes: 4, at: [page], can: can.write, places: [welcomePlace(page, locale)] },
  )
}

/** The last step of every workshop: agreements, and one word each to end with. */
export function agreementsStep(page: Page, minutes: number, locale: Locale, title?: string): Step {
  const words = frameWords[locale].agreements
  return stepOf(
    { ...words, title: title ?? words.title },
    {
      id: 'agreements',
      minutes,
      at: [page],
      can: can.write,
      makes: 'agreement',
      places: [agreementsPlace(page, locale)],
      report: 'decision',
    },
  )
}
