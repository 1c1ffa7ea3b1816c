import type { Locale } from './look.ts'
import type { NoteColor } from './note-colors.ts'
import type { PenColor } from './palette.ts'

/** The colours of notes as adjectives before a word of common gender («gul seddel»). */
export const noteColorWords: Readonly<Record<Locale, Readonly<Record<NoteColor, string>>>> = {
  da: {
    sun: 'gul',
    sand: 'sandfarvet',
    coral: 'koralrød',
    rose: 'rosa',
    violet: 'violet',
    sky: 'himmelblå',
    mint: 'mintgrøn',
    grass: 'græsgrøn',
  },
  en: {
    sun: 'yellow',
    sand: 'sand-coloured',
    coral: 'coral',
    rose: 'pink',
    violet: 'violet',
    sky: 'sky-blue',
    mint: 'mint-green',
    grass: 'grass-green',
  },
}

export const penColorWords: Readonly<Record<Locale, Readonly<Record<PenColor, string>>>> = {
  da: {
    ink: 'sort',
    muted: 'grå',
    teal: 'petroleumsblå',
    blue: 'blå',
    violet: 'violet',
    red: 'rød',
    orange: 'orange',
    green: 'grøn',
  },
  en: {
    ink: 'black',
    muted: 'grey',
    teal: 'teal',
    blue: 'blue',
    violet: 'violet',
    red: 'red',
    orange: 'orange',
    green: 'green',
  },
}
