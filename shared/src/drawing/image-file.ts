import type { Drawing } from './drawing.ts'

/** A picture as the server keeps it: what every reader of SVG, PDF and Word knows. */
export interface ImageFile {
  readonly type: ImageType
  readonly bytes: Uint8Array
}

export const imageTypes = ['image/png', 'image/jpeg'] as const
export type ImageType = (typeof imageTypes)[number]

/** Pictures by their ids; one that isn't there is drawn as what stands in for it. */
export type ImageFiles = ReadonlyMap<string, ImageFile>

export const noImages: ImageFiles = new Map()

/** A picture's id is the SHA-256 of its file, base64url: nobody can guess it who hasn't the picture. */
export const imageIdPattern = '^[A-Za-z0-9_-]{43}$'

/** The ids of all pictures in drawings. */
export function imagesIn(drawings: readonly Drawing[]): Set<string> {
  const ids = new Set<string>()
  for (const drawing of drawings) {
    if (drawing.kind === 'image') ids.add(drawing.image)
    if (drawing.kind === 'group') for (const id of imagesIn(drawing.children)) ids.add(id)
  }
  return ids
}
