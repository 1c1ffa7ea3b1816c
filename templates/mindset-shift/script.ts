import type { Locale } from '@samtavle/shared/drawing/look'
import type { ItemSource } from '@samtavle/shared/workshop/rounds/item'
import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import type { Script, Step } from '@samtavle/shared/workshop/step'
import { placesIn } from '../layout/pieces.ts'
import { agreementsStep, welcomeStep } from '../steps/first-and-last.ts'
import { alone, can, stepOf, together } from '../steps/step.ts'
import { bridgePlaces } from './bridge-page.ts'
import { pages } from './pages.ts'
import { shiftWords } from './words.ts'
import { worldsPiles } from './worlds-page.ts'

/** Whatever of the eight rows the group has filled in. */
const pairs: ItemSource = { from: 'board', frame: pages.pairs.id, types: ['shift-row'] }

/** Fifty-five minutes from the welcome to the agreements: from and to, paired, placed, chosen and bridged. */
export function script(locale: Locale): Script {
  return [
    welcomeStep(pages.welcome, locale),
    ...betweenWorlds(locale),
    ...acrossPairs(locale),
    agreementsStep(pages.agreements, 8, locale),
  ]
}

/** Steps 2 to 5: two worlds, and what lies in each. */
function betweenWorlds(locale: Locale): Step[] {
  const { steps } = shiftWords[locale]
  const at = [pages.worlds]
  const [from, to] = worldsPiles(pages.worlds, locale).map((pile) => placesIn(pages.worlds, [pile]))
  return [
    stepOf(steps.worlds, { id: 'worlds', minutes: 5, at, follow: 'hard' }),
    stepOf(steps.from, {
      id: 'from',
      minutes: 6,
      at,
      ...alone,
      can: can.write,
      places: from ?? [],
      see: 'own',
      report: 'list',
    }),
    stepOf(steps.to, { id: 'to', minutes: 6, at, can: can.write, places: to ?? [], report: 'list' }),
    // The rows are the template's, so a facilitator writes the pairs in them, while everybody sees the notes.
    stepOf(steps.pairs, {
      id: 'pairs',
      minutes: 6,
      at,
      ...together,
      can: can.sort,
      places: [...(from ?? []), ...(to ?? [])],
      report: 'clusters',
    }),
  ]
}

/** Steps 6 to 8: where the group stands between the two, and how it gets across. */
function acrossPairs(locale: Locale): Step[] {
  const { steps } = shiftWords[locale]
  return [
    stepOf(steps.where, {
      id: 'where',
      minutes: 5,
      at: [pages.pairs],
      ...alone,
      round: placingRound(locale),
      report: 'scores',
    }),
    stepOf(steps.vote, {
      id: 'vote',
      minutes: 4,
      at: [pages.pairs],
      ...alone,
      round: {
        kind: 'dots',
        title: '',
        items: pairs,
        budget: 3,
        cap: 3,
        bySector: false,
        chart: { as: 'dots', on: null },
      },
      report: 'scores',
    }),
    stepOf(steps.bridge, {
      id: 'bridge',
      minutes: 11,
      at: [pages.bridge],
      ...together,
      can: can.write,
      places: bridgePlaces(pages.bridge, locale),
      report: 'list',
    }),
  ]
}

function placingRound(locale: Locale): RoundSetup {
  const { framework, scale } = shiftWords[locale]
  return {
    kind: 'slider',
    title: '',
    items: pairs,
    scales: [{ id: 'where', title: scale.title, low: framework.from, high: framework.to }],
    bySector: true,
    chart: { as: 'rows', on: null },
  }
}
