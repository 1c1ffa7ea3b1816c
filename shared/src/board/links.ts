/** Many that each point at one, asked from the other end: the children of a frame, the arrows at a shape. */
export class Links {
  readonly #of = new Map<string, Set<string>>()

  link(from: string, to: string): void {
    const set = this.#of.get(to)
    if (set) set.add(from)
    else this.#of.set(to, new Set([from]))
  }

  unlink(from: string, to: string): void {
    const set = this.#of.get(to)
    if (set?.delete(from) && set.size === 0) this.#of.delete(to)
  }

  of(to: string): Iterable<string> {
    return this.#of.get(to) ?? []
  }
}
