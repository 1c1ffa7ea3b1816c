import { imageTypes, type ImageFile } from '@samtavle/shared/drawing/image-file'
import { putImage } from '@samtavle/shared/drawing/paint-image'
import { Bitmaps, levelFor, type Level } from './bitmaps.ts'
import type { ImageDrawing, Pictures } from './pictures.ts'

interface Options {
  readonly addressOf: (id: string) => string
  readonly tell: (ids: ReadonlySet<string>) => void
  readonly fetchIt?: typeof fetch
}

/** Between two tries to get a picture, in milliseconds; the last one goes on for ever. */
const pauses = [1_000, 3_000, 10_000, 30_000]
/** Whoever was told that there is no such picture asks so often again: it may be on its way. */
const mostRefusals = 3

/** Gets the pictures of a board, and keeps each as finely as it is looked at. */
export function openShelf({ addressOf, tell, fetchIt = fetch }: Options): Omit<Pictures, 'observe'> {
  const files = new Map<string, Promise<Blob | undefined>>()
  const stop = new AbortController()
  const came = gathered(tell)
  const fileOf = (id: string): Promise<Blob | undefined> => {
    const known = files.get(id)
    if (known) return known
    const coming = fetchFile(() => fetchIt(addressOf(id), { signal: stop.signal }), stop.signal)
    files.set(id, coming)
    return coming
  }
  /** As they were sent from here; the server keeps them in a form of its own. */
  const sent = new Map<string, Blob>()
  const bitmaps = new Bitmaps({ fileOf: async (id) => sent.get(id) ?? fileOf(id), onCome: came })
  return {
    paint(context, { image, box, flip }: ImageDrawing): boolean {
      if (image === '') return false
      const level: Level = levelFor(Math.max(box.w, box.h) * scaleOf(context))
      const bitmap = bitmaps.get(image, level)
      if (!bitmap) return false
      putImage(context, bitmap, box, flip)
      return true
    },
    async fileOf(id): Promise<ImageFile | undefined> {
      const file = await fileOf(id)
      const type = imageTypes.find((known) => known === file?.type)
      return file && type && { type, bytes: new Uint8Array(await file.arrayBuffer()) }
    },
    keep(id, file) {
      sent.set(id, file)
      return bitmaps.bring(id, 1024)
    },
    close() {
      stop.abort()
      bitmaps.close()
    },
  }
}

function scaleOf(context: CanvasRenderingContext2D): number {
  const { a, b } = context.getTransform()
  return Math.hypot(a, b)
}

/** Asks again until there is an answer; undefined when the answer is that there is no such picture. */
async function fetchFile(ask: () => Promise<Response>, signal: AbortSignal): Promise<Blob | undefined> {
  let refusals = 0
  for (let tries = 0; !signal.aborted; tries++) {
    const answer = await settled(ask())
    if (answer?.ok) return answer.blob()
    if (answer && answer.status < 500 && answer.status !== 429 && ++refusals >= mostRefusals) return undefined
    await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, signal)
  }
  return undefined
}

/** Undefined without a connection. */
async function settled(asked: Promise<Response>): Promise<Response | undefined> {
  const [answer] = await Promise.allSettled([asked])
  return answer.status === 'fulfilled' ? answer.value : undefined
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((over) => {
    const timer = setTimeout(over, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      over()
    })
  })
}

/** Many that come at once are told as one. */
function gathered(tell: (ids: ReadonlySet<string>) => void): (id: string) => void {
  let waiting = new Set<string>()
  return (id) => {
    if (waiting.size === 0)
      queueMicrotask(() => {
        const ids = waiting
        waiting = new Set()
        tell(ids)
      })
    waiting.add(id)
  }
}
