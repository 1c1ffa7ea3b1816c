import { ackCount } from '@samtavle/shared/protocol/ack'
import { storageWorks } from '@samtavle/shared/protocol/storage'

/** Hears what one connection's document frames come to. */
export interface FrameLog {
  /** A step2 was sent: the answer to the server's "what do you have that I lack?". */
  answered(): void
  edited(): void
  /** What was written before this connection and may not have arrived, as a frame. */
  unsaved(): Uint8Array<ArrayBuffer> | undefined
  /** An edit was held back, because the step2 that is still to come will hold it. */
  kept(): void
  /** The server has the first `count` document frames of this connection on disk. */
  acked(count: number): void
  /** Whether the server can put work on disk; until told otherwise it can. */
  storing(works: boolean): void
}

/**
 * A WebSocket for the stock y-websocket provider that counts outgoing document frames (00 01 and 00 02) and keeps the
 * server's own frames (120: the ack, 121: whether it can store) to itself. Edits made before the first step2 are not
 * sent on their own: they may build on offline edits that the server hasn't seen, and the step2 brings both, in order.
 * Before it goes what was written and may be lost, as it was written; the document itself may have given way since.
 */
export function ackSocketOver(Base: typeof WebSocket, openLog: () => FrameLog): typeof WebSocket {
  return class AckSocket extends Base {
    readonly #log = openLog()
    #hasAnswered = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      // Heard before the provider's `onmessage`, which is set later.
      this.addEventListener('message', (event) => this.#swallow(event))
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      const frame = documentFrameOf(data)
      if (frame === 'edit' && !this.#hasAnswered) return this.#log.kept()
      if (frame === 'answer' && !this.#hasAnswered) this.#repeat()
      super.send(data)
      if (frame === 'edit') this.#log.edited()
      if (frame !== 'answer') return
      this.#hasAnswered = true
      this.#log.answered()
    }

    #repeat(): void {
      const unsaved = this.#log.unsaved()
      if (!unsaved) return
      super.send(unsaved)
      this.#log.edited()
    }

    #swallow(event: MessageEvent<ArrayBuffer>): void {
      const bytes = new Uint8Array(event.data)
      const count = ackCount(bytes)
      const works = storageWorks(bytes)
      if (count === undefined && works === undefined) return
      event.stopImmediatePropagation()
      if (count !== undefined) this.#log.acked(count)
      if (works !== undefined) this.#log.storing(works)
    }
  }
}

function documentFrameOf(bytes: Uint8Array): 'answer' | 'edit' | undefined {
  if (bytes[0] !== 0) return undefined
  if (bytes[1] === 1) return 'answer'
  return bytes[1] === 2 ? 'edit' : undefined
}
