import { decodeUtf8, encodeUtf8 } from 'lib0/string'

const digits = encodeUtf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const padding = 61

/** In pages, in workers, which have neither a window nor Node's buffers, and on the server. */
export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const known = Math.min(3, bytes.length - from)
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    for (let digit = 0; digit <= known; digit++)
      out[to + digit] = digits[(group >> (18 - 6 * digit)) & 63] ?? 0
  }
  return decodeUtf8(out)
}
