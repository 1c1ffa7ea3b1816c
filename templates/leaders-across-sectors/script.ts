import type { Locale } from '@samtavle/shared/drawing/look'
import type { Item, ItemSource } from '@samtavle/shared/workshop/rounds/item'
import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import type { Script, Step } from '@samtavle/shared/workshop/step'
import { placesIn } from '../layout/pieces.ts'
import { agreementsStep, welcomeStep } from '../steps/first-and-last.ts'
import { alone, can, stepOf, together } from '../steps/step.ts'
import { heatMapPiles } from './heat-map-page.ts'
import { itemId } from './list-page.ts'
import { pages } from './pages.ts'
import { examplePiles, practicePiles } from './practice-pages.ts'
import { leaderWords } from './words.ts'

/** An hour from the welcome to the agreements: read, rate oneself and the group, see, choose two to practise. */
export function script(locale: Locale): Script {
  return [
    welcomeStep(pages.welcome, locale),
    ...onTheList(locale),
    ...afterwards(locale),
    agreementsStep(pages.agreements, 8, locale),
  ]
}

/** Steps 2 to 5: the twelve items, oneself and the group. */
function onTheList(locale: Locale): Step[] {
  const { steps, framework } = leaderWords[locale]
  const numbered = framework.items.map((item, index) => `${index + 1}. ${item}`)
  return [
    stepOf(
      { ...steps.list, say: `${steps.list.say}\n\n${numbered.join('\n')}` },
      { id: 'list', minutes: 4, at: [pages.list], follow: 'hard' },
    ),
    stepOf(steps.self, { id: 'self', minutes: 6, at: [pages.list], ...alone, round: selfRound(locale) }),
    stepOf(steps.together, {
      id: 'together',
      minutes: 6,
      at: [pages.list],
      ...alone,
      round: groupRound(locale),
      report: 'scores',
    }),
    stepOf(steps['heat-map'], {
      id: 'heat-map',
      minutes: 10,
      at: [pages.heatMap],
      can: can.write,
      places: placesIn(pages.heatMap, heatMapPiles(pages.heatMap, locale)),
      report: 'list',
    }),
  ]
}

/** Steps 6 to 8: what is seen, chosen and tried. */
function afterwards(locale: Locale): Step[] {
  const { steps } = leaderWords[locale]
  return [
    stepOf(steps.examples, {
      id: 'examples',
      minutes: 8,
      at: [pages.examples],
      can: can.write,
      places: placesIn(pages.examples, examplePiles(pages.examples, locale)),
      report: 'list',
    }),
    stepOf(steps.choose, {
      id: 'choose',
      minutes: 4,
      at: [pages.list],
      ...alone,
      round: choosingRound(locale),
      report: 'scores',
    }),
    stepOf(steps.practice, {
      id: 'practice',
      minutes: 10,
      at: [pages.practice],
      ...together,
      can: can.write,
      places: placesIn(pages.practice, practicePiles(pages.practice, locale)),
      report: 'list',
    }),
  ]
}

/** The twelve, each the row of its own. */
function itemsIn(locale: Locale): ItemSource {
  const items = leaderWords[locale].framework.items.map((title, index): Item => {
    const id = itemId(index)
    return { id, title, shape: id }
  })
  return { from: 'list', items }
}

/** Never leaves the participant's device, and has no place on the board. */
function selfRound(locale: Locale): RoundSetup {
  const { self } = leaderWords[locale].scales
  const scales = [{ id: 'self', ...self }]
  return { kind: 'self', title: '', items: itemsIn(locale), scales, bySector: false, chart: null }
}

function groupRound(locale: Locale): RoundSetup {
  const { us } = leaderWords[locale].scales
  return {
    kind: 'rate',
    title: '',
    items: itemsIn(locale),
    scales: [{ id: 'us', ...us }],
    bySector: true,
    chart: { as: 'heat-map', on: 'heat-map' },
  }
}

function choosingRound(locale: Locale): RoundSetup {
  return {
    kind: 'dots',
    title: '',
    items: itemsIn(locale),
    budget: 2,
    cap: 1,
    bySector: false,
    chart: { as: 'dots', on: null },
  }
}
