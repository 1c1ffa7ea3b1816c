import type { Locale } from '@samtavle/shared/drawing/look'
import { frameWords } from '../frames/words.ts'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

export type WheelWords = typeof da
export const wheelWords: Readonly<Record<Locale, WheelWords>> = { da, en }

export function sourceOf(locale: Locale): string {
  return `${frameWords[locale].source}: ${wheelWords[locale].framework.source}`
}

/** What the areas are told apart by, in the order of the source. */
export const areaLooks = [
  { kind: 'organising', tint: '#2E6DA4', pen: 'blue' },
  { kind: 'leadership', tint: '#7A4FA3', pen: 'violet' },
  { kind: 'change', tint: '#B4541A', pen: 'orange' },
] as const

/** The catalogue speaks of ten themes, and eight of them are known: the last two are the group's to name. */
export const unnamedThemes = [9, 10] as const
