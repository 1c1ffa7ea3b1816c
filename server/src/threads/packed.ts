/** Many updates in one piece, which crosses to another thread a hundred times faster than each by itself. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each update ends. */
  readonly ends: Uint32Array<ArrayBuffer>
}

export function pack(updates: readonly Uint8Array[]): Packed {
  const ends = new Uint32Array(updates.length)
  let length = 0
  for (const [index, update] of updates.entries()) ends[index] = length += update.length
  const bytes = new Uint8Array(length)
  let at = 0
  for (const update of updates) {
    bytes.set(update, at)
    at += update.length
  }
  return { bytes, ends }
}

/** Views of the one piece. */
export function unpack({ bytes, ends }: Packed): Uint8Array[] {
  return Array.from(ends, (end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}
