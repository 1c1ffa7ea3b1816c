import * as Y from 'yjs'

/**
 * Whether an item that the document holds already is sent again with other neighbours. Yjs looks them up all the same,
 * which splits what they point at, or throws.
 */
export function contradicts(claim: Y.Item, store: Y.Doc['store']): boolean {
  const held = Y.getItem(store, claim.id) as Y.Item | Y.GC
  if (held instanceof Y.GC) return !leansOnGarbage(claim, store)
  const { client, clock } = claim.id
  const isInner = held.id.clock < clock
  const origin = isInner ? Y.createID(client, clock - 1) : held.origin
  if (!Y.compareIDs(claim.origin, origin) || !Y.compareIDs(claim.rightOrigin, held.rightOrigin)) return true
  return origin === null && held.rightOrigin === null && !isSameParent(claim, held)
}

/** Garbage has forgotten its neighbours; but they are garbage too. */
function leansOnGarbage(claim: Y.Item, store: Y.Doc['store']): boolean {
  const isGarbage = (id: Y.ID | null) => id === null || Y.getItem(store, id) instanceof Y.GC
  if (claim.origin ?? claim.rightOrigin) return isGarbage(claim.origin) && isGarbage(claim.rightOrigin)
  if (!(claim.parent instanceof Y.ID)) return false
  const holder = Y.getItem(store, claim.parent) as Y.Item | Y.GC
  return holder instanceof Y.GC || holder.content instanceof Y.ContentDeleted
}

function isSameParent(claim: Y.Item, { parent, parentSub }: Y.Item): boolean {
  if (!(parent instanceof Y.AbstractType) || claim.parentSub !== parentSub) return false
  // For the item that a type is the content of, Yjs has no public name.
  // oxlint-disable-next-line no-underscore-dangle
  const holder = parent._item
  const claimed: unknown = claim.parent
  if (!holder) return claimed === Y.findRootTypeKey(parent)
  return claimed instanceof Y.ID && Y.compareIDs(claimed, holder.id)
}
