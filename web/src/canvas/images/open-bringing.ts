import type { NewShape } from '@samtavle/shared/board/records'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { newId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import { Bringing, type Kept } from './bringing.ts'
import { sendImage } from './send-image.ts'
import { shrink } from './shrink.ts'

/** Milliseconds until a picture is sent again that the server couldn't take; the last one goes on for ever. */
const pauses = [1_000, 3_000, 8_000, 20_000]

/** The way of pictures from this page to the board, by the server's own address. */
export function openBringing(bench: Workbench, { id, imageBytes }: BoardInfo): Bringing {
  return new Bringing({
    shrink: (file) => shrink(file, imageBytes),
    send: (file, onProgress, signal) =>
      sendImage({ address: `/api/boards/${id}/images`, file, onProgress, signal }),
    async place(kept) {
      // Otherwise an empty sheet would be seen for a moment, between two views of the same picture.
      await Promise.all(kept.map(({ image, file }) => bench.pictures.keep(image.id, file)))
      return place(bench, kept.map(shapeOf))
    },
    newId,
    view: () => bench.camera.clearView(),
    pause: (tries, signal) => pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, signal),
  })
}

/** Whether this person may put a picture on the board now. */
export function mayBring(bench: Workbench): boolean {
  return bench.add([{ id: 'probe', type: 'image', x: 0, y: 0 }], false)
}

function shapeOf({ arriving: { id, box }, image: { id: image, w, h } }: Kept): NewShape {
  return { id, type: 'image', ...box, props: { image, w, h } }
}

/** One step of undo. Picked out, unless something else is in hand by now. */
function place(bench: Workbench, shapes: readonly NewShape[]): boolean {
  const history = bench.history.get()
  history.closeStep()
  const done = bench.add(shapes)
  history.closeStep()
  const selected = bench.selection.get()
  const isFree = selected.every((id) => bench.whole.get(id)?.type === 'image')
  if (done && isFree && !bench.canvas.busy.get() && !bench.writing.at.get())
    bench.selection.set([...selected, ...shapes.map(({ id }) => id)])
  return done
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((over) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      over()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
