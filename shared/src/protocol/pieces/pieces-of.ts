import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { inOrder, type Progress } from './in-order.ts'
import { readStructs } from './read-structs.ts'

/** Structs, or deleted ranges, in one piece: a few milliseconds' work for a page. */
const MOST = 500

/**
 * An update (Yjs, version 1) as several smaller ones, which add up to the same document when they are applied one after
 * the other, and each of which can be applied as soon as those before it are. First all that is written, then all that is
 * deleted. `undefined` is a pause with nothing to show yet. Throws before the first piece on broken bytes.
 */
export function* piecesOf(update: Uint8Array, most = MOST): Generator<Uint8Array | undefined> {
  const { sections, deletions } = yield* pausing(readStructs(update))
  const progress = sections.map((section) => ({ section, done: 0 }))
  let piece = new Piece(update)
  for (const next of inOrder(progress)) {
    piece.add(next)
    if (piece.size < most) continue
    yield piece.bytes()
    piece = new Piece(update)
  }
  if (piece.size > 0) yield piece.bytes()
  yield* deletionsIn(update, deletions, most)
}

function* pausing<T>(work: Generator<void, T>): Generator<undefined, T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield undefined
  }
}

interface Stretch {
  readonly from: number
  to: number
}

/** Structs that stand one after the other in their sections. */
class Piece {
  size = 0
  readonly #update: Uint8Array
  readonly #stretches = new Map<Progress['section'], Stretch>()

  constructor(update: Uint8Array) {
    this.#update = update
  }

  /** The last one that is done. */
  add({ section, done }: Progress): void {
    const stretch = this.#stretches.get(section)
    if (stretch) stretch.to = done
    else this.#stretches.set(section, { from: done - 1, to: done })
    this.size += 1
  }

  bytes(): Uint8Array {
    const out = encoding.createEncoder()
    encoding.writeVarUint(out, this.#stretches.size)
    for (const [{ client, clocks, starts }, { from, to }] of this.#stretches) {
      encoding.writeVarUint(out, to - from)
      encoding.writeVarUint(out, client)
      encoding.writeVarUint(out, clocks[from] ?? 0)
      encoding.writeUint8Array(out, this.#update.subarray(starts[from], starts[to]))
    }
    encoding.writeVarUint(out, 0) // nothing deleted
    return encoding.toUint8Array(out)
  }
}

/** What the end of an update deletes, as updates that do nothing else. */
function* deletionsIn(update: Uint8Array, from: number, most: number): Generator<Uint8Array> {
  const input = decoding.createDecoder(update)
  input.pos = from
  for (let clients = decoding.readVarUint(input); clients > 0; clients -= 1) {
    const client = decoding.readVarUint(input)
    for (let left = decoding.readVarUint(input); left > 0;) {
      const count = Math.min(left, most)
      const start = input.pos
      for (let ranges = count; ranges > 0; ranges -= 1) {
        decoding.readVarUint(input)
        decoding.readVarUint(input)
      }
      yield deleting(client, count, update.subarray(start, input.pos))
      left -= count
    }
  }
}

function deleting(client: number, count: number, ranges: Uint8Array): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, 0) // nothing written
  encoding.writeVarUint(out, 1)
  encoding.writeVarUint(out, client)
  encoding.writeVarUint(out, count)
  encoding.writeUint8Array(out, ranges)
  return encoding.toUint8Array(out)
}
