import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { writeUpdate } from 'y-protocols/sync'
import { messageSync } from 'y-websocket'
import * as Y from 'yjs'

/** Far more than somebody writes between two acks; what is written without a line for hours need not be said twice. */
const mostBytes = 256 * 1024

/**
 * What was written here and isn't known to be on disk, as it was written. When the server puts something back, what one
 * wrote over it at that moment is no longer in the document; only from these words can the server do it again.
 */
export class UnsavedUpdates {
  #updates: Uint8Array[] = []
  #bytes = 0

  add(update: Uint8Array): void {
    this.#bytes += update.length
    if (this.#bytes > mostBytes) this.clear()
    else this.#updates.push(update)
  }

  clear(): void {
    this.#updates = []
    this.#bytes = 0
  }

  /** All of it as one document frame; undefined when there is nothing. */
  frame(): Uint8Array<ArrayBuffer> | undefined {
    if (this.#updates.length === 0) return undefined
    const encoder = createEncoder()
    writeVarUint(encoder, messageSync)
    writeUpdate(encoder, Y.mergeUpdates(this.#updates))
    return toUint8Array(encoder)
  }
}
