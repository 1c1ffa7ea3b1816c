import type { Where } from './where-written.ts'

/** How writing ended: by Escape, by going elsewhere, for another note, or for the next, the previous or the text below. */
export type Ending = 'done' | 'blurred' | 'anotherNote' | 'nextText' | 'previousText' | 'textBelow'

/** What a key says about the writing as a whole, rather than about its letters. */
export type EditorKey = Exclude<Ending, 'blurred'> | 'undo' | 'redo'

/** What Enter does, which with Shift breaks the line anywhere. */
const onEnter = { cell: 'textBelow', title: 'done', words: undefined } as const

/** Undefined for keys that belong to the text. */
export function editorKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  where: Where,
): EditorKey | undefined {
  const mod = event.ctrlKey || event.metaKey
  switch (event.key.toLowerCase()) {
    case 'escape':
      return 'done'
    case 'enter':
      return mod ? 'anotherNote' : event.shiftKey ? undefined : onEnter[where]
    case 'tab':
      return event.shiftKey ? 'previousText' : 'nextText'
    case 'z':
      return mod ? (event.shiftKey ? 'redo' : 'undo') : undefined
    case 'y':
      return mod ? 'redo' : undefined
    default:
      return undefined
  }
}
