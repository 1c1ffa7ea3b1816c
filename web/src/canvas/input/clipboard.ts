import type { Point } from '@samtavle/shared/geometry/point'
import { addAndSelect, deleteSelection } from '../actions.ts'
import { newId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import { clipType, fromClip, noteOf, pasted, plainTextOf, toClip } from './clip.ts'
import { listen } from './listen.ts'

/** Copy, cut and paste on the canvas. `where` is the place for what is pasted. */
export function listenToClipboard(host: HTMLElement, bench: Workbench, where: () => Point): () => void {
  const copy = (event: ClipboardEvent): boolean => {
    const ids = new Set(bench.selection.get())
    const shapes = bench.board.all().filter(({ id }) => ids.has(id))
    if (shapes.length === 0 || !event.clipboardData) return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', plainTextOf(shapes))
    event.clipboardData.setData(clipType, toClip(shapes))
    return true
  }
  const cut = (event: ClipboardEvent) => {
    if (copy(event)) deleteSelection(bench)
  }
  const paste = ({ clipboardData }: ClipboardEvent) => {
    const clip = fromClip(clipboardData?.getData(clipType) ?? '')
    const text = clipboardData?.getData('text/plain') ?? ''
    if (clip) addAndSelect(bench, pasted(clip, where(), newId))
    else if (text.trim() !== '') addAndSelect(bench, [noteOf(text, where(), newId())])
  }
  return listen(host, { copy, cut, paste })
}
