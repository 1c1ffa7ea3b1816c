import type { Pointer } from '../../tools/tool.ts'

/** What an event of the browser tells of the keys that mean something only beside a pointer or another key. */
export type Modifiers = Pick<KeyboardEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Their names, as the browser tells them. */
export const modifiers: ReadonlySet<string> = new Set(['Shift', 'Alt', 'Control', 'Meta'])

/** The same as tools know them: what is Ctrl to most is ⌘ on a Mac. */
export function heldIn({
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
}: Modifiers): Pick<Pointer, 'shift' | 'alt' | 'mod'> {
  return { shift: shiftKey, alt: altKey, mod: ctrlKey || metaKey }
}
