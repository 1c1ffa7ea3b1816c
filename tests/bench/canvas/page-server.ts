import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import type { LineListener, OpenLine } from '../../../web/src/connection/line.ts'

/**
 * A server with one empty board, in the page itself, so that a bench measures the page and no network. It keeps
 * nothing: a second copy of the board would be weighed with the page's own.
 */
export class PageServer {
  readonly #guests = new Set<LineListener>()

  /** A line that never fails. */
  readonly open: OpenLine = (_, guest) => {
    let frames = 0
    queueMicrotask(() => {
      this.#guests.add(guest)
      guest.onOpen()
    })
    return {
      send: (bytes) => {
        const frame = decode(bytes)
        if (frame.type === 'sync-step-1') {
          say(guest, { type: 'sync-step-2', update: nothing })
          say(guest, { type: 'sync-step-1', stateVector: nobody })
        } else if (frame.type === 'update' || frame.type === 'sync-step-2') {
          frames += 1
          say(guest, { type: 'ack', count: frames })
        }
      },
      close: () => void this.#guests.delete(guest),
    }
  }

  /** Tells the page of an edit, as one of somebody else's. */
  tell(update: Uint8Array): void {
    for (const guest of this.#guests) say(guest, { type: 'update', update })
  }
}

/** An update without an edit, and the state vector of a document that nobody has written in. */
const nothing = Uint8Array.of(0, 0)
const nobody = Uint8Array.of(0)

function say(guest: LineListener, frame: Frame): void {
  guest.onFrame(encode(frame).slice().buffer)
}
