import type { Flaw, Write } from '@samtavle/shared/board/flaw-in'
import * as Y from 'yjs'
import { Deletions } from './deletions.ts'
import { Reading, type SetRecord } from './reading.ts'
import { Runs } from './runs.ts'
import { flawInStructs } from './structure.ts'
import { typedUnder, type Typed } from './typed-under.ts'

/** What an update would do to a document, found by reading alone. After a gap or a flaw it is not read on. */
export interface UpdateFacts {
  /** It holds something that the document lacks: new content, a deletion of what still stands, or a flaw. */
  readonly effective: boolean
  /** It leans on something that neither the document nor itself holds, so it can't be applied yet. */
  readonly gap: boolean
  /** All that is new in it is that marks are deleted, as stock clients do with those that say what others say already. */
  readonly tidiesOnly: boolean
  /** Client ids under which it brings something new. */
  readonly clients: ReadonlySet<number>
  /** The first thing in it that must never be in a document. */
  readonly flaw: Flaw | undefined
  /** Root name → keys under which it writes or deletes; a root without keys when that is in the root's own list. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>
  /** Like `touched`: lists and texts that others may see in another order after it, unless they are written anew. */
  readonly tangled: ReadonlyMap<string, ReadonlySet<string>>
  /** Values that it puts right under a key and doesn't delete itself. */
  readonly sets: readonly SetRecord[]
  /**
   * The update without what the document has already; that is what to apply. Of what is sent again, Yjs looks up the
   * neighbours, true or not, which can cut an emoji in two and nobody else is told.
   */
  fresh(): Uint8Array
  /** Whether it says that this is deleted, perhaps only because its writer has heard so. */
  deletes(id: Y.ID): boolean
  /** What it adds to a text that holds or held such ids, also when Yjs would drop that because the text is gone. */
  typedUnder(isThere: (id: Y.ID) => boolean): Typed
}

/**
 * Throws on bytes that are no update. What it finds no gap and no flaw in can be applied, its fresh part, without a throw
 * and leaving nothing pending. `flawIn` hears of everything new that will stand somewhere.
 */
export function factsOf(
  doc: Y.Doc,
  update: Uint8Array,
  flawIn: (write: Write) => Flaw | undefined,
): UpdateFacts {
  const { structs, ds } = Y.decodeUpdate(update)
  const [runs, deletions] = [new Runs(doc.store, structs), new Deletions(ds)]
  const reading = new Reading(runs, deletions, flawIn)
  const flaw = flawInStructs(update, structs, runs) ?? deletions.flaw ?? reading.readAll()
  const gap = !flaw && (runs.gap || deletions.isBeyond(runs))
  let effective = runs.clients.size > 0 || flaw !== undefined
  let tidiesOnly = !effective && !gap
  if (!flaw && !gap) {
    for (const item of deletions.standing(doc.store)) {
      effective = true
      tidiesOnly &&= item.content instanceof Y.ContentFormat
      reading.deletes(item)
    }
  }
  return {
    effective,
    gap,
    tidiesOnly,
    flaw,
    clients: runs.clients,
    touched: reading.touched,
    tangled: reading.tangled,
    sets: reading.sets.filter(({ id }) => !deletions.covers(id)),
    fresh: () => (runs.isRepeating ? Y.diffUpdate(update, Y.encodeStateVector(doc)) : update),
    deletes: (id) => deletions.covers(id),
    typedUnder: (isThere) => typedUnder(isThere, { news: reading.news, runs, deletions }),
  }
}

export type { SetRecord } from './reading.ts'
