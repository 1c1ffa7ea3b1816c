import type { Locale } from '@samtavle/shared/drawing/look'
import { frameWords } from '../frames/words.ts'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

export const leaderWords: Readonly<Record<Locale, typeof da>> = { da, en }

/** All that is known of where the list comes from is the name of a slide deck; so the line says that it is one. */
export function source(locale: Locale): string {
  const { sourceKind, framework } = leaderWords[locale]
  return `${sourceKind} «${framework.source}»`
}

export function sourceOf(locale: Locale): string {
  return `${frameWords[locale].source}: ${source(locale)}`
}
