import type { Locale } from '../../drawing/look.ts'
import type { StickerName } from './sticker-drawings.ts'

/** What our own stickers are called. */
export const stickerWords = {
  da: {
    'thumb-up': 'tommel op',
    heart: 'hjerte',
    star: 'stjerne',
    check: 'flueben',
    cross: 'kryds',
    question: 'spørgsmål',
    warning: 'obs',
    idea: 'idé',
    clock: 'ur',
    'plus-one': 'enig, plus én',
    flag: 'flag',
    eye: 'hold øje',
  },
  en: {
    'thumb-up': 'thumb up',
    heart: 'heart',
    star: 'star',
    check: 'check mark',
    cross: 'cross',
    question: 'question',
    warning: 'warning',
    idea: 'idea',
    clock: 'clock',
    'plus-one': 'agreed, plus one',
    flag: 'flag',
    eye: 'keep an eye on it',
  },
} as const satisfies Record<Locale, Record<StickerName, string>>
