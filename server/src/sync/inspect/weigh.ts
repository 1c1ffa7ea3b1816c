import * as decoding from 'lib0/decoding'

/** How much Yjs would have to make of an update. */
export interface Weight {
  readonly structs: number
  /** Ranges of ids that it deletes. */
  readonly deletions: number
}

/** Far above what a person can write offline, far below what would stop the server for long. */
const most = { bytes: 4 * 1024 * 1024, structs: 50_000, deletions: 100_000 } as const

/** What is smaller can't hold more than anybody may bring: a struct takes two bytes. */
const light = 2 * most.structs

/** Whether only reading it would hold up everybody else. Throws on bytes that are no update. */
export function isTooMuch(update: Uint8Array): boolean {
  if (update.length <= light) return false
  if (update.length > most.bytes) return true
  const { structs, deletions } = weigh(update)
  return structs > most.structs || deletions > most.deletions
}

/**
 * Counts what is in an update without making anything of it: decoding millions of tiny structs, just to find that they
 * are too many, would stop the server for seconds. Follows the first format of Yjs (`UpdateDecoderV1`, `Item.write`).
 * Throws on bytes that are no update.
 */
export function weigh(update: Uint8Array): Weight {
  const input = decoding.createDecoder(update)
  let [structs, deletions] = [0, 0]
  for (let clients = decoding.readVarUint(input); clients > 0; clients -= 1) {
    const count = decoding.readVarUint(input)
    skipNumbers(input, 2)
    for (let left = count; left > 0; left -= 1) skipStruct(input)
    structs += count
  }
  for (let clients = decoding.readVarUint(input); clients > 0; clients -= 1) {
    skipNumbers(input, 1)
    const count = decoding.readVarUint(input)
    skipNumbers(input, 2 * count)
    deletions += count
  }
  return { structs, deletions }
}

const kindBits = 0b0001_1111
const hasOrigin = 0b1000_0000
const hasRightOrigin = 0b0100_0000
const hasKey = 0b0010_0000
const skip = 10

function skipStruct(input: decoding.Decoder): void {
  const info = decoding.readUint8(input)
  const kind = info & kindBits
  // What is collected as garbage, or left out, has a length alone.
  if (kind === 0 || info === skip) return skipNumbers(input, 1)
  if (info & hasOrigin) skipNumbers(input, 2)
  if (info & hasRightOrigin) skipNumbers(input, 2)
  if (!(info & (hasOrigin | hasRightOrigin))) skipParent(input, info)
  skipContent(input, kind)
}

function skipParent(input: decoding.Decoder, info: number): void {
  if (decoding.readVarUint(input) === 1) skipBytes(input)
  else skipNumbers(input, 2)
  if (info & hasKey) skipBytes(input)
}

/** By the numbers of `contentRefs` in Yjs: deleted, JSON, bytes, words, embed, format, type, values, document. */
function skipContent(input: decoding.Decoder, kind: number): void {
  if (kind === 1) return skipNumbers(input, 1)
  if (kind === 2) return times(decoding.readVarUint(input), () => skipBytes(input))
  if (kind >= 3 && kind <= 5) return skipBytes(input)
  if (kind === 6) return times(2, () => skipBytes(input))
  if (kind === 7) return skipType(input)
  if (kind === 8) return times(decoding.readVarUint(input), () => decoding.readAny(input))
  if (kind !== 9) throw new Error(`no content of kind ${kind}`)
  skipBytes(input)
  decoding.readAny(input)
}

/** Of the types, only XML elements (3) and hooks (5) have a name. */
function skipType(input: decoding.Decoder): void {
  const type = decoding.readVarUint(input)
  if (type === 3 || type === 5) skipBytes(input)
}

function skipNumbers(input: decoding.Decoder, count: number): void {
  for (let left = count; left > 0; left -= 1) decoding.readVarUint(input)
}

/** Bytes or words, after their length. */
function skipBytes(input: decoding.Decoder): void {
  const length = decoding.readVarUint(input)
  if (length > input.arr.length - input.pos) throw new Error('the update ends too soon')
  input.pos += length
}

function times(count: number, act: () => void): void {
  for (let left = count; left > 0; left -= 1) act()
}
