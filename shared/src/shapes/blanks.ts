import type { Locale } from '../drawing/look.ts'
import type { Placed, TextPart } from './shape.ts'
import { writtenIn } from './writing.ts'

/** What one of several places to write in is called, and what stands in it until somebody does. */
export interface Blank {
  readonly name: string
  readonly placeholder: string
}

/** By text part. */
export type Blanks<Part extends string> = Readonly<Record<Part, Blank>>

const empty = { da: 'ikke skrevet endnu', en: 'not written yet' } as const satisfies Record<Locale, string>

/** The text parts of a form; `whole` is what their names begin with, and `set` how and where each is written. */
export function blankTexts<Part extends string>(
  parts: readonly Part[],
  blanks: Blanks<Part>,
  whole: string,
  set: (part: Part) => Omit<TextPart, 'part' | 'placeholder' | 'label'>,
): readonly TextPart[] {
  return parts.map((part) => {
    const { name, placeholder } = blanks[part]
    return { ...set(part), part, placeholder, label: `${whole}: ${name}` }
  })
}

/** «Hvad: Tavlemøde», «Hvem: ikke skrevet endnu» */
export function saidInBlanks<Part extends string>(
  shape: Placed,
  parts: readonly Part[],
  blanks: Blanks<Part>,
  locale: Locale,
): string[] {
  return parts.map((part) => `${blanks[part].name}: ${writtenIn(shape, part) || empty[locale]}`)
}
