import type { Locale } from '@samtavle/shared/drawing/look'
import type { ItemSource } from '@samtavle/shared/workshop/rounds/item'
import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import type { Script, Step, StepFrames } from '@samtavle/shared/workshop/step'
import { placesIn } from '../layout/pieces.ts'
import { agreementsStep, welcomeStep } from '../steps/first-and-last.ts'
import { alone, can, stepOf, together } from '../steps/step.ts'
import { seePiles, tryPiles } from './group-pages.ts'
import { pages } from './pages.ts'
import { themePiles } from './theme-page.ts'
import { themeItems, themesOf } from './themes.ts'
import { wheelWords } from './words.ts'

/** As many as there are groups. */
const chosen = { step: 'choose', count: 3 } as const
const inChosen: StepFrames = { kind: 'top', ...chosen }

/** Ninety minutes from the welcome to the agreements: rate alone, see, choose three themes, write, try. */
export function script(locale: Locale): Script {
  const { closing } = wheelWords[locale]
  return [
    welcomeStep(pages.welcome, locale),
    ...onTheWheel(locale),
    ...inGroups(locale),
    agreementsStep(pages.agreements, 12, locale, closing),
  ]
}

/** Steps 2 to 5: everybody together. */
function onTheWheel(locale: Locale): Step[] {
  const { steps } = wheelWords[locale]
  return [
    stepOf(
      { ...steps.wheel, say: `${steps.wheel.say}\n\n${definitions(locale)}` },
      { id: 'wheel', minutes: 6, at: [pages.wheel], follow: 'hard' },
    ),
    stepOf(steps.rate, {
      id: 'rate',
      minutes: 8,
      at: [pages.wheel],
      ...alone,
      round: ratingRound(locale),
      report: 'scores',
    }),
    stepOf(steps.see, {
      id: 'see',
      minutes: 8,
      at: [pages.wheel, pages.see],
      can: can.write,
      places: placesIn(pages.see, seePiles(pages.see, locale)),
      report: 'list',
    }),
    stepOf(steps.choose, {
      id: 'choose',
      minutes: 5,
      at: [pages.choose],
      ...alone,
      round: choosingRound(locale),
      report: 'scores',
    }),
  ]
}

/** Steps 6 to 9: a group for each of the three themes. */
function inGroups(locale: Locale): Step[] {
  const { steps } = wheelWords[locale]
  const places = themesOf(locale).flatMap((theme) => placesIn(theme.page, themePiles(theme)))
  return [
    stepOf(steps.write, {
      id: 'write',
      minutes: 15,
      at: inChosen,
      ...alone,
      can: can.write,
      places,
      see: 'own',
      report: 'list',
    }),
    stepOf(steps.gather, {
      id: 'gather',
      minutes: 14,
      at: inChosen,
      ...together,
      can: can.sort,
      places,
      report: 'clusters',
    }),
    stepOf(steps.try, {
      id: 'try',
      minutes: 14,
      at: [pages.try],
      ...together,
      can: can.write,
      places: placesIn(pages.try, tryPiles(pages.try, locale)),
      report: 'list',
    }),
    stepOf(steps.again, {
      id: 'again',
      minutes: 4,
      at: [pages.wheel],
      ...alone,
      round: againRound(locale),
      report: 'scores',
    }),
  ]
}

function definitions(locale: Locale): string {
  const { areas } = wheelWords[locale].framework
  return areas.map(({ name, definition }) => `${name}: ${definition}`).join('\n\n')
}

function ratingRound(locale: Locale): RoundSetup {
  const { now, importance } = wheelWords[locale].scales
  return {
    kind: 'rate',
    title: '',
    items: { from: 'list', items: themeItems(locale) },
    scales: [
      { id: 'now', ...now },
      { id: 'importance', ...importance },
    ],
    bySector: true,
    chart: { as: 'wheel', on: 'wheel' },
  }
}

/** A theme is a part of the wheel, so its dots stand on the frame where its group will work. */
function choosingRound(locale: Locale): RoundSetup {
  return {
    kind: 'dots',
    title: '',
    items: { from: 'list', items: themeItems(locale) },
    budget: 3,
    cap: 1,
    bySector: false,
    chart: { as: 'dots', on: null },
  }
}

/** The same scale as before with another question, so that the two can be held against each other; no chart, for the wheel keeps today. */
function againRound(locale: Locale): RoundSetup {
  const { now, soon } = wheelWords[locale].scales
  const items: ItemSource = { from: 'top', ...chosen }
  return {
    kind: 'rate',
    title: soon,
    items,
    scales: [{ id: 'now', ...now, title: soon }],
    bySector: false,
    chart: null,
  }
}
