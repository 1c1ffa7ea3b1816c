import * as Y from 'yjs'
import { factsOf as factsUnder, type UpdateFacts } from './update-facts.ts'

/** Nothing that stands in a document is a flaw here. */
export function factsOf(doc: Y.Doc, update: Uint8Array): UpdateFacts {
  return factsUnder(doc, update, () => undefined)
}

/** A document and the updates it was made of. */
export function written(...steps: ((doc: Y.Doc) => void)[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const step of steps) step(doc)
  return { doc, updates }
}

/** A document that holds this and nothing else. */
export function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** What somebody else, who has all of it, sends after that. */
export function sentBy(doc: Y.Doc, write: (other: Y.Doc) => void, client?: number): Uint8Array {
  const other = docOf(Y.encodeStateAsUpdate(doc))
  if (client !== undefined) other.clientID = client
  const sent: Uint8Array[] = []
  other.on('update', (update: Uint8Array) => sent.push(update))
  other.transact(() => write(other))
  const [update] = sent
  if (!update) throw new Error('nothing was written')
  return update
}

export const put = (key: string) => (doc: Y.Doc) => void doc.getMap('m').set(key, key)
export const remove = (key: string) => (doc: Y.Doc) => doc.getMap('m').delete(key)

/** With words in the text of the note. */
export const withText = (words: string) => (doc: Y.Doc) =>
  void doc.getMap('text').set('note', new Y.Text(words))
export const textIn = (doc: Y.Doc) => doc.getMap('text').get('note') as Y.Text
