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

  /** How many of them the document lacks, deletions included: state vectors alone don't tell of those. */
  lostIn(doc: Y.Doc): number {
    const snapshot = Y.snapshot(doc)
    const isIn = (update: Uint8Array) => Y.snapshotContainsUpdate(snapshot, update)
    return isIn(Y.encodeStateAsUpdate(this.#sum)) ? 0 : this.#owed.filter((update) => !isIn(update)).length
  }
}
