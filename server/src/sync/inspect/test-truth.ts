import { holderOf } from '@samtavle/shared/board/yjs-insides'
import * as Y from 'yjs'
import type { UpdateFacts } from './update-facts.ts'

/** What applying an update has really done. Addresses are `root key`, or the root alone for what stands in a list. */
interface Truth {
  /** Of all that Yjs says has changed, or that reads differently. */
  readonly changed: ReadonlySet<string>
  readonly isChanged: boolean
  /** Client ids that have written something new. */
  readonly clients: ReadonlySet<number>
  /** Address → the plain value that stands there since, as JSON. */
  readonly plain: ReadonlyMap<string, string>
}

type Changed = Parameters<typeof Y.findRootTypeKey>[0]

export function applied(doc: Y.Doc, update: Uint8Array): Truth {
  const [states, stood] = [statesOf(doc), records(doc)]
  const changed = new Set<string>()
  let isChanged = false
  doc.once('afterTransaction', (transaction: Y.Transaction) => {
    for (const [type, subs] of transaction.changed) for (const sub of subs) changed.add(addressOf(type, sub))
  })
  const onUpdate = () => (isChanged = true)
  doc.on('update', onUpdate)
  Y.applyUpdate(doc, update)
  doc.off('update', onUpdate)
  const stands = records(doc)
  for (const address of [...stood.keys(), ...stands.keys()]) {
    if (stood.get(address) !== stands.get(address)) changed.add(address)
  }
  const clients = [...statesOf(doc)].filter(([id, clock]) => clock > (states.get(id) ?? 0)).map(([id]) => id)
  const plain = [...stands].filter(
    ([address, value]) => stood.get(address) !== value && isPlain(doc, address),
  )
  return { changed, isChanged, clients: new Set(clients), plain: new Map(plain) }
}

/** What an update is said to touch. */
export function addressesOf(touched: UpdateFacts['touched']): ReadonlySet<string> {
  return new Set([...touched].flatMap(([root, keys]) => [root, ...[...keys].map((key) => `${root} ${key}`)]))
}

/** Whether Yjs holds something back because what it leans on is missing. */
export function isPending({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** All that can be read, as JSON. */
export function records(doc: Y.Doc): Map<string, string> {
  const found = new Map<string, string>()
  for (const [root, type] of doc.share) {
    if (!(type instanceof Y.Map)) found.set(root, readable(type))
    else for (const [key, value] of type) found.set(`${root} ${key}`, readable(value))
  }
  return found
}

/** As JSON, with the keys in their order, which is no part of a document. */
export function readable(value: unknown): string {
  if (value instanceof Y.Text) return JSON.stringify(value.toDelta())
  const plain: unknown = value instanceof Y.AbstractType ? value.toJSON() : value
  return JSON.stringify(plain, (_, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlain(doc: Y.Doc, address: string): boolean {
  const [root = '', key] = address.split(' ')
  const value: unknown = key === undefined ? doc.get(root) : doc.getMap(root).get(key)
  return !(value instanceof Y.AbstractType) && !(value instanceof Uint8Array)
}

function statesOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/** By the key under the root that leads to it. */
function addressOf(type: Changed, sub: string | null): string {
  const holder = holderOf(type)
  if (holder) return addressOf(holder.parent as Changed, holder.parentSub)
  const root = Y.findRootTypeKey(type)
  return sub === null ? root : `${root} ${sub}`
}
