/** JFIF 1.01, square pixels: how every reader expects a JPEG to begin. */
const beginning = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
const endOfImage = Buffer.from('ffd9', 'hex')
const startOfScan = 0xda

/**
 * The JPEG without anything but the picture: nothing that a camera or a program wrote about it, no profile, nothing
 * behind its end. Undefined when it is broken.
 */
export function plainJpeg(file: Buffer): Buffer | undefined {
  const kept: Buffer[] = [beginning]
  let at = 2
  while (file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xd9) return Buffer.concat([...kept, endOfImage])
    if (at + 4 > file.length) return undefined
    const segment = at + 2 + file.readUInt16BE(at + 2)
    const end = marker === startOfScan ? scanEnd(file, segment) : segment
    if (end > file.length) return undefined
    if (!isTold(marker)) kept.push(file.subarray(at, end))
    at = end
  }
  return undefined
}

/** APP0 to APP15, JPG0 to JPG13 and comments. */
function isTold(marker: number): boolean {
  return marker >= 0xe0
}

/** Where the next marker stands; within a scan, 0xff is followed by 0 or says that decoding begins anew. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 2)) {
    const next = file[at + 1] ?? 0xff
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return Infinity
}
