import { execute } from '@samtavle/shared/board/commands/command'
import { writeRich } from '@samtavle/shared/board/commands/write-rich'
import { layOut } from '@samtavle/shared/drawing/text-layout'
import { undoInputRule } from 'prosemirror-inputrules'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { Store } from '../../../state/store.ts'
import { listen } from '../../input/listen.ts'
import { wordsFor } from '../../words-for.ts'
import { makeFrame, placeFrame, setType } from '../editor-frame.ts'
import { editorKey, type EditorKey } from '../ending.ts'
import { whereWritten, type Where } from '../where-written.ts'
import { longestText } from '../longest-text.ts'
import { partOf } from '../part-of.ts'
import type { EditorOptions, OpenEditor } from '../text-editor.ts'
import { readRich, RichBinding } from './rich-binding.ts'
import { activeIn, setLink, toggleLetters, toggleList } from './rich-commands.ts'
import type { ActiveFormats, RichEditing } from './rich-editing.ts'
import styles from './rich-editor.module.css'
import { fieldOf, openSurface, readSelection, show } from './rich-surface.ts'
import { richOf, type RichText } from './rich-text.ts'
import { shownLines } from './shown-lines.ts'
import { takeCells } from './take-cells.ts'

/** The last letters of a composition come as a change of their own; how long to wait for them, in milliseconds. */
const COMPOSED = 60

/** An editor for formatted text, laid exactly over a text of a shape for as long as it is written in. */
export function openRichEditor(options: EditorOptions): OpenEditor {
  const { parent, workbench, scene, writing, onDone, onFull } = options
  const { whole, camera, history, isSaved } = workbench
  const { rich } = workbench.writing
  const frame = makeFrame()
  const mount = document.createElement('div')
  mount.className = styles['field'] ?? ''
  mount.lang = whole.boardOf(writing.id).meta.locale
  frame.append(mount)

  const write = ({ words, formats }: RichText) => {
    const { board, actor } = workbench.at(writing.id)
    execute(board, actor, writeRich(writing.id, writing.part, words, formats))
  }
  // Which text that is may change: what was hidden moves to the shared board when it is revealed.
  const text = () => whole.boardOf(writing.id).text(writing.id, writing.part)
  history.get().closeStep()
  if (!text()) write({ words: '', formats: [] })
  const first = readRich(text())
  const where = whereWritten(workbench, writing)
  const place = () => placeEditor(options, { frame, view })
  // A list that began by itself goes first, and leaves the signs that were typed.
  const undo = (again: boolean) => {
    if (!again && undoInputRule(view.state, view.dispatch)) return
    if (again) history.get().redo()
    else history.get().undo()
  }
  const linking = new Store(false)
  const startLinking = () => {
    readSelection(view)
    linking.set(true)
  }
  const surface = openSurface({
    mount,
    first,
    beginsLists: where !== 'cell',
    onKey: (event) => onKey(event, view, { where, undo, link: startLinking, onDone }),
    onUndo: undo,
    onCells: (event) => where === 'cell' && takeCells(workbench, writing, event),
    onInput: () => binding.onInput(),
    onState: () => setActive(active, activeIn(view.state)),
  })
  const { view } = surface
  const field = fieldOf(view)
  const active = new Store(activeIn(view.state))
  const binding = new RichBinding({ field, text, write, isSaved, most: longestText, onChange: place, onFull })
  parent.append(frame)
  show(view, first, options.selection ?? [first.words.length, first.words.length])
  place()
  const stops = [
    listenToWriting(view, binding, onDone),
    whole.observe(({ ids }) => ids.has(writing.id) && binding.onReplaced()),
    camera.observe(place),
    scene.observe(place),
  ]
  view.focus()
  rich.set(editingOf(view, { active, linking }, onDone))
  return {
    selection: () => (view.composing ? undefined : field.selection),
    close() {
      for (const stop of stops) stop()
      rich.set(null)
      binding.stop()
      history.get().closeStep()
      surface.close()
      frame.remove()
    },
  }
}

/** Over its shape, and with lines as the board breaks them. */
function placeEditor(
  { workbench: { whole, camera }, scene, writing, look, onDone }: EditorOptions,
  { frame, view }: { frame: HTMLElement; view: EditorView },
): void {
  const shape = scene.get(writing.id)
  const part = shape && partOf(shape, writing.part, look)
  if (!shape || !part) return onDone('done')
  placeFrame(frame, shape, camera)
  const written = richOf(view.state.doc)
  const layout = layOut(written.words || ' ', part, written.formats)
  setType(view.dom, part, layout)
  view.dom.ariaLabel = part.label ?? wordsFor(whole, shape, look)
  // Nothing around letters may move while they are composed.
  if (view.composing) return
  const lines = shownLines(view.state.doc, written, layout)
  readSelection(view)
  view.setProps({ decorations: () => lines })
}

interface Keyed extends Pick<EditorOptions, 'onDone'> {
  readonly where: Where
  readonly undo: (again: boolean) => void
  readonly link: () => void
}

function onKey(event: KeyboardEvent, view: EditorView, { where, undo, link, onDone }: Keyed): boolean {
  event.stopPropagation()
  const key = event.isComposing || view.composing ? undefined : keyOf(event, where)
  if (!key) return false
  event.preventDefault()
  if (key === 'undo' || key === 'redo') undo(key === 'redo')
  else if (key === 'link') link()
  else onDone(key)
  return true
}

function keyOf(event: KeyboardEvent, where: Where): EditorKey | 'link' | undefined {
  const asksForLink = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
  return asksForLink ? 'link' : editorKey(event, where)
}

function listenToWriting(
  view: EditorView,
  binding: RichBinding,
  onDone: EditorOptions['onDone'],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = listen(view.dom, {
    compositionstart: () => binding.onCompose(),
    compositionend() {
      clearTimeout(timer)
      timer = setTimeout(() => binding.onComposed(), COMPOSED)
    },
    focusout: ({ relatedTarget }) => {
      const inBar = relatedTarget instanceof Element && relatedTarget.closest('[data-writing-bar]')
      if (!inBar) onDone('blurred')
    },
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function editingOf(
  view: EditorView,
  stores: { readonly active: Store<ActiveFormats>; readonly linking: Store<boolean> },
  onDone: EditorOptions['onDone'],
): RichEditing {
  const run = (command: Command) => {
    readSelection(view)
    const done = command(view.state, view.dispatch)
    view.focus()
    return done
  }
  return {
    ...stores,
    toggle: (kind) => void run(toggleLetters(kind)),
    toggleList: (kind) => void run(toggleList(kind)),
    link: (address) => setLink(address)(view.state, view.dispatch),
    focus: () => view.focus(),
    leave: () => onDone('blurred'),
  }
}

function setActive(store: Store<ActiveFormats>, next: ActiveFormats): void {
  const before = store.get()
  const keys = Object.keys(next) as (keyof ActiveFormats)[]
  if (keys.some((key) => before[key] !== next[key])) store.set(next)
}
