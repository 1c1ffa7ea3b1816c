import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { SentImage } from '@samtavle/shared/protocol/http'
import type { Answer, Refusal } from '../../connection/api.ts'
import { Store, type Readable } from '../../state/store.ts'
import { layOutImages, sizeOf, type Size } from './lay-out-images.ts'
import type { Shrunk } from './shrink.ts'

/** How far a picture has come on its way to the board. */
export type Stage =
  | { readonly kind: 'preparing' }
  /** `share` is how much of it the server has, 0..1. */
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'queued' }
  /** The server has it; the others that came with it are still on their way. */
  | { readonly kind: 'sent' }
  /** The server can't be reached, or has too much to do; it is tried again by itself. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** A picture that stands on the board for this person alone, until it is there for everybody. */
export interface Arriving {
  readonly id: string
  readonly box: Box
  /** As large as it would be by itself. */
  readonly size: Size
  /** The file's own name, if it has one. */
  readonly name: string
  readonly preview: Blob | undefined
  readonly stage: Stage
}

interface Ready {
  readonly id: string
  readonly file: Blob
}

/** One that the server keeps, and that can be put on the board. */
export interface Kept {
  readonly arriving: Arriving
  readonly image: SentImage
  readonly file: Blob
}

export interface BringingDeps {
  readonly shrink: (file: Blob) => Promise<Shrunk>
  readonly send: (
    file: Blob,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Answer<SentImage>>
  /** Puts them on the board for everybody, as one step; false when that may not be. */
  readonly place: (kept: readonly Kept[]) => Promise<boolean>
  readonly newId: () => string
  /** As much of the board as is seen, in board units. */
  readonly view: () => Size
  /** Resolves after a while that grows with `tries`, and at once when the connection is back. */
  readonly pause: (tries: number, signal: AbortSignal) => Promise<void>
}

/** Nothing is wrong with the picture: it is only a bad moment. */
const passing: ReadonlySet<Refusal> = new Set<Refusal>([
  'unreachable',
  'too-many',
  'not-ready',
  'internal-error',
])
const unknownSize: Size = { w: 320, h: 240 }

/**
 * Takes pictures to the board one after the other; those that came in one go stand there when all have come, as one step.
 * What can't be brought waits where it was put, and says why.
 */
export class Bringing {
  readonly #deps: BringingDeps
  readonly #arriving = new Store<readonly Arriving[]>([])
  readonly #files = new Map<string, Blob>()
  readonly #stop = new AbortController()
  #last: Promise<void> = Promise.resolve()

  constructor(deps: BringingDeps) {
    this.#deps = deps
  }

  get arriving(): Readable<readonly Arriving[]> {
    return this.#arriving
  }

  /** Resolves when each has come, or was refused. */
  async bring(files: readonly Blob[], at: Point): Promise<void> {
    const size = sizeOf(unknownSize, this.#deps.view())
    const boxes = layOutImages(
      files.map(() => size),
      at,
      this.#deps.view(),
    )
    const batch = files.map((file, index): Arriving => {
      const name = file instanceof File ? file.name : ''
      const box = boxes[index] ?? { ...at, w: 1, h: 1 }
      return { id: this.#deps.newId(), box, size, name, preview: undefined, stage: { kind: 'preparing' } }
    })
    this.#arriving.set([...this.#arriving.get(), ...batch])
    const ready: Ready[] = []
    for (const [index, { id }] of batch.entries()) {
      const file = files[index]
      const one = file && (await this.#prepare(id, file))
      if (one) ready.push(one)
      if (one) this.#rearrange(batch, at)
    }
    await this.#inTurn(ready)
  }

  /** Tries one again that was refused. */
  async again(id: string): Promise<void> {
    const file = this.#files.get(id)
    if (!file) return
    this.#change(id, { stage: { kind: 'queued' } })
    await this.#inTurn([{ id, file }])
  }

  /** Takes it off the board, on which nobody else has seen it. */
  drop(id: string): void {
    this.#files.delete(id)
    this.#arriving.set(this.#arriving.get().filter((one) => one.id !== id))
  }

  close(): void {
    this.#stop.abort()
    this.#arriving.set([])
  }

  async #prepare(id: string, file: Blob): Promise<Ready | undefined> {
    const shrunk = await this.#deps.shrink(file)
    if (shrunk.kind === 'refused') {
      this.#change(id, { stage: { kind: 'refused', why: shrunk.why } })
      return undefined
    }
    const size = sizeOf(shrunk, this.#deps.view())
    this.#files.set(id, shrunk.file)
    this.#change(id, { preview: shrunk.file, size, stage: { kind: 'queued' } })
    return { id, file: shrunk.file }
  }

  /** Now that more sizes are known, side by side again. */
  #rearrange(batch: readonly Arriving[], at: Point): void {
    const standing = batch.flatMap(({ id }) => this.#find(id) ?? [])
    const boxes = layOutImages(
      standing.map(({ size }) => size),
      at,
      this.#deps.view(),
    )
    standing.forEach(({ id }, index) => {
      const box = boxes[index]
      if (box) this.#change(id, { box })
    })
  }

  #inTurn(ready: readonly Ready[]): Promise<void> {
    this.#last = this.#deliverAfter(this.#last, ready)
    return this.#last
  }

  async #deliverAfter(before: Promise<void>, ready: readonly Ready[]): Promise<void> {
    await before
    const sent = new Map<Ready, SentImage>()
    for (const one of ready) {
      const image = await this.#deliver(one)
      if (image) sent.set(one, image)
    }
    await this.#arrive(sent)
  }

  /** Undefined when it was refused, or taken away meanwhile. */
  async #deliver({ id, file }: Ready): Promise<SentImage | undefined> {
    const { signal } = this.#stop
    const onProgress = (share: number) => this.#change(id, { stage: { kind: 'sending', share } })
    for (let tries = 0; this.#find(id) && !signal.aborted; tries++) {
      onProgress(0)
      const answer = await this.#deps.send(file, onProgress, signal)
      if (answer.ok) {
        this.#change(id, { stage: { kind: 'sent' } })
        return answer.value
      }
      const isPassing = passing.has(answer.refusal)
      this.#change(id, { stage: isPassing ? { kind: 'waiting' } : { kind: 'refused', why: answer.refusal } })
      if (!isPassing) return undefined
      await this.#deps.pause(tries, signal)
    }
    return undefined
  }

  async #arrive(sent: ReadonlyMap<Ready, SentImage>): Promise<void> {
    const kept = [...sent].flatMap(([{ id, file }, image]) => {
      const arriving = this.#find(id)
      return arriving ? { arriving, image, file } : []
    })
    if (kept.length === 0) return
    const isPlaced = await this.#deps.place(kept)
    for (const { arriving } of kept) {
      if (isPlaced) this.drop(arriving.id)
      else this.#change(arriving.id, { stage: { kind: 'refused', why: 'not-allowed' } })
    }
  }

  #find(id: string): Arriving | undefined {
    return this.#arriving.get().find((one) => one.id === id)
  }

  #change(id: string, change: Partial<Arriving>): void {
    this.#arriving.set(this.#arriving.get().map((one) => (one.id === id ? { ...one, ...change } : one)))
  }
}
