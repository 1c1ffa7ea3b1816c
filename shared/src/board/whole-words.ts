import * as Y from 'yjs'
import { firstIn } from './yjs-insides.ts'

/** Found in every string; and whoever looks has to have the string in one piece, and keeps it so. */
const anywhere = /^/

/**
 * Listens to a document's `afterTransactionCleanup`. There Yjs has put each letter that was typed to those before it, which
 * engines do with a chain of a link for each letter: many times what the words themselves take, for as long as the text is.
 */
export function keepWordsWhole(transaction: Y.Transaction): void {
  for (const type of transaction.changed.keys()) if (type instanceof Y.Text) makeWhole(type)
}

function makeWhole(text: Y.Text): void {
  for (let item = firstIn(text); item; item = item.right)
    if (item.content instanceof Y.ContentString) item.content.str.search(anywhere)
}
