import { decode } from './codec.ts'

/**
 * Whether the server can put work on disk right now, told by the server when that changes; undefined when this is
 * another kind of frame. Until one says otherwise, it works; that is about this connection only.
 */
export function storageWorks(bytes: Uint8Array): boolean | undefined {
  if (bytes[0] !== 121) return undefined
  const frame = decode(bytes)
  return frame.type === 'storage' ? frame.works : undefined
}
