import { most } from '@samtavle/shared/board/flaw-in'
import type { Point } from '@samtavle/shared/geometry/point'
import { defaultLimits } from '@samtavle/shared/protocol/limits'
import { addAndSelect, deleteSelection } from '../actions.ts'
import { newId } from '../new-id.ts'
import type { Remark } from '../remark.ts'
import type { Workbench } from '../workbench.ts'
import { longestText } from '../writing/longest-text.ts'
import { clipType, fromClip, noteOf, pasted, plainTextOf, toClip } from './clip.ts'
import { listen } from './listen.ts'

/** What is pasted is sent in one frame, and letters may take two bytes there. */
const longestClip = defaultLimits.frameBytes / 2

interface Options {
  readonly host: HTMLElement
  readonly bench: Workbench
  /** The place for what is pasted. */
  readonly where: () => Point
  readonly tell: (remark: Remark) => void
}

/** Copy, cut and paste on the canvas. */
export function listenToClipboard({ host, bench, where, tell }: Options): () => void {
  const copy = (event: ClipboardEvent): boolean => {
    const ids = new Set(bench.selection.get())
    const shapes = bench.whole.all().filter(({ id }) => ids.has(id))
    if (shapes.length === 0 || !event.clipboardData) return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', plainTextOf(shapes))
    event.clipboardData.setData(clipType, toClip(shapes))
    return true
  }
  const cut = (event: ClipboardEvent) => {
    if (copy(event)) deleteSelection(bench)
  }
  const pasteShapes = (clip: string): boolean => {
    const shapes = fromClip(clip)
    if (!shapes) return false
    const isTooMuch = clip.length > longestClip || bench.whole.all().length + shapes.length > most.shapes
    if (isTooMuch) tell('tooMuch')
    else addAndSelect(bench, pasted(shapes, where(), newId))
    return true
  }
  const paste = ({ clipboardData }: ClipboardEvent) => {
    if (pasteShapes(clipboardData?.getData(clipType) ?? '')) return
    const text = (clipboardData?.getData('text/plain') ?? '').trim()
    if (text === '') return
    const done = addAndSelect(bench, [noteOf(text, where(), newId())])
    if (done && text.length > longestText) tell('textFull')
  }
  return listen(host, { copy, cut, paste })
}
