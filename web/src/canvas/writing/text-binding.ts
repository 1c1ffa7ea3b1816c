import type * as Y from 'yjs'
import { listen } from '../input/listen.ts'
import type { DividedField } from './divided-field.ts'
import { apply, carry, carryEdit, editBetween, type TextEdit } from './text-edit.ts'

interface Options {
  readonly field: DividedField
  /** The shared text as it is now; undefined when the shape is gone. */
  readonly text: () => Y.Text | undefined
  /** Makes the shared text read so. */
  readonly write: (words: string) => void
  readonly onChange: () => void
}

/**
 * Keeps a field and a shared text the same, in both directions. While letters are being composed (dead keys, Chinese)
 * the field is left alone: what others write meanwhile is merged when the composition ends.
 */
export function bindText({ field, text, write, onChange }: Options): () => void {
  let known = text()?.toJSON() ?? ''
  let composing = false
  let writing = false
  /** Others' changes since the composition began. */
  let waiting: Y.YTextEvent['delta'][] = []
  field.show(known, [known.length, known.length])

  const push = () => {
    const [, end] = field.selection
    const edit = editBetween(known, field.text, end)
    const caret = waiting.reduce((place, delta) => carry(place, delta), end)
    const merged = waiting.reduce<TextEdit>((mine, delta) => carryEdit(mine, delta), edit)
    const words = waiting.length > 0 ? apply(text()?.toJSON() ?? '', merged) : field.text
    waiting = []
    writing = true
    write(words)
    writing = false
    known = text()?.toJSON() ?? ''
    if (field.text !== known) field.show(known, [caret, caret])
    onChange()
  }
  const onText = ({ delta }: Y.YTextEvent) => {
    if (writing) return
    if (composing) return void waiting.push(delta)
    const [start, end] = field.selection
    known = text()?.toJSON() ?? ''
    field.show(known, [carry(start, delta), carry(end, delta)])
    onChange()
  }
  const onInput = () => {
    if (composing) onChange()
    else push()
  }
  const onStart = () => {
    composing = true
  }
  const onEnd = () => {
    composing = false
    push()
  }
  const observed = text()
  observed?.observe(onText)
  const stop = listen(field.area, { input: onInput, compositionstart: onStart, compositionend: onEnd })
  return () => {
    observed?.unobserve(onText)
    stop()
  }
}
