import { expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import source from './framework.fixture.json' with { type: 'json' }
import { leadershipWheel } from './template.ts'

const words = { da, en }
const locales: readonly Locale[] = ['da', 'en']

it.each(locales)('says the catalogue word for word in %s, its slips included', (locale) => {
  expect(words[locale].framework).toEqual({
    title: source.title[locale],
    source: source.source,
    areas: source.areas.map(({ name, definition }) => ({
      name: name[locale],
      definition: definition[locale],
      themes: source.themes
        .filter(({ area }) => area === name.da)
        .map(({ name, questions }) => ({
          name: name[locale],
          questions: questions.map((question) => question[locale]),
        })),
    })),
  })
})

it.each(locales)('shows every question, theme and definition on the board in %s', (locale) => {
  const shown = leadershipWheel.objects(locale).flatMap(({ texts }) => Object.values(texts ?? {}))
  for (const { name, definition } of source.areas) {
    expect(shown).toContain(name[locale])
    expect(shown).toContain(definition[locale])
  }
  for (const { name, questions } of source.themes) {
    expect(shown).toContain(name[locale])
    for (const question of questions) expect(shown).toContain(question[locale])
  }
})

it('leaves two themes for the group to name, in the wheel and on pages of their own', () => {
  const objects = leadershipWheel.objects('da')
  const wheel = objects.find(({ id }) => id === 'wheel')
  expect(wheel?.props).toMatchObject({ unnamed: 2 })
  expect(wheel?.texts ?? {}).toEqual({})
  const titles = ['frame-theme-9', 'frame-theme-10'].map(
    (id) => objects.find((shape) => shape.id === id)?.texts,
  )
  expect(titles).toEqual([{ title: 'Tema 9' }, { title: 'Tema 10' }])
})

it('gives every question a pile with room for nine notes or more', () => {
  const rooms = leadershipWheel
    .objects('da')
    .filter(({ id }) => /^frame-theme-\d+-question-\d-room$/.test(id))
  const questions = source.themes.reduce((sum, theme) => sum + theme.questions.length, 0)
  expect(rooms).toHaveLength(questions + 2 * 3)
  for (const { w = 0, h = 0 } of rooms) {
    expect(Math.floor(w / 165) * Math.floor(h / 165)).toBeGreaterThanOrEqual(9)
  }
})
