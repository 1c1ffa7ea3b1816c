import { EditorState, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { longestText } from '../longest-text.ts'
import { copiedText, onPaste, pastedText } from './clipboard.ts'
import type { RichField } from './rich-binding.ts'
import { formattingKeys } from './rich-commands.ts'
import { withoutStyles } from './schema.ts'
import { docOf, offsetIn, placeIn, richOf, type RichText } from './rich-text.ts'

interface Options {
  /** What is written in. */
  readonly mount: HTMLElement
  readonly first: RichText
  /** Whether «- » and «1. » at the beginning of a line make it the item of a list. */
  readonly beginsLists: boolean
  /** Whether the key has been seen to. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onUndo: (again: boolean) => void
  /** Something is pasted; true when it was cells, and has been taken care of. */
  readonly onCells: (event: ClipboardEvent) => boolean
  /** Somebody at this page has changed the text. */
  readonly onInput: () => void
  /** The text or the selection has changed, whoever did it. */
  readonly onState: () => void
}

export interface Surface {
  readonly view: EditorView
  readonly close: () => void
}

/** Marks what comes from others. */
const heard = 'heard'

/** The place to write in, without a history of its own: others' work is in it. */
export function openSurface(options: Options): Surface {
  const { mount, first, beginsLists, onKey, onUndo, onInput, onState } = options
  const view: EditorView = new EditorView(
    { mount },
    {
      state: EditorState.create({ doc: docOf(first), plugins: formattingKeys({ beginsLists }) }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' },
      handleDOMEvents: {
        keydown(_view, event) {
          readSelection(view)
          return onKey(event)
        },
        beforeinput(_view, event) {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
          event.preventDefault()
          onUndo(event.inputType === 'historyRedo')
          return true
        },
      },
      handlePaste: (_view, event) => options.onCells(event) || onPaste(view, event),
      transformPastedHTML: withoutStyles,
      clipboardTextParser: (words) => pastedText(words, longestText),
      clipboardTextSerializer: copiedText,
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr))
        if (tr.docChanged && tr.getMeta(heard) !== true) onInput()
        onState()
      },
    },
  )
  const stopFollowing = followCaret(view)
  return {
    view,
    close() {
      stopFollowing()
      view.destroy()
    },
  }
}

/**
 * Takes up where a key brings the caret before the view hears of it, which for a fifth of a second after it was given
 * the focus puts back a caret that has gone to the beginning: some browsers send it there by themselves.
 */
function followCaret(view: EditorView): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let hasKeyed = false
  view.dom.addEventListener('focus', () => (hasKeyed = false), { signal })
  view.dom.addEventListener('keydown', () => (hasKeyed = true), { signal })
  const read = () => hasKeyed && readSelection(view)
  document.addEventListener('selectionchange', read, { signal, capture: true })
  return () => ended.abort()
}

/** The surface as the binding sees it. */
export function fieldOf(view: EditorView): RichField {
  return {
    get rich() {
      return richOf(view.state.doc)
    },
    get selection(): readonly [anchor: number, head: number] {
      readSelection(view)
      const { anchor, head } = view.state.selection
      return [offsetIn(view.state.doc, anchor), offsetIn(view.state.doc, head)]
    },
    get isComposing() {
      return view.composing
    },
    show: (rich, selection) => show(view, rich, selection),
  }
}

/** Replaces only what differs, so that the rest of the page keeps its nodes, and spelling its marks. */
export function show(view: EditorView, rich: RichText, [anchor, head]: readonly [number, number]): void {
  const { doc, storedMarks, tr } = view.state
  const next = docOf(rich)
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start !== null && end) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  }
  const ends = [placeIn(tr.doc, anchor), placeIn(tr.doc, head)] as const
  tr.setSelection(TextSelection.create(tr.doc, ...ends))
  view.dispatch(tr.setStoredMarks(storedMarks).setMeta(heard, true))
}

/**
 * Takes up the selection as the page shows it now: the browser tells of it a moment later, and who changes anything
 * before would put it back.
 */
export function readSelection(view: EditorView): void {
  if (view.composing || !view.hasFocus()) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const [anchor, head] = [
    view.posAtDOM(anchorNode, anchorOffset ?? 0),
    view.posAtDOM(focusNode, focusOffset ?? 0),
  ]
  const { selection, doc, tr } = view.state
  if (anchor === selection.anchor && head === selection.head) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}
