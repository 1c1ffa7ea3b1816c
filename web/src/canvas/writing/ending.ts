/** How writing ended: by Escape, by going elsewhere, for another note, or for the next, the previous or the text below. */
export type Ending = 'done' | 'blurred' | 'anotherNote' | 'nextText' | 'previousText' | 'textBelow'

/** What a key says about the writing as a whole, rather than about its letters. */
export type EditorKey = Exclude<Ending, 'blurred'> | 'undo' | 'redo'

/** Undefined for keys that belong to the text. In the cell of a table Enter leads down, and Shift+Enter breaks the line. */
export function editorKey(event: KeyboardEvent, inCell: boolean): EditorKey | undefined {
  const mod = event.ctrlKey || event.metaKey
  switch (event.key.toLowerCase()) {
    case 'escape':
      return 'done'
    case 'enter':
      return mod ? 'anotherNote' : inCell && !event.shiftKey ? 'textBelow' : undefined
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
