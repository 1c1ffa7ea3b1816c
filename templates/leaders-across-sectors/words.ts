import type { Locale } from '@samtavle/shared/drawing/look'
import { frameWords } from '../frames/words.ts'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

export const leaderWords: Readonly<Record<Locale, typeof da>> = { da, en }

export function sourceOf(locale: Locale): string {
  return `${frameWords[locale].source}: ${leaderWords[locale].framework.source}`
}
