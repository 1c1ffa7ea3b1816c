import { writeText } from '@samtavle/shared/board/commands/write-text'
import { execute } from '@samtavle/shared/board/commands/command'
import { lineHeight, textFamilies } from '@samtavle/shared/drawing/fonts'
import { layOut, type TextLayout } from '@samtavle/shared/drawing/text-layout'
import type { Look } from '@samtavle/shared/drawing/look'
import type { TextPart } from '@samtavle/shared/shapes/shape'
import type { Scene } from '../../scene/scene.ts'
import { cornerOf } from '../../scene/local-point.ts'
import type { Workbench, Writing } from '../workbench.ts'
import { listen } from '../input/listen.ts'
import { DividedField } from './divided-field.ts'
import { divisionsOf } from './divisions.ts'
import { longestText } from './longest-text.ts'
import { wordsFor } from '../words-for.ts'
import { partOf } from './part-of.ts'
import { bindText } from './text-binding.ts'
import styles from './text-editor.module.css'

/** How writing ended: by Escape, by going elsewhere, or for another note or the shape's next text. */
export type Ending = 'done' | 'blurred' | 'anotherNote' | 'nextText'

interface Options {
  readonly parent: HTMLElement
  readonly workbench: Workbench
  readonly scene: Scene
  readonly writing: Writing
  readonly look: Look
  readonly onDone: (how: Ending) => void
  /** Something was left out, because the text is full. */
  readonly onFull: () => void
}

/** A text field laid exactly over a text of a shape, in its size and its breaks, for as long as it is written in. */
export function openTextEditor({
  parent,
  workbench,
  scene,
  writing,
  look,
  onDone,
  onFull,
}: Options): () => void {
  const { whole, camera, history, isSaved } = workbench
  const frame = document.createElement('div')
  const area = document.createElement('textarea')
  const field = new DividedField(area)
  frame.className = styles['frame'] ?? ''
  area.className = styles['field'] ?? ''
  area.spellcheck = false
  frame.append(area)

  const place = () => {
    const shape = scene.get(writing.id)
    const part = shape && partOf(shape, writing.part, look)
    if (!shape || !part) return onDone('done')
    const { zoom } = camera.get()
    const corner = camera.toScreen(cornerOf(shape))
    frame.style.transform = `translate(${corner.x}px, ${corner.y}px) rotate(${shape.rotation}deg) scale(${zoom})`
    frame.style.width = `${shape.w}px`
    frame.style.height = `${shape.h}px`
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
  place()
  const stops = [
    listen(area, { blur: () => onDone('blurred') }),
    unbind,
    listenToKeys(field, undo, onDone),
    camera.observe(place),
    scene.observe(place),
  ]
  area.focus({ preventScroll: true })
  return () => {
    for (const stop of stops) stop()
    history.get().closeStep()
    frame.remove()
  }
}

/** Sets the field as the canvas would set its text: at the size that fits, from the line where it begins. */
function setType(area: HTMLTextAreaElement, part: TextPart, { size, height }: TextLayout): void {
  const { box, valign, align, weight, color } = part
  const top = valign === 'middle' ? Math.max(0, (box.h - height) / 2) : 0
  Object.assign(area.style, {
    left: `${box.x}px`,
    top: `${box.y + top}px`,
    // A hair wider than the measure, so that rounding never breaks a line that we keep whole.
    width: `${box.w + 0.5}px`,
    height: `${Math.max(box.h - top, height)}px`,
    fontFamily: textFamilies,
    fontSize: `${size}px`,
    fontWeight: `${weight}`,
    lineHeight: `${lineHeight}`,
    textAlign: align,
    color,
  })
}

function listenToKeys(
  field: DividedField,
  undo: (again: boolean) => void,
  onDone: Options['onDone'],
): () => void {
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (key === 'escape' || (key === 'enter' && mod) || key === 'tab') {
      event.preventDefault()
      return onDone(key === 'enter' ? 'anotherNote' : key === 'tab' ? 'nextText' : 'done')
    }
    if (!mod && !event.shiftKey) field.skipDivision(event.key)
    if (!mod || (key !== 'z' && key !== 'y')) return
    event.preventDefault()
    undo(key === 'y' || event.shiftKey)
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
