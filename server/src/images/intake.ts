import type { IncomingMessage } from 'node:http'

export interface IntakeLimits {
  /** Of one body. */
  readonly eachBytes: number
  /** Of all that is under way. */
  readonly allBytes: number
  /** How many somebody may be sending at once. */
  readonly perPerson: number
}

/** `busy` may pass; it is known before all has been read. */
export interface NotTaken {
  readonly kind: 'too-large' | 'busy'
}

/**
 * What people send is in memory until something is made of it, and who sends slowly stays long: so all of it together has a
 * bound, and nobody takes the room of everybody.
 */
export class Intake {
  readonly #limits: IntakeLimits
  readonly #people = new Map<string, number>()
  #held = 0

  constructor(limits: IntakeLimits) {
    this.#limits = limits
  }

  /** Reads a body and has something made of it. */
  async take<Made>(
    body: IncomingMessage,
    personId: string,
    make: (bytes: Buffer) => Promise<Made>,
  ): Promise<Made | NotTaken> {
    const { eachBytes, perPerson } = this.#limits
    if (Number(body.headers['content-length'] ?? 0) > eachBytes) return tooLarge
    const count = this.#people.get(personId) ?? 0
    if (count >= perPerson) return busy
    this.#people.set(personId, count + 1)
    const chunks: Buffer[] = []
    try {
      const refused = await this.#read(body, chunks)
      return refused ?? (await make(Buffer.concat(chunks)))
    } finally {
      this.#held -= lengthOf(chunks)
      this.#leave(personId)
    }
  }

  async #read(body: IncomingMessage, chunks: Buffer[]): Promise<NotTaken | undefined> {
    let length = 0
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > this.#limits.eachBytes) return tooLarge
      if (this.#held + chunk.length > this.#limits.allBytes) return busy
      chunks.push(chunk)
      this.#held += chunk.length
    }
    return undefined
  }

  #leave(personId: string): void {
    const left = (this.#people.get(personId) ?? 1) - 1
    if (left > 0) this.#people.set(personId, left)
    else this.#people.delete(personId)
  }
}

const tooLarge: NotTaken = { kind: 'too-large' }
const busy: NotTaken = { kind: 'busy' }

function lengthOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0)
}
