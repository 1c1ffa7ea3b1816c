import { describe, expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import { boardOf, itemsIn, stepIn } from '../steps/test-script.ts'
import source from './framework.fixture.json' with { type: 'json' }
import { leadershipWheel } from './template.ts'

const locales: readonly Locale[] = ['da', 'en']

describe('the script of the leadership wheel', () => {
  it.each(locales)(
    'has the themes of the catalogue rated, word for word in %s, under their areas',
    (locale) => {
      const items = itemsIn(stepIn(leadershipWheel, 'rate', locale), boardOf(leadershipWheel, locale))
      expect(items).toHaveLength(8)
      for (const { title, group } of items) {
        const theme = source.themes.find(({ name }) => name[locale] === title)
        const area = source.areas.find(({ name }) => name.da === theme?.area)
        expect(group).toBe(area?.name[locale])
      }
    },
  )

  it('asks about a theme of the group’s own as soon as it is named in the wheel', () => {
    const board = boardOf(leadershipWheel, 'da')
    board.doc.transact(() => board.openText('wheel', 'theme-9').insert(0, 'Økonomi'))
    for (const id of ['rate', 'choose'])
      expect(itemsIn(stepIn(leadershipWheel, id), board).map(({ id, title }) => [id, title])).toContainEqual([
        'theme-9',
        'Økonomi',
      ])
  })

  it('has the same names for themes in each of its rounds, so that they can be compared', () => {
    const board = boardOf(leadershipWheel, 'da')
    const ids = (step: string) => itemsIn(stepIn(leadershipWheel, step), board).map(({ id }) => id)
    expect(ids('choose')).toEqual(ids('rate'))
    expect(stepIn(leadershipWheel, 'again').round?.items).toEqual({ from: 'top', step: 'choose', count: 3 })
    const [now] = [stepIn(leadershipWheel, 'rate'), stepIn(leadershipWheel, 'again')].map(({ round }) =>
      round && 'scales' in round ? round.scales[0] : undefined,
    )
    expect(now).toMatchObject({ id: 'now', title: 'Hvor godt er vi rustet på dette tema i dag?' })
  })

  it('has every theme lead to the frame with its own questions', () => {
    const board = boardOf(leadershipWheel, 'da')
    const { places } = stepIn(leadershipWheel, 'write')
    for (const { title, frame } of itemsIn(stepIn(leadershipWheel, 'choose'), board)) {
      const theme = source.themes.find(({ name }) => name.da === title)
      expect(board.get(frame ?? '')?.texts['title']).toBe(title)
      expect(places.filter((place) => place.frame === frame).map(({ title }) => title)).toEqual(
        theme?.questions.map(({ da }) => da),
      )
    }
  })

  it('hides what is written about the questions until it is revealed, and then lets it be gathered', () => {
    expect(stepIn(leadershipWheel, 'write')).toMatchObject({ see: 'own', can: { move: 'own' } })
    expect(stepIn(leadershipWheel, 'gather')).toMatchObject({ see: 'all', can: { group: true } })
  })

  it.each(locales)('gives the facilitator the areas in the words of the catalogue in %s', (locale) => {
    const { say } = stepIn(leadershipWheel, 'wheel', locale)
    for (const { name, definition } of source.areas)
      expect(say).toContain(`${name[locale]}: ${definition[locale]}`)
  })
})
