import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import type { Scene } from '../../scene/scene.ts'
import { addNoteBeside } from '../actions.ts'
import type { Workbench } from '../workbench.ts'
import type { Writing } from '../workbench/writing.ts'
import { listen } from '../input/listen.ts'
import { bringIntoView } from '../view/bring-into-view.ts'
import { comeClose } from './come-close.ts'
import { partOf } from './part-of.ts'
import type { Ending } from './ending.ts'
import { writingAfter } from './next-writing.ts'
import { richEditorLoader } from './load-rich-editor.ts'
import { openTextEditor, type EditorOptions, type OpenEditor } from './text-editor.ts'

interface Options {
  readonly host: HTMLElement
  readonly room: HTMLElement
  readonly workbench: Workbench
  readonly scene: Scene
  /** Tells the others. */
  readonly tell: (patch: { readonly editing: Writing | null }) => void
  /** What was written doesn't fit. */
  readonly onFull: () => void
}

/** Opens and closes the text editor as the workbench says what is written in. */
export function attendToWriting({ host, room, workbench, scene, tell, onFull }: Options): () => void {
  const { whole, camera, selection, look } = workbench
  const writing = workbench.writing.at
  const richEditor = richEditorLoader()
  let editor: OpenEditor | undefined
  let open: Writing | null = null
  let back: (() => void) | undefined

  const finish = (how: Ending) => {
    const done = open
    if (!done || writing.get() !== done) return
    writing.set(writingAfter(workbench, done, how, richEditor.here()?.inNewRow))
    const isLast = how === 'nextText' && !writing.get() && hasWords(done.id)
    if (how === 'anotherNote' || isLast) another(done.id)
    if (writing.get()) return
    // Whoever pressed somewhere else goes on from there.
    if (how === 'done') back?.()
    back = undefined
    if (how !== 'blurred') host.focus({ preventScroll: true })
    if (isLeftOver(done.id)) workbench.run(deleteShapes([done.id]))
  }
  const another = (id: string) => {
    const next = addNoteBeside(workbench, id)
    if (next !== undefined) writing.set({ id: next, part: '' })
  }
  const hasWords = (id: string) => (whole.get(id)?.texts[''] ?? '').trim() !== ''
  /** A text that nobody wrote anything in would lie on the board unseen. */
  const isLeftOver = (id: string) => whole.get(id)?.type === 'text' && !hasWords(id)
  const follow = () => {
    editor?.close()
    editor = undefined
    open = writing.get()
    scene.hideText(open)
    tell({ editing: open })
    if (!open) return
    if (!selection.has(open.id)) selection.set([open.id])
    const shape = whole.get(open.id)
    const part = shape && partOf(shape, open.part, look.get())
    if (shape && back) bringIntoView(camera, shape)
    if (shape && part) back ??= comeClose(camera, shape, part)
    const options = {
      parent: room,
      workbench,
      scene,
      writing: open,
      look: look.get(),
      onDone: finish,
      onFull,
    }
    editor = part?.rich ? openRich(options) : openTextEditor(options)
  }
  /** What formats is fetched when somebody writes for the first time; until it is here, one writes without. */
  const openRich = (options: EditorOptions): OpenEditor => {
    const here = richEditor.here()
    if (here) return here.openRichEditor(options)
    const plain = openTextEditor(options)
    void enrich(plain, options)
    return plain
  }
  const enrich = async (plain: OpenEditor, options: EditorOptions) => {
    const loaded = await richEditor.load()
    const at = plain.selection()
    if (!loaded || !at || editor !== plain) return
    plain.close()
    editor = loaded.openRichEditor({ ...options, selection: at })
  }
  const fetchSoon = () => void richEditor.load()
  const stops = [
    writing.observe(follow),
    listen(host, { pointerenter: fetchSoon, pointerdown: fetchSoon, focus: fetchSoon }),
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
    editor?.close()
    writing.set(null)
  }
}
