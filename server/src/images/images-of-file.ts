import type { BoardFile } from '@samtavle/shared/board/board-file'
import type { ImageMaker } from './image-maker.ts'
import type { RemadeImage } from './remake.ts'

export type FileImages =
  | {
      readonly kind: 'read'
      /** The file without its pictures, its shapes pointing at them as they are kept. */
      readonly file: BoardFile
      readonly images: readonly RemadeImage[]
    }
  | { readonly kind: 'flawed'; readonly flaw: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'no-room' }

/**
 * The pictures of a board's file that its shapes show, each read as warily as one that somebody sends: a file may come from
 * anywhere. What we once wrote comes back as it was, to the last bit.
 */
export async function imagesOfFile(file: BoardFile, maker: ImageMaker, most: number): Promise<FileImages> {
  const { images = [], ...rest } = file
  const shown = new Set(rest.shapes.map(imageIn))
  const kept = new Map<string, RemadeImage>()
  let total = 0
  for (const [index, { id, data }] of images.entries()) {
    if (!shown.has(id) || kept.has(id)) continue
    const making = await maker.make(Buffer.from(data, 'base64'), true)
    if (making.kind === 'busy') return { kind: 'busy' }
    if (making.kind === 'refused')
      return { kind: 'flawed', flaw: `body/images/${index} is no picture that can be read` }
    kept.set(id, making.image)
    total += making.image.bytes.length
    if (total > most) return { kind: 'no-room' }
  }
  return {
    kind: 'read',
    file: { ...rest, shapes: rest.shapes.map(pointingAt(kept)) },
    images: [...kept.values()],
  }
}

type FileShape = BoardFile['shapes'][number]

function imageIn({ type, props }: FileShape): string | undefined {
  const has = type === 'image' && typeof props === 'object' && props !== null && 'image' in props
  return has && typeof props.image === 'string' ? props.image : undefined
}

function pointingAt(kept: ReadonlyMap<string, RemadeImage>): (shape: FileShape) => FileShape {
  return (shape) => {
    const image = kept.get(imageIn(shape) ?? '')
    return image && image.id !== imageIn(shape)
      ? { ...shape, props: { ...(shape.props as object), image: image.id } }
      : shape
  }
}
