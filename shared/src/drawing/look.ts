import type { Color } from './drawing.ts'

export type Theme = 'light' | 'dark'
export type Locale = 'da' | 'en'

/** What a drawing depends on besides the shape: the theme's colours and the reader's language. */
export interface Look {
  readonly theme: Theme
  readonly locale: Locale
  readonly paper: Color
  readonly surface: Color
  readonly ink: Color
  readonly muted: Color
  readonly line: Color
  readonly accent: Color
  /** Whether empty places tell what to write there: on a screen yes, in an export no. */
  readonly placeholders: boolean
  /** On a screen that is looked at from afar: the smallest letters that can be read, in board units. */
  readonly readable?: number
  /** On a screen of somebody who keeps to a grid: from one of its lines to the next, in board units. */
  readonly grid?: number
}

const light = {
  theme: 'light',
  paper: '#F7F6F2',
  surface: '#FFFFFF',
  ink: '#1D2730',
  muted: '#55626E',
  line: '#85909A',
  accent: '#0B5C6B',
} as const

const dark = {
  theme: 'dark',
  paper: '#14191E',
  surface: '#1D242B',
  ink: '#EEF2F4',
  muted: '#A9B4BD',
  line: '#6C7882',
  accent: '#6CCBDB',
} as const

export function lookOf(theme: Theme, locale: Locale): Look {
  return { ...(theme === 'light' ? light : dark), locale, placeholders: true }
}
