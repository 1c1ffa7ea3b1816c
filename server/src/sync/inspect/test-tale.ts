import * as Y from 'yjs'
import type { Struct } from './runs.ts'

/** A stretch of ids that is deleted. */
interface Range {
  clock: number
  len: number
}

/** An update as its writer could tell it, to be told otherwise. */
export interface Tale {
  readonly sections: { client: number; clock: number; structs: Struct[] }[]
  readonly deleted: { client: number; ranges: Range[] }[]
}

export function taleOf(update: Uint8Array): Tale {
  const { structs, ds } = Y.decodeUpdate(update)
  const sections: Tale['sections'] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (sections.at(-1)?.client === client) sections.at(-1)?.structs.push(struct)
    else sections.push({ client, clock, structs: [struct] })
  }
  return { sections, deleted: [...ds.clients].map(([client, ranges]) => ({ client, ranges: [...ranges] })) }
}

/** As bytes; the ids of the structs count for nothing, they follow from where each section begins. */
export function told({ sections, deleted }: Tale): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoder.writeLen(sections.length)
  for (const { client, clock, structs } of sections) {
    encoder.writeLen(structs.length)
    encoder.writeClient(client)
    encoder.writeLen(clock)
    for (const struct of structs) struct.write(encoder, 0)
  }
  encoder.writeLen(deleted.length)
  for (const { client, ranges } of deleted) {
    encoder.writeLen(client)
    encoder.writeLen(ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeLen(clock)
      encoder.writeLen(len)
    }
  }
  return encoder.toUint8Array()
}
