import { wordsDelta } from '@samtavle/shared/board/formats/words-delta'
import type * as Y from 'yjs'
import { listen } from '../input/listen.ts'
import type { DividedField } from './divided-field.ts'
import { FollowedText } from './followed-text.ts'
import {
  apply,
  carry,
  carryEdit,
  cutToFit,
  deltaBetween,
  editBetween,
  type TextDelta,
  type TextEdit,
} from './text-edit.ts'
import { whenFull } from './when-full.ts'

interface Options {
  readonly field: DividedField
  /** The shared text as it is now; undefined when the shape is gone. */
  readonly text: () => Y.Text | undefined
  /** Tells when `text` may give another one. */
  readonly observe: (listener: () => void) => () => void
  /** Makes the shared text read so. */
  readonly write: (words: string) => void
  /** Whether all that was written so far is on the server's disk. */
  readonly isSaved: () => boolean
  /** The longest text, in letters. */
  readonly most: number
  readonly onChange: () => void
  /** Something was left out, because the text is full; once until there is room again. */
  readonly onFull: () => void
}

/**
 * Keeps a field and a shared text the same, in both directions. While letters are being composed (dead keys, Chinese)
 * the field is left alone: what others write meanwhile is merged when the composition ends.
 */
export function bindText(options: Options): () => void {
  const binding = new TextBinding(options)
  const stops = [
    options.observe(binding.onReplaced),
    listen(options.field.area, {
      input: binding.onInput,
      compositionstart: binding.onStart,
      compositionend: binding.onEnd,
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    binding.stop()
  }
}

class TextBinding {
  readonly #options: Options
  readonly #text: FollowedText
  readonly #tellIfFull: (isFull: boolean) => void
  /** What the shared text said when we last heard of it. */
  #last: string
  /** The same without what of ours is still on its way to the server. */
  #settled: string
  /** What the field goes out from: the same too, or while something is composed what it was before. */
  #known: string
  /** Others' changes since the composition began; undefined while nothing is composed. */
  #waiting: TextDelta[] | undefined

  constructor(options: Options) {
    this.#options = options
    this.#text = new FollowedText(options.text, this.#onText)
    this.#tellIfFull = whenFull(options.onFull)
    this.#last = this.#settled = this.#known = this.#words()
    options.field.show(this.#known, [this.#known.length, this.#known.length])
  }

  stop(): void {
    this.#text.stop()
  }

  readonly onInput = (): void => {
    if (this.#waiting) this.#options.onChange()
    else this.#push([])
  }

  readonly onStart = (): void => {
    this.#waiting = []
  }

  readonly onEnd = (): void => {
    const waited = this.#waiting ?? []
    this.#waiting = undefined
    this.#push(waited)
  }

  /**
   * The server makes a text anew that somebody deleted and may not. What of ours was on its way into the old one would
   * be gone with it, so it is written into the new one.
   */
  readonly onReplaced = (): void => {
    if (!this.#text.follow()) return
    const words = this.#words()
    const settled = this.#options.isSaved() ? this.#last : this.#settled
    const mine = carryEdit(editBetween(settled, this.#last, 0), deltaBetween(settled, words))
    // What the server had got further with than it had said is there already.
    const isFurther = words.startsWith(settled) && this.#last.startsWith(words)
    const merged = isFurther ? this.#last : apply(words, mine)
    this.#settled = words
    if (merged !== words) this.#write(merged)
    this.#hear(deltaBetween(this.#last, merged))
  }

  readonly #onText = (event: Y.YTextEvent): void => {
    const delta = wordsDelta(event)
    // Theirs is settled; ours is what it takes to come back from there.
    const back = carryEdit(editBetween(this.#last, this.#settled, 0), delta)
    this.#settled = apply(this.#words(), back)
    this.#hear(delta)
  }

  /** Shows what others have done, or keeps it for later. */
  #hear(delta: TextDelta): void {
    this.#last = this.#words()
    if (this.#waiting) return void this.#waiting.push(delta)
    const { field, onChange } = this.#options
    const [start, end] = field.selection
    this.#known = this.#last
    field.show(this.#known, [carry(start, delta), carry(end, delta)])
    onChange()
  }

  /** Writes what stands in the field, on top of what others have done meanwhile. */
  #push(waited: readonly TextDelta[]): void {
    const { field, isSaved, most, onChange } = this.#options
    if (isSaved()) this.#settled = this.#last
    const [, end] = field.selection
    const wanted = editBetween(this.#known, field.text, end)
    const edit = cutToFit(wanted, this.#known, most)
    const lost = wanted.insert.length - edit.insert.length
    const merged = waited.reduce<TextEdit>(carryEdit, edit)
    const caret = waited.reduce(carry, end - lost)
    this.#write(apply(this.#words(), merged))
    this.#last = this.#known = this.#words()
    if (field.text !== this.#known) field.show(this.#known, [caret, caret])
    this.#tellIfFull(lost > 0)
    onChange()
  }

  #write(words: string): void {
    this.#text.write(() => this.#options.write(words))
  }

  #words(): string {
    return this.#options.text()?.toJSON() ?? ''
  }
}
