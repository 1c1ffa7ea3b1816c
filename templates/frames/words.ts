import type { Locale } from '@samtavle/shared/drawing/look'
import da from './da.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The words of the frames that every workshop begins and ends with. */
export const frameWords: Readonly<Record<Locale, typeof da>> = { da, en }
