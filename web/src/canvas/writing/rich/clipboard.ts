import { isLink } from '@samtavle/shared/board/formats/format-kinds'
import { Slice } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { setLink } from './rich-commands.ts'
import { docOf } from './rich-text.ts'

/** Words from elsewhere, line by line; of more than `most` letters just enough to see that they are too many. */
export function pastedText(words: string, most: number): Slice {
  const lines = words.replace(/\r\n?/g, '\n').slice(0, most + 1)
  return new Slice(docOf({ words: lines, formats: [] }).content, 1, 1)
}

/** What other programs get. */
export function copiedText({ content }: Slice): string {
  const lines: string[] = []
  content.forEach((paragraph) => lines.push(paragraph.textContent))
  return lines.join('\n')
}

/** An address alone leads where it says, or makes what is selected lead there. */
export function onPaste(view: EditorView, event: ClipboardEvent): boolean {
  const words = event.clipboardData?.getData('text/plain').trim() ?? ''
  return isLink(words) && setLink(words)(view.state, view.dispatch)
}
