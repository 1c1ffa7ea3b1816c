import { writeText } from '@samtavle/shared/board/commands/write-text'
import { execute } from '@samtavle/shared/board/commands/command'
import { layOut } from '@samtavle/shared/drawing/text-layout'
import type { Look } from '@samtavle/shared/drawing/look'
import type { Scene } from '../../scene/scene.ts'
import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'
import { listen } from '../input/listen.ts'
import { DividedField } from './divided-field.ts'
import { divisionsOf } from './divisions.ts'
import { makeFrame, placeFrame, setType } from './editor-frame.ts'
import { editorKey, type Ending } from './ending.ts'
import { longestText } from './longest-text.ts'
import { wordsFor } from '../words-for.ts'
import { partOf } from './part-of.ts'
import { bindText } from './text-binding.ts'
import styles from './text-editor.module.css'
import { whereWritten, type Where } from './where-written.ts'

export interface EditorOptions {
  readonly parent: HTMLElement
  readonly workbench: Workbench
  readonly scene: Scene
  readonly writing: Writing
  readonly look: Look
  /** Where the caret is to stand; at the end if left out. */
  readonly selection?: readonly [start: number, end: number]
  readonly onDone: (how: Ending) => void
  /** Something was left out, because the text is full. */
  readonly onFull: () => void
}

export interface OpenEditor {
  /** Where the caret is, in the text; undefined while letters are being composed, when nobody may interfere. */
  selection(): readonly [start: number, end: number] | undefined
  close(): void
}

/** A text field laid exactly over a text of a shape, in its size and its breaks, for as long as it is written in. */
export function openTextEditor(options: EditorOptions): OpenEditor {
  const { parent, workbench, scene, writing, look, onDone, onFull } = options
  const { whole, camera, history, isSaved } = workbench
  const frame = makeFrame()
  const area = document.createElement('textarea')
  const field = new DividedField(area)
  area.className = styles['field'] ?? ''
  area.lang = whole.boardOf(writing.id).meta.locale
  frame.append(area)

  const place = () => {
    const shape = scene.get(writing.id)
    const part = shape && partOf(shape, writing.part, look)
    if (!shape || !part) return onDone('done')
    placeFrame(frame, shape, camera)
    area.ariaLabel = part.label ?? wordsFor(whole, shape, look)
    const layout = layOut(field.text || ' ', part)
    setType(area, part, layout)
    field.divide(divisionsOf(field.text, layout))
  }
  // Typing is undone in stretches; the history joins what comes within half a second.
  const write = (words: string) => {
    const { board, actor } = workbench.at(writing.id)
    execute(board, actor, writeText(writing.id, writing.part, words))
  }
  const undo = (again: boolean) => void (again ? history.get().redo() : history.get().undo())

  history.get().closeStep()
  parent.append(frame)
  // Which text that is may change: what was hidden moves to the shared board when it is revealed.
  const text = () => whole.boardOf(writing.id).text(writing.id, writing.part)
  if (!text()) write('')
  const observe = (listener: () => void) => whole.observe(({ ids }) => ids.has(writing.id) && listener())
  const onChange = place
  const unbind = bindText({ field, text, observe, write, isSaved, most: longestText, onChange, onFull })
  if (options.selection) field.show(field.text, options.selection)
  place()
  const stops = [
    listen(area, { blur: () => onDone('blurred') }),
    unbind,
    listenToKeys(field, { where: whereWritten(workbench, writing), undo, onDone }),
    camera.observe(place),
    scene.observe(place),
  ]
  area.focus({ preventScroll: true })
  return {
    selection: () => (field.isComposing ? undefined : field.selection),
    close() {
      for (const stop of stops) stop()
      history.get().closeStep()
      frame.remove()
    },
  }
}

interface Keyed extends Pick<EditorOptions, 'onDone'> {
  readonly where: Where
  readonly undo: (again: boolean) => void
}

function listenToKeys(field: DividedField, { where, undo, onDone }: Keyed): () => void {
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.isComposing) return
    const key = editorKey(event, where)
    if (!key && !event.ctrlKey && !event.metaKey && !event.shiftKey) field.skipDivision(event.key)
    if (!key) return
    event.preventDefault()
    if (key === 'undo' || key === 'redo') undo(key === 'redo')
    else onDone(key)
  }
  // The field's own history knows nothing of the others.
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    undo(event.inputType === 'historyRedo')
  }
  return listen(field.area, {
    keydown: onKey,
    beforeinput: onBeforeInput,
    copy: field.onCopy,
    cut: field.onCopy,
  })
}
