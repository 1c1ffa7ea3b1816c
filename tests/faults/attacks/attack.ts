/** The board that is attacked, and who the attackers may come as. */
export interface Target {
  /** `http://host:port`, without a slash at the end. */
  readonly server: string
  readonly boardId: string
  /** One for each participant. */
  readonly tokens: readonly string[]
}

/** How many connections ended in which way: close codes, `1006` without one, or the status of an answer in HTTP. */
export class Endings {
  readonly #counts = new Map<string, number>()

  add(how: string | number): void {
    this.#counts.set(String(how), (this.#counts.get(String(how)) ?? 0) + 1)
  }

  /** The first bytes of an answer to something that may have been HTTP. */
  addAnswer(bytes: Uint8Array): void {
    const status = /^HTTP\/1\.1 (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    if (status !== undefined) this.add(`HTTP ${status}`)
  }

  toJSON(): Record<string, number> {
    return Object.fromEntries(this.#counts)
  }
}

/** Resolves when it is under way; it goes on until the process ends. */
export type Attack = (target: Target, endings: Endings) => Promise<void>
