import type { Locale } from '@samtavle/shared/drawing/look'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import { pageAt, type Page } from '../layout/page.ts'
import { unnamedThemes, wheelWords } from './words.ts'

/** A theme of the wheel, and the page where it is worked on. */
export interface Theme {
  /** As they go round the wheel, from 1. */
  readonly number: number
  readonly page: Page
  /** Its place among the areas; null for a theme that the group names, which stands in none. */
  readonly area: number | null
  /** Empty when the group names it. */
  readonly name: string
  readonly questions: readonly string[]
}

export function themesOf(locale: Locale): readonly Theme[] {
  const { framework, frames } = wheelWords[locale]
  const known = framework.areas.flatMap(({ themes }, area) =>
    themes.map((theme, row) => ({ ...theme, area, row })),
  )
  const own = Array.from({ length: 3 }, () => frames.unnamed.question)
  return [
    ...known.map(({ name, questions, area, row }, index) => ({
      number: index + 1,
      page: themePageAt(index + 1, area, row),
      area,
      name,
      questions,
    })),
    ...unnamedThemes.map((number, row) => ({
      number,
      page: themePageAt(number, framework.areas.length, row),
      area: null,
      name: '',
      questions: own,
    })),
  ]
}

function themePageAt(number: number, column: number, row: number): Page {
  return pageAt(`frame-theme-${number}`, column, 2 + row)
}

/** The themes as items of a round: each a part of the wheel, where the group also names its own. */
export function themeItems(locale: Locale): Item[] {
  const { areas } = wheelWords[locale].framework
  const { area: ours } = wheelWords[locale].frames.unnamed
  return themesOf(locale).map(({ number, page, area, name }) => ({
    id: `theme-${number}`,
    title: name,
    group: area === null ? ours : (areas[area]?.name ?? ''),
    shape: 'wheel',
    part: `theme-${number}`,
    frame: page.id,
  }))
}
