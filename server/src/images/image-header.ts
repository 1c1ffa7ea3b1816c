/** What a file says of itself, before anything of it is decoded. */
export interface ImageHeader {
  readonly type: 'png' | 'jpeg' | 'webp' | 'gif'
  /** Pixels that decoding it would take up, across and down. */
  readonly w: number
  readonly h: number
}

/** More than any camera writes; each pass over a large picture costs as much as the picture. */
const mostScans = 64

/**
 * Reads size and kind from the bytes themselves, whatever anybody calls them. Undefined for what is no PNG, JPEG, WebP or
 * GIF, or isn't there to its end.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readers.find((reader) => reader.begins(file))?.read(file)
  return header && header.w > 0 && header.h > 0 ? header : undefined
}

interface Reader {
  begins(file: Buffer): boolean
  read(file: Buffer): ImageHeader | undefined
}

const readers: readonly Reader[] = [
  { begins: (file) => file.toString('latin1', 0, 8) === '\u0089PNG\r\n\u001a\n', read: readPng },
  { begins: (file) => file.toString('latin1', 0, 3) === '\u00ff\u00d8\u00ff', read: readJpeg },
  { begins: (file) => /^RIFF.{4}WEBPVP8[ LX]/s.test(file.toString('latin1', 0, 16)), read: readWebp },
  { begins: (file) => /^GIF8[79]a/.test(file.toString('latin1', 0, 6)), read: readGif },
]

function readPng(file: Buffer): ImageHeader | undefined {
  const isWhole = file.toString('latin1', 12, 16) === 'IHDR' && file.indexOf('IEND', 33, 'latin1') > 0
  return isWhole ? { type: 'png', w: file.readUInt32BE(16), h: file.readUInt32BE(20) } : undefined
}

function readJpeg(file: Buffer): ImageHeader | undefined {
  let size: { w: number; h: number } | undefined
  let at = 2
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file.readUInt8(at + 1)
    if (marker === 0xda) break
    if (isBare(marker)) return undefined
    if (isFrame(marker)) size ??= { h: file.readUInt16BE(at + 5), w: file.readUInt16BE(at + 7) }
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  const isWhole = file.lastIndexOf('\u00ff\u00d9', undefined, 'latin1') > at
  return size && isWhole && scansIn(file, at) <= mostScans ? { type: 'jpeg', ...size } : undefined
}

/** Markers without a length; before the picture they only keep from us what a decoder finds behind them. */
function isBare(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9)
}

/** SOF0 to SOF15, but for the three markers among them that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function scansIn(file: Buffer, from: number): number {
  let scans = 0
  for (let at = from; at >= 0 && scans <= mostScans; scans++)
    at = file.indexOf('\u00ff\u00da', at + 2, 'latin1')
  return scans
}

function readWebp(file: Buffer): ImageHeader | undefined {
  if (file.length < 30 || file.readUInt32LE(4) + 8 > file.length) return undefined
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { type: 'webp', w: file.readUInt16LE(26) & 0x3fff, h: file.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = file.readUInt32LE(21)
      return { type: 'webp', w: (bits & 0x3fff) + 1, h: ((bits >>> 14) & 0x3fff) + 1 }
    }
    default:
      return { type: 'webp', w: file.readUIntLE(24, 3) + 1, h: file.readUIntLE(27, 3) + 1 }
  }
}

/** The first frame may reach beyond what the file says is its size. */
function readGif(file: Buffer): ImageHeader | undefined {
  if (file.length < 13) return undefined
  let at = 13 + colourTable(file.readUInt8(10))
  while (file[at] === 0x21) at = afterBlocks(file, at + 2)
  if (file[at] !== 0x2c || at + 10 > file.length) return undefined
  const pixels = at + 10 + colourTable(file.readUInt8(at + 9))
  if (afterBlocks(file, pixels + 1) > file.length) return undefined
  const right = file.readUInt16LE(at + 1) + file.readUInt16LE(at + 5)
  const bottom = file.readUInt16LE(at + 3) + file.readUInt16LE(at + 7)
  return {
    type: 'gif',
    w: Math.max(file.readUInt16LE(6), right),
    h: Math.max(file.readUInt16LE(8), bottom),
  }
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function afterBlocks(file: Buffer, from: number): number {
  let at = from
  while (at < file.length && file[at] !== 0) at += 1 + file.readUInt8(at)
  return at + 1
}
