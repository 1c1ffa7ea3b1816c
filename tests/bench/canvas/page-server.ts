import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'

/**
 * A server with one empty board, in the page itself, so that a bench measures the page and no network. It keeps
 * nothing: a second copy of the board would be weighed with the page's own.
 */
export class PageServer {
  readonly Socket: typeof WebSocket
  readonly #guests = new Set<PageSocket>()

  constructor() {
    const welcome = (socket: PageSocket) => this.#guests.add(socket)
    const answer = (socket: PageSocket, frame: Frame) => this.#answer(socket, frame)
    this.Socket = class extends PageSocket {
      constructor() {
        super(welcome, answer)
      }
    } as unknown as typeof WebSocket
  }

  /** Tells the page of an edit, as one of somebody else's. */
  tell(update: Uint8Array): void {
    for (const guest of this.#guests) guest.receive({ type: 'update', update })
  }

  #answer(socket: PageSocket, frame: Frame): void {
    if (frame.type === 'sync-step-1') {
      socket.receive({ type: 'sync-step-2', update: nothing })
      socket.receive({ type: 'sync-step-1', stateVector: nobody })
    } else if (frame.type === 'update' || frame.type === 'sync-step-2') {
      socket.acknowledge()
    }
  }
}

/** An update without an edit, and the state vector of a document that nobody has written in. */
const nothing = Uint8Array.of(0, 0)
const nobody = Uint8Array.of(0)

/** The page's end of a line that never fails. */
class PageSocket extends EventTarget {
  static readonly OPEN = 1
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly #answer: (socket: PageSocket, frame: Frame) => void
  #onmessage: ((event: MessageEvent) => void) | null = null
  #count = 0

  constructor(welcome: (socket: PageSocket) => void, answer: (socket: PageSocket, frame: Frame) => void) {
    super()
    this.#answer = answer
    queueMicrotask(() => {
      this.readyState = 1
      welcome(this)
      this.onopen?.()
    })
  }

  set onmessage(handler: ((event: MessageEvent) => void) | null) {
    if (!this.#onmessage)
      this.addEventListener('message', (event) => this.#onmessage?.(event as MessageEvent))
    this.#onmessage = handler
  }

  send(bytes: Uint8Array): void {
    this.#answer(this, decode(bytes))
  }

  receive(frame: Frame): void {
    this.dispatchEvent(new MessageEvent('message', { data: Uint8Array.from(encode(frame)).buffer }))
  }

  acknowledge(): void {
    this.#count += 1
    this.receive({ type: 'ack', count: this.#count })
  }

  close(): void {
    this.readyState = 3
  }
}
