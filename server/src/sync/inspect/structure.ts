import type { Flaw } from '@samtavle/shared/board/flaw-in'
import * as Y from 'yjs'
import type { Runs, Struct } from './runs.ts'

/** Clocks count characters and values. Beyond it, somebody has claimed what nobody could write. */
const maxClock = 2 ** 32

/** Somebody writes under one client id, or a few when work of several visits comes at once. */
const mostClients = 100

/** Characters, values and the like; days of work without a connection are far below. */
const mostStructs = 25_000

/** What is wrong with the structs of an update, whatever the document: Yjs writes no such, but takes them. */
export function flawInStructs(update: Uint8Array, structs: readonly Struct[], runs: Runs): Flaw | undefined {
  // Of two sections of one client, Yjs takes the last, though it decodes both when it only reads.
  if (sectionsIn(update) !== runs.size) return shape('a client comes twice, or with nothing')
  if (runs.clients.size > mostClients) return { kind: 'size', reason: 'too many authors at once' }
  if (runs.count > mostStructs) return { kind: 'size', reason: 'too much at once' }
  for (const struct of structs) {
    const reason = reasonAgainst(struct)
    if (reason) return shape(reason)
  }
  return undefined
}

function reasonAgainst(struct: Struct): string | undefined {
  const { client, clock } = struct.id
  // Also against NaN, which a number of many bytes can decode to.
  const isClock = struct.length > 0 && clock + struct.length <= maxClock
  if (!isClock || !Number.isSafeInteger(client)) return 'ids that nobody can reach'
  return struct instanceof Y.Item && struct.content instanceof Y.ContentDoc ? 'a document in it' : undefined
}

/** The number that an update begins with. */
function sectionsIn(update: Uint8Array): number {
  let [sections, unit] = [0, 1]
  for (const byte of update) {
    sections += (byte & 127) * unit
    unit *= 128
    if (byte < 128) break
  }
  return sections
}

function shape(reason: string): Flaw {
  return { kind: 'shape', reason }
}
