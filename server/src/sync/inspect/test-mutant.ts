import * as Y from 'yjs'
import type { TestChance } from '../test-chance.ts'
import { TestWriter } from './test-writer.ts'

/** A document as bytes, and updates that fit it. */
export interface Ground {
  readonly base: Uint8Array
  readonly updates: readonly Uint8Array[]
}

export function groundOf(chance: TestChance): Ground {
  const [first, second] = [new TestWriter(chance), new TestWriter(chance)]
  for (let left = 30; left > 0; left -= 1) chance.pick([first, second])?.write()
  first.hear(Y.encodeStateAsUpdate(second.doc))
  second.hear(Y.encodeStateAsUpdate(first.doc))
  const [base, state] = [Y.encodeStateAsUpdate(first.doc), Y.encodeStateVector(first.doc)]
  const updates: Uint8Array[] = []
  for (let left = 12; left > 0; left -= 1) {
    second.unsent = []
    second.write()
    updates.push(...second.unsent, Y.encodeStateAsUpdate(second.doc, state))
    if (chance.happens(0.2)) updates.push(Y.encodeStateAsUpdate(second.doc))
  }
  return { base, updates }
}

const bytes = [0, 1, 2, 127, 128, 255] as const

/** Bytes that somebody's bad program, or somebody bad, could send instead. */
export function mutant(chance: TestChance, { updates }: Ground): Uint8Array {
  let bytesOf = [...(chance.pick(updates) ?? [])]
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const at = chance.below(bytesOf.length)
    switch (chance.weighed({ set: 3, flip: 3, step: 4, known: 2, drop: 1, repeat: 1, insert: 1, graft: 1 })) {
      case 'set':
        bytesOf[at] = chance.below(256)
        break
      case 'flip':
        bytesOf[at] = (bytesOf[at] ?? 0) ^ (1 << chance.below(8))
        break
      case 'step':
        bytesOf[at] = ((bytesOf[at] ?? 0) + (chance.pick([1, -1, 2, -2]) ?? 1) + 256) % 256
        break
      case 'known':
        bytesOf[at] = chance.pick(bytes) ?? 0
        break
      case 'drop':
        bytesOf.splice(at, 1 + chance.below(3))
        break
      case 'repeat':
        bytesOf.splice(at, 0, ...bytesOf.slice(at, at + 1 + chance.below(8)))
        break
      case 'insert':
        bytesOf.splice(at, 0, chance.below(256))
        break
      case 'graft': {
        const other = [...(chance.pick(updates) ?? [])]
        const from = chance.below(other.length)
        bytesOf = [...bytesOf.slice(0, at), ...other.slice(from)]
      }
    }
  }
  return Uint8Array.from(bytesOf)
}
