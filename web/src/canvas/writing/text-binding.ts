import type * as Y from 'yjs'
import { listen } from '../input/listen.ts'
import { apply, carry, carryEdit, editBetween, type TextEdit } from './text-edit.ts'

interface Options {
  readonly field: HTMLTextAreaElement
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
  field.value = known

  const push = () => {
    const edit = editBetween(known, field.value, field.selectionEnd)
    const caret = waiting.reduce((place, delta) => carry(place, delta), field.selectionEnd)
    const merged = waiting.reduce<TextEdit>((mine, delta) => carryEdit(mine, delta), edit)
    const words = waiting.length > 0 ? apply(text()?.toJSON() ?? '', merged) : field.value
    waiting = []
    writing = true
    write(words)
    writing = false
    known = text()?.toJSON() ?? ''
    if (field.value !== known) show(caret, caret)
    onChange()
  }
  const show = (start: number, end: number) => {
    field.value = known
    field.setSelectionRange(start, end, field.selectionDirection)
  }
  const onText = ({ delta }: Y.YTextEvent) => {
    if (writing) return
    if (composing) return void waiting.push(delta)
    const { selectionStart, selectionEnd } = field
    known = text()?.toJSON() ?? ''
    show(carry(selectionStart, delta), carry(selectionEnd, delta))
    onChange()
  }
  const onInput = () => {
    onChange()
    if (!composing) push()
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
  const stop = listen(field, { input: onInput, compositionstart: onStart, compositionend: onEnd })
  return () => {
    observed?.unobserve(onText)
    stop()
  }
}
