import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { takingTurns } from '../timing/taking-turns.ts'
import type { ImageAnswer, ImageOrder } from './image-messages.ts'
import type { Remade } from './remake.ts'

export type Making = Remade | { readonly kind: 'busy' }

/** Makes pictures that can be kept of what people bring. */
export interface ImageMaker {
  /** `keep`: what we have made before stays as it is. Never rejects: what can't be read is refused. */
  make(bytes: Uint8Array, keep?: boolean): Promise<Making>
  close(): Promise<void>
}

export interface ImageMakerOptions {
  /** How many may wait for their turn; whoever comes then is asked to come again. */
  readonly mostWaiting?: number
  /** What takes longer is no picture that anybody drew. */
  readonly mostMs?: number
  /** After so long without a picture the process ends, and its memory is free. */
  readonly restMs?: number
}

/** Pictures are read in a process of their own, one at a time; it starts with the first, and anew should it die. */
export function openImageMaker({
  mostWaiting = 24,
  mostMs = 15_000,
  restMs = 30_000,
}: ImageMakerOptions = {}): ImageMaker {
  const inTurn = takingTurns()
  let waiting = 0
  let child: ChildProcess | undefined
  let rest: NodeJS.Timeout | undefined
  const stop = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const makeNow = async (order: ImageOrder): Promise<Remade> => {
    clearTimeout(rest)
    if (child?.connected !== true) child = start()
    const answer = await answerOf(child, order, mostMs)
    if (!answer) stop()
    rest = setTimeout(stop, restMs).unref()
    return answer ?? { kind: 'refused', why: 'no-image' }
  }
  return {
    async make(bytes, keep = false) {
      if (waiting >= mostWaiting) return { kind: 'busy' }
      waiting += 1
      try {
        return await inTurn(() => makeNow({ bytes, keep }))
      } finally {
        waiting -= 1
      }
    },
    async close() {
      clearTimeout(rest)
      const last = child
      stop()
      if (last?.exitCode === null && last.signalCode === null) await once(last, 'exit')
    },
  }
}

/** As JavaScript once built, as TypeScript while developing. It is told nothing of the server's settings. */
function start(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts')
  const file = new URL(`./image-process.${isSource ? 'ts' : 'js'}`, import.meta.url)
  const execArgv = isSource ? ['--import', import.meta.resolve('tsx')] : []
  return fork(file, {
    serialization: 'advanced',
    execArgv,
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Undefined when it died of it, or took too long. */
function answerOf(child: ChildProcess, order: ImageOrder, mostMs: number): Promise<ImageAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: ImageAnswer) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
      resolve(answer)
    }
    const onMessage = (answer: unknown) => settle(answer as ImageAnswer)
    const onEnd = () => settle()
    const timer = setTimeout(settle, mostMs)
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd)
    child.send({ ...order, bytes: Uint8Array.from(order.bytes) }, (error) => error && settle())
  })
}
