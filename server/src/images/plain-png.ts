import { crc32 } from 'node:zlib'

const signature = 8
/** What a picture is made of. All else, as texts, times and what cameras and programs write down, is left out. */
const needed: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** The PNG without anything but the picture: nothing told about it, nothing behind its end. Undefined when it is broken. */
export function plainPng(file: Buffer): Buffer | undefined {
  const kept = [file.subarray(0, signature)]
  let at = signature
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) return undefined
    const kind = file.toString('latin1', at + 4, at + 8)
    const chunk = file.subarray(at, end)
    if (needed.has(kind)) {
      if (checksumOf(chunk) !== chunk.readUInt32BE(chunk.length - 4)) return undefined
      kept.push(chunk)
    }
    if (kind === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}

/** Of all but the length before it and the sum itself. */
function checksumOf(chunk: Buffer): number {
  return crc32(chunk.subarray(4, chunk.length - 4))
}
