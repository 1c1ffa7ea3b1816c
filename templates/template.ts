import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Script } from '@samtavle/shared/workshop/step'

/** A framework as a workshop: the objects that a new board begins with, and the steps that it is run by. */
export interface Template {
  readonly id: string
  /** How long the workshop takes, and for how many it is laid out. */
  readonly minutes: number
  readonly people: { readonly from: number; readonly to: number }
  title(locale: Locale): string
  /** One sentence for the card on the home page. */
  summary(locale: Locale): string
  /** The source line, shown on screen and in every export. */
  source(locale: Locale): string
  /** Everything on the template layer, frames in the order of the workshop. */
  objects(locale: Locale): readonly NewShape[]
  /** From the welcome to the agreements; ids and minutes are the same in both languages. */
  script(locale: Locale): Script
}
