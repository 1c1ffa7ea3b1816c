import { holderOf } from '@samtavle/shared/board/yjs-insides'
import * as Y from 'yjs'

/** Where an item stands. */
export interface Place {
  /** The type that holds it; for one of the document's own, which needn't be there yet, its name. */
  readonly parent: Y.AbstractType<unknown> | string
  /** Its key in that type; null in a list or a text. */
  readonly sub: string | null
  /** The document's own type that it stands in, and its key there; null in a list. */
  readonly root: string
  readonly key: string | null
  /** 0 for the record itself, 1 for what stands in it, and so on. */
  readonly depth: number
}

export function placeInRoot(root: string, key: string | null): Place {
  return { parent: root, sub: key, root, key, depth: 0 }
}

export function placeWithin(outer: Place, parent: Y.AbstractType<unknown>, sub: string | null): Place {
  return { parent, sub, root: outer.root, key: outer.key, depth: outer.depth + 1 }
}

/** The place of an item that the document holds. */
export function placeInDoc({ parent, parentSub }: Y.Item): Place {
  if (!(parent instanceof Y.AbstractType)) throw new Error('an item in a document has a parent')
  const holder = holderOf(parent)
  if (holder) return placeWithin(placeInDoc(holder), parent, parentSub)
  return placeInRoot(Y.findRootTypeKey(parent), parentSub)
}

/** Null is the place of what is collected as garbage at once, because what it leans on was. */
export function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a === b || (a !== null && b !== null && a.parent === b.parent && a.sub === b.sub)
}
