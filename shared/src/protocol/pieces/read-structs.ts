import * as decoding from 'lib0/decoding'

/** What one client has written, as an update holds it: structs, one after the other. */
export interface Section {
  readonly client: number
  /** For each struct the clock that it begins with, and after the last the one that would be next. */
  readonly clocks: number[]
  /** For each struct its first byte, and after the last the one that it ends before. */
  readonly starts: number[]
  /** By struct, what others have written that it stands beside or in. */
  readonly needs: Map<number, readonly Id[]>
}

export interface Id {
  readonly client: number
  readonly clock: number
}

/** Structs that are read without a pause. */
const STRETCH = 1000

/**
 * Reads where the structs of an update (Yjs, version 1) begin and what they need, without making any of what is in them;
 * stops now and then for others to work. Returns also the byte that what it deletes begins with. Throws on broken bytes.
 */
export function* readStructs(
  update: Uint8Array,
): Generator<void, { sections: readonly Section[]; deletions: number }> {
  const input = decoding.createDecoder(update)
  const sections: Section[] = []
  let read = 0
  for (let left = decoding.readVarUint(input); left > 0; left -= 1) {
    const count = decoding.readVarUint(input)
    const client = decoding.readVarUint(input)
    let clock = decoding.readVarUint(input)
    const section: Section = { client, clocks: [clock], starts: [input.pos], needs: new Map() }
    sections.push(section)
    for (let at = 0; at < count; at += 1) {
      clock += readStruct(input, at, section)
      section.clocks.push(clock)
      section.starts.push(input.pos)
      read += 1
      if (read % STRETCH === 0) yield
    }
  }
  return { sections, deletions: input.pos }
}

/** The bits of a struct's first byte: what it holds, and which of its neighbours and its parent it names. */
const bits = { content: 0b11111, origin: 0x80, right: 0x40, key: 0x20 } as const

/** Returns how many clocks it takes. */
function readStruct(input: decoding.Decoder, at: number, { client, needs }: Section): number {
  const info = decoding.readUint8(input)
  const content = contents[info & bits.content]
  if (!content) throw new Error(`a struct of an unknown kind: ${info}`)
  if (!content.isItem) return content.read(input)
  const ids: Id[] = []
  const readId = () => {
    const id = { client: decoding.readVarUint(input), clock: decoding.readVarUint(input) }
    if (id.client !== client) ids.push(id)
  }
  if (info & bits.origin) readId()
  if (info & bits.right) readId()
  if (!(info & (bits.origin | bits.right))) {
    if (decoding.readVarUint(input) === 1) passBytes(input)
    else readId()
    if (info & bits.key) passBytes(input)
  }
  if (ids.length > 0) needs.set(at, ids)
  return content.read(input)
}

interface Content {
  readonly isItem: boolean
  /** Passes it by; returns how many clocks it takes. */
  read(input: decoding.Decoder): number
}

/** By the numbers that Yjs gives them; 10 is a gap. */
const contents: readonly Content[] = [
  { isItem: false, read: decoding.readVarUint }, // garbage
  { isItem: true, read: decoding.readVarUint }, // deleted
  item((input) => passEach(input, passBytes)), // JSON
  item(one(passBytes)), // binary
  item(readLetters), // string
  item(one(passBytes)), // embed
  item(one(passBytes, passBytes)), // format
  item(one(passType)), // type
  item((input) => passEach(input, passValue)), // any
  item(one(passBytes, passValue)), // document
  { isItem: false, read: decoding.readVarUint },
]

function item(read: Content['read']): Content {
  return { isItem: true, read }
}

function one(...passes: readonly ((input: decoding.Decoder) => void)[]): Content['read'] {
  return (input) => {
    for (const pass of passes) pass(input)
    return 1
  }
}

/** A string or binary value, whose length stands before it. */
function passBytes(input: decoding.Decoder): void {
  const length = decoding.readVarUint(input)
  if (input.pos + length > input.arr.length) throw new Error('an update that ends too soon')
  input.pos += length
}

function passEach(input: decoding.Decoder, pass: (input: decoding.Decoder) => void): number {
  const count = decoding.readVarUint(input)
  for (let left = count; left > 0; left -= 1) pass(input)
  return count
}

/** A value in lib0's own encoding, by the byte that says of which kind it is. */
function passValue(input: decoding.Decoder): void {
  switch (decoding.readUint8(input)) {
    case 116: // binary
    case 119: // string
      return passBytes(input)
    case 117:
      return void passEach(input, passValue)
    case 118:
      return void passEach(input, passEntry)
    case 122: // big integer
    case 123: // double
      return void (input.pos += 8)
    case 124: // float
      return void (input.pos += 4)
    case 125:
      return void decoding.readVarInt(input)
    default: // true, false, null, undefined
      return undefined
  }
}

function passEntry(input: decoding.Decoder): void {
  passBytes(input)
  passValue(input)
}

/** XML elements and hooks, the fourth and sixth of Yjs' types, have a name. */
function passType(input: decoding.Decoder): void {
  const type = decoding.readVarUint(input)
  if (type === 3 || type === 5) passBytes(input)
}

/** A text takes a clock for each UTF-16 unit; from four bytes in UTF-8 come two. */
function readLetters(input: decoding.Decoder): number {
  const start = input.pos + lengthAt(input)
  passBytes(input)
  let units = 0
  for (let at = start; at < input.pos; at += 1) {
    const byte = input.arr[at] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/** How many bytes the number that is next takes. */
function lengthAt({ arr, pos }: decoding.Decoder): number {
  let end = pos
  while ((arr[end] ?? 0) >= 0x80) end += 1
  return end - pos + 1
}
