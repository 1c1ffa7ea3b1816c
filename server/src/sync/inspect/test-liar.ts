import * as Y from 'yjs'
import type { TestChance } from '../test-chance.ts'
import type { Struct } from './runs.ts'
import { taleOf, told, type Tale } from './test-tale.ts'

/** The update with one to three lies in it: about neighbours, parents, keys, contents, clocks and deletions. */
export function lied(update: Uint8Array, doc: Y.Doc, chance: TestChance): Uint8Array {
  const tale = taleOf(update)
  const structs = tale.sections.flatMap((section) => section.structs)
  const anyId = () => idIn(doc, structs, chance)
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const struct = chance.pick(structs)
    const item = struct instanceof Y.Item ? struct : undefined
    switch (
      chance.weighed({
        origin: 4,
        right: 3,
        parent: 3,
        root: 1,
        sub: 2,
        content: 2,
        deletion: 3,
        order: 1,
        again: 1,
        clock: 1,
      })
    ) {
      case 'origin':
        if (item) item.origin = chance.happens(0.2) ? null : anyId()
        if (item && !item.origin && !item.rightOrigin && !item.parent) item.parent = anyId()
        break
      case 'right':
        if (item) item.rightOrigin = chance.happens(0.3) ? null : anyId()
        if (item && !item.origin && !item.rightOrigin && !item.parent) item.parent = anyId()
        break
      case 'parent':
        if (item) Object.assign(item, { origin: null, rightOrigin: null, parent: anyId() })
        break
      case 'root':
        if (item) {
          const parent = chance.pick(['geo', 'props', 'text', 'list', 'words', 'other'])
          Object.assign(item, { origin: null, rightOrigin: null, parent })
        }
        break
      case 'sub':
        if (item) item.parentSub = chance.happens(0.3) ? null : `s${chance.below(8)}`
        break
      case 'content':
        if (item)
          item.content = (chance.pick(structs.filter((other) => other instanceof Y.Item)) ?? item).content
        break
      case 'deletion':
        addDeletion(tale, anyId(), chance)
        break
      case 'order':
        chance.pick(tale.sections)?.structs.reverse()
        break
      case 'again':
        if (struct) chance.pick(tale.sections)?.structs.push(struct)
        break
      case 'clock': {
        const section = chance.pick(tale.sections)
        if (section) section.clock = Math.max(0, section.clock + chance.below(5) - 3)
      }
    }
  }
  return told(tale)
}

function idIn(doc: Y.Doc, structs: readonly Struct[], chance: TestChance): Y.ID {
  const known: (readonly Struct[])[] = [...doc.store.clients.values(), structs]
  const { id, length } = chance.pick(chance.pick(known) ?? []) ?? new Y.GC(Y.createID(1, 0), 1)
  return Y.createID(id.client, id.clock + chance.below(length))
}

function addDeletion({ deleted }: Tale, { client, clock }: Y.ID, chance: TestChance): void {
  const range = { clock, len: chance.below(4) }
  const section = deleted.find((other) => other.client === client)
  if (!section) return void deleted.push({ client, ranges: [range] })
  section.ranges.push(range)
  if (chance.happens(0.8)) section.ranges.sort((a, b) => a.clock - b.clock)
}
