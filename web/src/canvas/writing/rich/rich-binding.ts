import { formatsIn } from '@samtavle/shared/board/formats/formats-in'
import { wordsDelta } from '@samtavle/shared/board/formats/words-delta'
import type * as Y from 'yjs'
import { FollowedText } from '../followed-text.ts'
import {
  apply,
  carry,
  carryEdit,
  cutToFit,
  deltaBetween,
  editBetween,
  type TextDelta,
  type TextEdit,
} from '../text-edit.ts'
import { whenFull } from '../when-full.ts'
import { carriedFormats, cut, shifted } from './carried-formats.ts'
import type { RichText } from './rich-text.ts'

/** As much of an editor as the binding takes; places are in the text. */
export interface RichField {
  readonly rich: RichText
  /** Where the selection begins, and where it is moved. */
  readonly selection: readonly [anchor: number, head: number]
  readonly isComposing: boolean
  show(rich: RichText, selection: readonly [anchor: number, head: number]): void
}

interface Options {
  readonly field: RichField
  /** The shared text as it is now; undefined when the shape is gone. */
  readonly text: () => Y.Text | undefined
  /** Makes the shared text read and look so. */
  readonly write: (rich: RichText) => void
  /** Whether all that was written so far is on the server's disk. */
  readonly isSaved: () => boolean
  /** The longest text, in letters. */
  readonly most: number
  readonly onChange: () => void
  /** Something was left out, because the text is full; once until there is room again. */
  readonly onFull: () => void
}

/** What a shared text says, and how. */
export function readRich(text: Y.Text | undefined): RichText {
  return text ? { words: text.toJSON(), formats: formatsIn(text) ?? [] } : { words: '', formats: [] }
}

/**
 * Keeps an editor and a shared text the same, in both directions, formats and all; as `TextBinding` does for a plain
 * field. While letters are being composed the editor is left alone, and what others write is merged at the end.
 */
export class RichBinding {
  readonly #options: Options
  readonly #text: FollowedText
  readonly #tellIfFull: (isFull: boolean) => void
  /** What the shared text was when we last heard of it. */
  #last: RichText
  /** Its words without what of ours is still on its way to the server. */
  #settled: string
  /** What the editor goes out from: the same, or while something is composed what it was before. */
  #known: RichText
  /** Others' changes since the composition began; undefined while nothing is composed. */
  #waiting: TextDelta[] | undefined

  constructor(options: Options) {
    this.#options = options
    this.#text = new FollowedText(options.text, this.#onText)
    this.#tellIfFull = whenFull(options.onFull)
    this.#last = this.#known = this.#shared()
    this.#settled = this.#last.words
  }

  /** What is still being composed is written as far as it got. */
  stop(): void {
    if (this.#waiting) this.settle()
    this.#text.stop()
  }

  /** The editor has changed. */
  onInput(): void {
    if (this.#options.field.isComposing) this.onCompose()
    else this.settle()
  }

  onCompose(): void {
    this.#waiting ??= []
    this.#options.onChange()
  }

  /** A composition is over, and its last letters have come; nothing is to be done when they were written already. */
  onComposed(): void {
    if (this.#waiting && !this.#options.field.isComposing) this.settle()
  }

  /** Writes what stands in the editor, on top of what others have done meanwhile. */
  settle(): void {
    const { field, isSaved, most, onChange } = this.#options
    const waited = this.#waiting ?? []
    this.#waiting = undefined
    if (isSaved()) this.#settled = this.#last.words
    const wanted = field.rich
    const [, caret] = field.selection
    const whole = editBetween(this.#known.words, wanted.words, caret)
    const edit = cutToFit(whole, this.#known.words, most)
    const lost = whole.insert.length - edit.insert.length
    if (waited.length === 0 && lost === 0) this.#write(wanted)
    else this.#write(this.#merged(edit, wanted, waited))
    this.#last = this.#known = this.#shared()
    if (waited.length > 0 || lost > 0 || this.#known.words !== wanted.words) {
      const place = waited.reduce(carry, caret - lost)
      field.show(this.#known, [place, place])
    }
    this.#tellIfFull(lost > 0)
    onChange()
  }

  /**
   * The server makes a text anew that somebody deleted and may not. What of ours was on its way into the old one would
   * be gone with it, so it is written into the new one.
   */
  onReplaced(): void {
    if (!this.#text.follow()) return
    const fresh = this.#shared()
    const settled = this.#options.isSaved() ? this.#last.words : this.#settled
    const mine = editBetween(settled, this.#last.words, 0)
    const carried = carryEdit(mine, deltaBetween(settled, fresh.words))
    const before = this.#last
    this.#settled = fresh.words
    // What the server had got further with than it had said is there already.
    const isFurther = fresh.words.startsWith(settled) && before.words.startsWith(fresh.words)
    const merged = isFurther ? before.words : apply(fresh.words, carried)
    if (merged !== fresh.words) {
      const edit = isFurther ? editBetween(fresh.words, merged, merged.length) : carried
      const from = isFurther ? edit.at : mine.at
      const own = shifted(cut(before.formats, from, from + edit.insert.length), -from)
      this.#write({ words: merged, formats: carriedFormats(fresh.formats, edit, own) })
    }
    this.#hear(deltaBetween(before.words, merged))
  }

  readonly #onText = (event: Y.YTextEvent): void => {
    const delta = wordsDelta(event)
    // Theirs is settled; ours is what it takes to come back from there.
    const back = carryEdit(editBetween(this.#last.words, this.#settled, 0), delta)
    this.#settled = apply(this.#shared().words, back)
    this.#hear(delta)
  }

  /** Shows what others have done, or keeps it for later. */
  #hear(delta: TextDelta): void {
    this.#last = this.#shared()
    if (this.#waiting) return void this.#waiting.push(delta)
    const { field, onChange } = this.#options
    const [anchor, head] = field.selection
    this.#known = this.#last
    field.show(this.#known, [carry(anchor, delta), carry(head, delta)])
    onChange()
  }

  #merged(edit: TextEdit, wanted: RichText, waited: readonly TextDelta[]): RichText {
    const shared = this.#shared()
    const merged = waited.reduce<TextEdit>(carryEdit, edit)
    const own = shifted(cut(wanted.formats, edit.at, edit.at + edit.insert.length), -edit.at)
    return { words: apply(shared.words, merged), formats: carriedFormats(shared.formats, merged, own) }
  }

  #write(rich: RichText): void {
    this.#text.write(() => this.#options.write(rich))
  }

  #shared(): RichText {
    return readRich(this.#options.text())
  }
}
