/** How writing ended: by Escape, by going elsewhere, for another note, or for the next or previous text. */
export type Ending = 'done' | 'blurred' | 'anotherNote' | 'nextText' | 'previousText'

/** What a key says about the writing as a whole, rather than about its letters. */
export type EditorKey = Exclude<Ending, 'blurred'> | 'undo' | 'redo'

/** Undefined for keys that belong to the text. */
export function editorKey(event: KeyboardEvent): EditorKey | undefined {
  const mod = event.ctrlKey || event.metaKey
  switch (event.key.toLowerCase()) {
    case 'escape':
      return 'done'
    case 'enter':
      return mod ? 'anotherNote' : undefined
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
