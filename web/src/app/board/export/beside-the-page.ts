import type { Board } from '@samtavle/shared/board/board'
import type { ExportedBoard, Exporter, ExportRequest } from '@samtavle/shared/exports/exporter'
import type { DrawnFormat, FromWorker, ToWorker } from './drawing-work.ts'

/** Shapes handed over at a time: a few milliseconds' work. */
const PIECE = 250
/** Milliseconds of handing over before all else that waits has its turn. */
const TURN = 8

/** Makes a file in a worker: the page only hands over the board, in pieces, and stays at hand meanwhile. */
export function besideThePage(
  format: DrawnFormat,
  { extension, mediaType }: Pick<Exporter, 'extension' | 'mediaType'>,
  signal: AbortSignal,
): Exporter<Board, Blob> {
  return {
    extension,
    mediaType,
    async run(request, onProgress) {
      const worker = new Worker(new URL('./drawing-worker.ts', import.meta.url), { type: 'module' })
      const stop = () => worker.terminate()
      signal.addEventListener('abort', stop, { once: true })
      try {
        const file = fileFrom(worker, signal, onProgress)
        await handOver(worker, format, request)
        return new Blob([await file], { type: mediaType })
      } finally {
        signal.removeEventListener('abort', stop)
        stop()
      }
    },
  }
}

function fileFrom(
  worker: Worker,
  signal: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<BlobPart> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('called off')), { once: true })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') onProgress?.(data.done)
      else if (data.type === 'file') resolve(data.file as BlobPart)
      else reject(new Error(data.message))
    })
  })
}

async function handOver(
  worker: Worker,
  format: DrawnFormat,
  { board, scope, look, images }: ExportRequest,
): Promise<void> {
  const tell = (word: ToWorker) => worker.postMessage(word, [])
  let turn = performance.now()
  for (const shapes of piecesOf(board)) {
    tell({ type: 'shapes', shapes })
    if (performance.now() - turn < TURN) continue
    await room()
    turn = performance.now()
  }
  tell({ type: 'make', format, meta: board.meta, scope, look, images })
}

/** The board as it is now, whatever is changed on it while it is handed over. */
function piecesOf(board: ExportedBoard) {
  const all = board.all()
  return Array.from({ length: Math.ceil(all.length / PIECE) }, (_, piece) =>
    all.slice(piece * PIECE, (piece + 1) * PIECE),
  )
}

/** Lets everything go first that waits. */
function room(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
