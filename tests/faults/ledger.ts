import * as Y from 'yjs'

/** What a server owes: every update that it has shown to anybody, or told its writer was saved. */
export class Ledger {
  readonly #owed: Uint8Array[] = []
  readonly #sum = new Y.Doc()

  get size(): number {
    return this.#owed.length
  }

  readonly owe = (update: Uint8Array): void => {
    // A view into a larger message would keep all of that.
    this.#owed.push(Uint8Array.from(update))
    Y.applyUpdate(this.#sum, update)
  }

  /** Of what has been shown, a sum of much that may be known already. */
  readonly oweAll = (update: Uint8Array): void => Y.applyUpdate(this.#sum, update)

  /** How many of them the document lacks, deletions included: state vectors alone don't tell of those. */
  lostIn(doc: Y.Doc): number {
    const snapshot = Y.snapshot(doc)
    const isIn = (update: Uint8Array) => Y.snapshotContainsUpdate(snapshot, update)
    if (isIn(Y.encodeStateAsUpdate(this.#sum))) return 0
    return Math.max(1, this.#owed.filter((update) => !isIn(update)).length)
  }
}
